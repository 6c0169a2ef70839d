package dondoc.task.in.web;

import dondoc.eventsourcing.By;
import dondoc.task.application.Directory;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import dondoc.task.domain.Years;
import dondoc.task.domain.standing.TaskClass;
import dondoc.web.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a caller asks about tasks, within what he sees: the same for a list and for an export.
final class ListQuestion {
    private static final int LONGEST_TEXT = 200;

    private final TaskReading reading;
    private final Directory directory;

    ListQuestion(TaskReading reading, Directory directory) {
        this.reading = reading;
        this.directory = directory;
    }

    /// @throws Refused `ANOTHER_UNITS_TASK`, `NO_UNIT_IN_TOKEN`, `TEXT_TOO_LONG`
    /// @throws Rejection `UNKNOWN_UNIT`, `YEAR_OUT_OF_RANGE`
    TaskQuestion of(
            By by,
            @Nullable OrgId unit,
            @Nullable TaskClass in,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable String q,
            @Nullable String number,
            @Nullable Integer year,
            @Nullable String clause) {
        var lead = Sight.within(by, known(unit));
        if (q != null && q.length() > LONGEST_TEXT) {
            throw Refused.because("TEXT_TOO_LONG").at("q");
        }
        inRange("dueFrom", dueFrom);
        inRange("dueTo", dueTo);
        return new TaskQuestion(
                lead, in, today(), dueFrom, dueTo, q, clean(number), year, clean(clause));
    }

    /// The day classes are worked out for; before the first there are no tasks.
    LocalDate today() {
        return reading.day().orElse(LocalDate.EPOCH);
    }

    private @Nullable OrgId known(@Nullable OrgId unit) {
        if (unit != null && directory.unit(unit).isEmpty()) {
            throw Rejection.at("unit", Reason.UNKNOWN_UNIT);
        }
        return unit;
    }

    private static void inRange(String parameter, @Nullable LocalDate day) {
        if (day != null) {
            Years.check(parameter, day);
        }
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : Words.clean(text);
    }
}
