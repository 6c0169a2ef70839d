package dondoc.task.in.web.directives;

import dondoc.task.application.directives.ClassifyingADirective;
import dondoc.task.application.directives.Ended;
import dondoc.task.application.directives.EndingADirective;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.directive.DirectiveEnd;
import dondoc.task.domain.directive.SourceKind;
import dondoc.task.in.sight.Awaited;
import dondoc.web.Asking;
import dondoc.web.Commands;
import dondoc.web.VersionTag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What happens to a directive once it is registered.
@RestController
@RequestMapping("/api/v1/directives/{id}")
class DirectiveWorkDoor {

    /// @param confirmedBy number of the document that confirms an oral instruction; absent: as known
    /// @param urgency absent: as known
    record ClassificationForm(
            SourceKind kind,
            String field,
            @Nullable String confirmedBy,
            @Nullable String urgency) {}

    /// @param on the day from which it no longer holds; absent: today
    record RecallForm(@Nullable LocalDate on, String document, @Nullable String reason) {}

    /// @param by id of the directive that takes its place
    /// @param on the day from which it no longer holds; absent: today
    record ReplacementForm(
            DirectiveId by,
            @Nullable LocalDate on,
            @Nullable String document,
            @Nullable String reason) {}

    /// @param withdrawn its tasks that are withdrawn on its account
    record EndView(DirectiveId id, long version, DirectiveEnd end, List<TaskId> withdrawn) {}

    private final ClassifyingADirective classifying;
    private final EndingADirective ending;
    private final Commands commands;
    private final TaskReading reading;

    DirectiveWorkDoor(
            ClassifyingADirective classifying,
            EndingADirective ending,
            Commands commands,
            TaskReading reading) {
        this.classifying = classifying;
        this.ending = ending;
        this.commands = commands;
        this.reading = reading;
    }

    @PostMapping("/classifications")
    ResponseEntity<Object> classify(
            @PathVariable DirectiveId id, @RequestBody ClassificationForm f, Asking asking) {
        var draft =
                new ClassifyingADirective.Draft(f.kind(), f.field(), f.confirmedBy(), f.urgency());
        var wish = classifying.wish(id, draft, asking.recordedAt() != null);
        return commands.run(asking.order(wish.aggregateId(), wish.command()));
    }

    @PostMapping("/recalls")
    ResponseEntity<EndView> recall(
            @PathVariable DirectiveId id, @RequestBody RecallForm f, Asking asking) {
        var draft = new EndingADirective.Recall(f.on(), f.document(), f.reason());
        var wish = ending.wish(id, draft, asking.recordedAt() != null);
        return view(ending.carryOut(asking.order(wish.aggregateId(), wish.command())));
    }

    @PostMapping("/replacements")
    ResponseEntity<EndView> replace(
            @PathVariable DirectiveId id, @RequestBody ReplacementForm f, Asking asking) {
        var draft = new EndingADirective.Replacement(f.by(), f.on(), f.document(), f.reason());
        var wish = ending.wish(id, draft, asking.recordedAt() != null);
        return view(ending.carryOut(asking.order(wish.aggregateId(), wish.command())));
    }

    private ResponseEntity<EndView> view(Ended ended) {
        Awaited.withdrawals(reading, ended.withdrawn());
        var view =
                new EndView(
                        ended.directive(),
                        ended.version(),
                        ended.end(),
                        ended.withdrawn().stream().map(Ended.Superseded::task).toList());
        return new VersionTag(ended.version()).carrying(view);
    }
}
