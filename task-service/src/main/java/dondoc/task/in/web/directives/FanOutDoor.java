package dondoc.task.in.web.directives;

import dondoc.task.application.directives.FannedOut;
import dondoc.task.application.directives.FanningOut;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.FanOutId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.directive.Charge;
import dondoc.task.domain.directive.Share;
import dondoc.task.in.sight.Awaited;
import dondoc.web.Asking;
import dondoc.web.VersionTag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One clause given to many units, all at once or none.
@RestController
@RequestMapping("/api/v1/directives/{id}/fan-outs")
class FanOutDoor {

    /// @param units lead units and their people, at most 200
    /// @param phrase the deadline as the directive words it
    record FanOutForm(
            String clause,
            String content,
            List<@Nullable FanOutUnitForm> units,
            @Nullable List<String> coordinators,
            String phrase,
            @Nullable Boolean starred,
            @Nullable String remark) {}

    /// @param lead code or name
    record FanOutUnitForm(String lead, String leader, String officer) {}

    /// @param fanOut the same for the same said again
    /// @param tasks one for each unit
    record FanOutView(
            DirectiveId directive,
            FanOutId fanOut,
            boolean dryRun,
            @Nullable LocalDate due,
            Rule rule,
            List<Share> tasks) {}

    private final FanningOut fanningOut;
    private final TaskReading reading;

    FanOutDoor(FanningOut fanningOut, TaskReading reading) {
        this.fanningOut = fanningOut;
        this.reading = reading;
    }

    /// @param dryRun only says what would be done
    @PostMapping
    ResponseEntity<FanOutView> fanOut(
            @PathVariable DirectiveId id,
            @RequestBody FanOutForm f,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Asking asking) {
        var plan = fanningOut.plan(draft(id, f), asking.by());
        var command = plan.command();
        if (dryRun) {
            return ResponseEntity.ok(
                    view(id, command.fanOut(), true, command.charge(), command.shares()));
        }
        var wish = plan.wish();
        var done = fanningOut.carryOut(plan, asking.order(wish.aggregateId(), wish.command()));
        return new VersionTag(done.version()).carrying(seen(done));
    }

    private static FanningOut.Draft draft(DirectiveId directive, FanOutForm f) {
        if (f.units().stream().anyMatch(Objects::isNull)) {
            throw Rejection.at("units", Reason.TEXT_MISSING);
        }
        return new FanningOut.Draft(
                directive,
                f.clause(),
                f.content(),
                f.units().stream()
                        .filter(Objects::nonNull)
                        .map(u -> new FanningOut.Named(u.lead(), u.leader(), u.officer()))
                        .toList(),
                f.coordinators() == null ? List.of() : f.coordinators(),
                f.phrase(),
                Boolean.TRUE.equals(f.starred()),
                f.remark());
    }

    private FanOutView seen(FannedOut done) {
        Awaited.tasks(reading, done.shares().stream().map(Share::task).toList());
        return view(done.directive(), done.id(), false, done.charge(), done.shares());
    }

    private static FanOutView view(
            DirectiveId directive,
            FanOutId fanOut,
            boolean dryRun,
            Charge charge,
            List<Share> shares) {
        return new FanOutView(directive, fanOut, dryRun, charge.due(), charge.rule(), shares);
    }
}
