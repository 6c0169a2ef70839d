package dondoc.task.application.exporting;

import dondoc.task.application.Directory;
import dondoc.task.application.reading.Agenda;
import dondoc.task.application.reading.Pressing;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import java.io.IOException;
import java.util.Map;

/// Hands out what a reader sees of his agenda as a file: the same tasks in the same order.
public final class ExportingAnAgenda {
    private static final int AT_ONCE = 2_000;

    private final Agenda agenda;
    private final Directory directory;

    public ExportingAnAgenda(Agenda agenda, Directory directory) {
        this.agenda = agenda;
        this.directory = directory;
    }

    /// Before the first byte: whether the answer fits a file.
    ///
    /// @return how many there are of each kind, for [#write]
    /// @throws Rejection `TOO_MANY_TO_EXPORT`
    public Map<Pressing, Long> check(Agenda.Wanted wanted) {
        var counts = agenda.counts(wanted.question());
        long rows = wanted.groups().stream().mapToLong(g -> counts.getOrDefault(g, 0L)).sum();
        if (rows > ExportingTasks.MOST_ROWS) {
            throw Rejection.of(Reason.TOO_MANY_TO_EXPORT).with("most", ExportingTasks.MOST_ROWS);
        }
        return counts;
    }

    public void write(Agenda.Wanted wanted, Map<Pressing, Long> counts, Table table)
            throws IOException {
        var columns = new TaskColumns(directory, wanted.question().day());
        table.row(TaskColumns.HEADINGS);
        int written = 0;
        for (var cut = agenda.cut(wanted, counts, 0, AT_ONCE);
                !cut.isEmpty();
                cut = agenda.cut(wanted, counts, written, AT_ONCE)) {
            for (var group : cut) {
                for (var task : group.tasks()) {
                    table.row(columns.of(task));
                }
                written += group.tasks().size();
            }
        }
    }
}
