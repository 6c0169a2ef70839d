package dondoc.task.in.sight;

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
public final class ListQuestion {
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_DAYS = 3_660;

    private final TaskReading reading;
    private final Directory directory;

    public ListQuestion(TaskReading reading, Directory directory) {
        this.reading = reading;
        this.directory = directory;
    }

    /// @throws Refused `ANOTHER_UNITS_TASK`, `NO_UNIT_IN_TOKEN`, `TEXT_TOO_LONG`,
    ///     `UNKNOWN_UNIT_ROLE`, `BAD_NUMBER_OF_DAYS`
    /// @throws Rejection `UNKNOWN_UNIT`, `TEXT_MISSING`, `YEAR_OUT_OF_RANGE`
    public TaskQuestion of(
            By by,
            @Nullable OrgId unit,
            @Nullable TaskClass in,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable String q,
            @Nullable String number,
            @Nullable Integer year,
            @Nullable String clause,
            @Nullable String role,
            @Nullable Integer notUpdatedForDays) {
        var asking = unit(by, unit);
        var coordinating = coordinating(role, asking);
        if (q != null && q.length() > LONGEST_TEXT) {
            throw Refused.because("TEXT_TOO_LONG").at("q");
        }
        inRange("dueFrom", dueFrom);
        inRange("dueTo", dueTo);
        return new TaskQuestion(
                coordinating ? null : asking,
                in,
                today(),
                dueFrom,
                dueTo,
                q,
                clean(number),
                year,
                clean(clause),
                coordinating ? asking : null,
                days(notUpdatedForDays));
    }

    /// `leading`, as without the parameter, or `coordinating`: then it takes a unit.
    private static boolean coordinating(@Nullable String role, @Nullable OrgId unit) {
        if (role == null || role.equals("leading")) {
            return false;
        }
        if (!role.equals("coordinating")) {
            throw Refused.because("UNKNOWN_UNIT_ROLE").at("role");
        }
        if (unit == null) {
            throw Rejection.at("unit", Reason.TEXT_MISSING);
        }
        return true;
    }

    private static @Nullable Integer days(@Nullable Integer asked) {
        if (asked != null && (asked < 1 || asked > MOST_DAYS)) {
            throw Refused.because("BAD_NUMBER_OF_DAYS")
                    .with("most", MOST_DAYS)
                    .at("notUpdatedForDays");
        }
        return asked;
    }

    /// The unit to ask for; see [Sight#within].
    ///
    /// @throws Refused `ANOTHER_UNITS_TASK`, `NO_UNIT_IN_TOKEN`
    /// @throws Rejection `UNKNOWN_UNIT`
    public @Nullable OrgId unit(By by, @Nullable OrgId asked) {
        if (asked != null && directory.unit(asked).isEmpty()) {
            throw Rejection.at("unit", Reason.UNKNOWN_UNIT);
        }
        return Sight.within(by, asked);
    }

    /// The day classes are worked out for; before the first there are no tasks.
    public LocalDate today() {
        return reading.day().orElse(LocalDate.EPOCH);
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
