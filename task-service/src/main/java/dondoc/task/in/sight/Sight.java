package dondoc.task.in.sight;

import static dondoc.web.Roles.ADMINISTRATOR;
import static dondoc.web.Roles.LEADERSHIP;
import static dondoc.web.Roles.MIGRATION;
import static dondoc.web.Roles.TASK_FORCE;

import dondoc.eventsourcing.By;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.OrgId;
import dondoc.web.Refused;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far a caller sees: an officer of a department only what his own unit leads
/// or helps with.
public final class Sight {
    private Sight() {}

    /// The unit whose tasks the caller sees; empty for those who see all.
    ///
    /// @throws Refused `NO_UNIT_IN_TOKEN` for an officer whose token names no unit
    public static Optional<OrgId> limit(By by) {
        if (Stream.of(TASK_FORCE, LEADERSHIP, MIGRATION, ADMINISTRATOR).anyMatch(by::has)) {
            return Optional.empty();
        }
        if (by.unit() == null || !OrgId.isOne(by.unit())) {
            throw Refused.because("NO_UNIT_IN_TOKEN");
        }
        return Optional.of(new OrgId(by.unit()));
    }

    /// The unit to ask for: what was asked, within what the caller sees.
    ///
    /// @throws Refused `ANOTHER_UNITS_TASK` when an officer asks for another unit
    public static @Nullable OrgId within(By by, @Nullable OrgId asked) {
        var limit = limit(by);
        if (asked != null && limit.isPresent() && !limit.get().equals(asked)) {
            throw Refused.because("ANOTHER_UNITS_TASK").at("unit");
        }
        return limit.orElse(asked);
    }

    /// A task is seen by the unit that leads it and by those that help with it.
    public static void check(By by, TaskSheet task) {
        if (!sees(by, task)) {
            throw Refused.because("ANOTHER_UNITS_TASK");
        }
    }

    public static boolean sees(By by, TaskSheet task) {
        return limit(by)
                .map(own -> own.equals(task.lead()) || task.coordinators().contains(own))
                .orElse(true);
    }

    /// @param code the refusal, should it be outside
    public static void check(By by, OrgId unit, String code) {
        if (limit(by).filter(own -> !own.equals(unit)).isPresent()) {
            throw Refused.because(code);
        }
    }
}
