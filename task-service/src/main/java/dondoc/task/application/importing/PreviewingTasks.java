package dondoc.task.application.importing;

import static dondoc.task.domain.Reason.DUPLICATE;
import static dondoc.task.domain.Reason.NO_DAY_YET;
import static dondoc.task.domain.register.Column.NUMBER;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.Reasons;
import dondoc.task.application.CityClock;
import dondoc.task.application.Directory;
import dondoc.task.application.EngineRefusal;
import dondoc.task.application.importing.Assignments.Assignment;
import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveRules;
import dondoc.task.domain.register.Entry;
import dondoc.task.domain.work.Source;
import dondoc.task.domain.work.Task;
import dondoc.task.domain.work.TaskRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Says what importing a register would answer: the same door, the same rules, and what is registered
/// already. Nothing is sent. A task that was assigned a moment ago may not be known here yet; the
/// import itself will know.
public final class PreviewingTasks {
    private final Directory directory;
    private final CityClock clock;
    private final Assignments assignments;

    public PreviewingTasks(Directory directory, CityClock clock, Assignments assignments) {
        this.directory = directory;
        this.clock = clock;
        this.assignments = assignments;
    }

    /// @throws Rejection when the file as a whole would be refused
    /// @throws EngineRefusal when its sender may not claim a time
    public ImportReport from(Sheet file, Importer importer) {
        var sheet = file.requiring(RegisterRows.REQUIRED);
        mayClaim(importer);
        var today = clock.today().orElseThrow(() -> Rejection.of(NO_DAY_YET));
        var when = Rehearsal.on(today, importer);
        var refused = new ArrayList<ImportReport.Refused>();
        var rows = new RegisterRows(sheet);
        var entries =
                rows.entries(
                        RegisterRows.door(directory, importer.history() ? null : today),
                        directory,
                        refused);
        register(entries, importer, when);
        var known = assignments.of(entries.stream().map(Entry::task).toList());
        var taken = new ArrayList<ImportReport.Taken>();
        for (var entry : entries) {
            try {
                taken.add(taken(rows, entry, known, importer, when));
            } catch (Rejection e) {
                refused.add(ImportReport.Refused.of(entry.position(), rows.stt(entry), e));
            }
        }
        refused.sort(Comparator.comparingInt(ImportReport.Refused::row));
        var there = taken.stream().filter(t -> known.containsKey(new TaskId(t.task()))).count();
        return new ImportReport(sheet.sha256(), sheet.lines().size(), taken, taken.size(), refused)
                .previewing(List.of(), Math.toIntExact(there));
    }

    private static void mayClaim(Importer importer) {
        if (importer.history() && !importer.by().has(Asker.MIGRATION)) {
            throw new EngineRefusal(
                    new Answer.Refused("", Reasons.NOT_ALLOWED_TO_CLAIM_A_TIME, Map.of(), 0));
        }
    }

    /// A directive that would be refused refuses the file.
    private void register(List<Entry> entries, Importer importer, Occasion when) {
        for (var entry : RegisterRows.firstOfEachDirective(entries).values()) {
            DirectiveRules.decide(
                    entry.registration(importer.history()),
                    directory.directive(entry.directive()).orElse(DirectiveEntry.NEW),
                    when);
        }
    }

    private static ImportReport.Taken taken(
            RegisterRows rows,
            Entry entry,
            Map<TaskId, Assignment> known,
            Importer importer,
            Occasion when) {
        var before = known.get(entry.task());
        if (before == null) {
            TaskRules.decide(entry.assignment(rows.file(), importer.history()), Task.NEW, when);
            return ImportingTasks.taken(
                    entry, rows.stt(entry), entry.deadline().due(), entry.deadline().rule());
        }
        if (!new Source(rows.file(), entry.position()).equals(before.source())) {
            throw Rejection.at(NUMBER.heading(), DUPLICATE);
        }
        return ImportingTasks.taken(entry, rows.stt(entry), before.due(), entry.deadline().rule());
    }
}
