package dondoc.task.in.web.directives;

import dondoc.task.application.directives.Ended;
import dondoc.task.application.directives.Shredded;
import dondoc.task.application.directives.ShreddingADirective;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.directive.Shredding;
import dondoc.task.in.sight.Awaited;
import dondoc.web.Asking;
import dondoc.web.VersionTag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A secret directive that slipped in.
@RestController
@RequestMapping("/api/v1/directives/{id}/shreddings")
class ShreddingDoor {

    /// Neither may repeat anything secret: both stay.
    ///
    /// @param document number of the document that says so
    record ShreddingForm(String document, String reason) {}

    /// Where a shredded directive's texts are.
    enum Texts {
        /// Nobody is shown them, but the log's files still have them.
        HIDDEN,
        /// No file has them any more.
        REMOVED
    }

    /// @param withdrawn its tasks that are withdrawn on its account
    record ShreddedView(
            DirectiveId id,
            long version,
            Shredding shredded,
            Texts texts,
            List<TaskId> withdrawn) {}

    private final ShreddingADirective shredding;
    private final TaskReading reading;

    ShreddingDoor(ShreddingADirective shredding, TaskReading reading) {
        this.shredding = shredding;
        this.reading = reading;
    }

    @PostMapping
    ResponseEntity<ShreddedView> shred(
            @PathVariable DirectiveId id, @RequestBody ShreddingForm f, Asking asking) {
        var draft = new ShreddingADirective.Draft(f.document(), f.reason());
        var wish = shredding.wish(id, draft);
        return view(shredding.carryOut(asking.order(wish.aggregateId(), wish.command())));
    }

    private ResponseEntity<ShreddedView> view(Shredded done) {
        Awaited.withdrawals(reading, done.withdrawn());
        var view =
                new ShreddedView(
                        done.directive(),
                        done.version(),
                        done.shredding(),
                        done.shredding().removedOn() == null ? Texts.HIDDEN : Texts.REMOVED,
                        done.withdrawn().stream().map(Ended.Superseded::task).toList());
        return new VersionTag(done.version()).carrying(view);
    }
}
