package dondoc.task.application.exporting;

import dondoc.task.application.Directory;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskReading.Place;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Hands out a list of tasks as a file, one page in memory at a time.
public final class ExportingTasks {
    static final int MOST_ROWS = 100_000;
    private static final int AT_ONCE = 500;

    private final TaskReading reading;
    private final Directory directory;
    private final int mostRows;

    public ExportingTasks(TaskReading reading, Directory directory) {
        this(reading, directory, MOST_ROWS);
    }

    ExportingTasks(TaskReading reading, Directory directory, int mostRows) {
        this.reading = reading;
        this.directory = directory;
        this.mostRows = mostRows;
    }

    /// Before the first byte: whether the answer fits a file.
    ///
    /// @throws Rejection `TOO_MANY_TO_EXPORT`
    public void check(TaskQuestion question) {
        if (reading.count(question) > mostRows) {
            throw Rejection.of(Reason.TOO_MANY_TO_EXPORT).with("most", mostRows);
        }
    }

    /// The headings, then the tasks in the order of the list. What is registered meanwhile may come in
    /// up to the limit.
    public void write(TaskQuestion question, Table table) throws IOException {
        var columns = new TaskColumns(directory, question.day());
        table.row(TaskColumns.HEADINGS);
        int left = mostRows;
        @Nullable Place place = null;
        for (var page = reading.tasks(question, place, Math.min(AT_ONCE, left));
                !page.isEmpty();
                page = reading.tasks(question, place, Math.min(AT_ONCE, left))) {
            for (var task : page) {
                table.row(columns.of(task));
            }
            left -= page.size();
            if (left == 0) {
                return;
            }
            place = Place.of(page.getLast());
        }
    }
}
