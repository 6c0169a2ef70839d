package dondoc.task.in.page.work;

import dondoc.task.application.reading.Happening;
import dondoc.task.domain.OrgId;
import dondoc.task.in.page.Called;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A fact of the timeline, with names.
///
/// @param unit name of the unit on whose behalf it was recorded
/// @param later whether it was recorded on a later day than it was true
/// @param holder who has the task after a handover
/// @param proposed the unit named to take it instead
record Line(
        Happening fact,
        @Nullable String unit,
        boolean later,
        @Nullable String holder,
        @Nullable String proposed) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static Line of(Happening fact, Called called) {
        var recorded = LocalDate.ofInstant(fact.at(), ZONE);
        return new Line(
                fact,
                fact.unit() == null ? null : unit(fact.unit(), fact.on(), called),
                !recorded.equals(fact.on()),
                fact.holder() == null ? null : called.unit(fact.holder().lead(), fact.on()),
                fact.proposed() == null ? null : called.unit(fact.proposed(), fact.on()));
    }

    /// Which words tell the fact.
    public String told() {
        var affirmed = fact.affirmed();
        return "fact.%s%s"
                .formatted(fact.type(), affirmed == null ? "" : affirmed ? ".yes" : ".no");
    }

    /// Which words tell the due dates it names; `null` where it names none.
    public @Nullable String dues() {
        if (fact.to() == null) {
            return null;
        }
        return switch (fact.type()) {
            case "task.assigned.v1" -> "line.due";
            case "task.extension-requested.v1" -> "line.proposed";
            case "task.completion-reported.v1" -> "line.due-then";
            case "task.resumed.v1" -> "line.due";
            default -> fact.from() == null ? "line.due" : "line.moved";
        };
    }

    /// Documents show the name of their time.
    private static String unit(String code, LocalDate day, Called called) {
        return OrgId.isOne(code) ? called.unit(new OrgId(code), day) : code;
    }
}
