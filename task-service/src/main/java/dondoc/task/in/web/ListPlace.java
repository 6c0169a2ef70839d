package dondoc.task.in.web;

import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.web.Cursor;
import dondoc.web.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a list of tasks goes on, and for which day: a list that was begun before midnight stays one
/// list.
///
/// @param question what is asked, for the day the list was begun on
/// @param after `null` at the beginning
record ListPlace(TaskQuestion question, TaskReading.@Nullable Place after) {
    private static final int SORT_KEYS = 3;

    /// @throws Refused `BAD_CURSOR`
    static ListPlace of(TaskQuestion asked, @Nullable String cursor) {
        var read = Cursor.read(binding(asked), cursor, SORT_KEYS);
        if (read == null) {
            return new ListPlace(asked, null);
        }
        try {
            var due = read.after().get(0);
            return new ListPlace(
                    asked.on(LocalDate.parse(read.after().get(2))),
                    new TaskReading.Place(
                            due.isEmpty() ? null : LocalDate.parse(due), read.after().get(1)));
        } catch (DateTimeException _) {
            throw Refused.because("BAD_CURSOR").at("cursor");
        }
    }

    /// The cursor that goes on behind a task.
    String behind(TaskSheet last) {
        var due = last.place() == null ? "" : last.place().toString();
        return Cursor.write(
                binding(question), List.of(due, last.id().value(), question.day().toString()));
    }

    private static String binding(TaskQuestion question) {
        return question.on(LocalDate.EPOCH).toString();
    }
}
