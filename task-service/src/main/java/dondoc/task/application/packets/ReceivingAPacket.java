package dondoc.task.application.packets;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Order;
import dondoc.task.application.CityClock;
import dondoc.task.application.Directory;
import dondoc.task.application.Errand;
import dondoc.task.application.Rehearsal;
import dondoc.task.application.Wish;
import dondoc.task.application.directives.Ended;
import dondoc.task.application.directives.EndingADirective;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.directive.DirectiveCommand;
import dondoc.task.domain.directive.DirectiveCommand.CorrectDirective;
import dondoc.task.domain.directive.DirectiveCommand.RecallDirective;
import dondoc.task.domain.directive.DirectiveCommand.RegisterDirective;
import dondoc.task.domain.directive.DirectiveCommand.ReplaceDirective;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.packet.PacketCommand.PresentPacket;
import dondoc.task.domain.packet.PacketCommand.ReceivePacket;
import dondoc.task.domain.packet.Steering;
import org.jspecify.annotations.Nullable;

/// Taking a packet in: first it is asked whether everything would be taken, so that a packet that is
/// refused leaves nothing behind; then the packet is received; then its directive is registered,
/// recalled, corrected or replaced. The same packet again finishes what was left and is answered the
/// same.
public final class ReceivingAPacket {
    private final CommandGateway gateway;
    private final Directory directory;
    private final CityClock clock;
    private final EndingADirective ending;

    public ReceivingAPacket(
            CommandGateway gateway, Directory directory, CityClock clock, EndingADirective ending) {
        this.gateway = gateway;
        this.directory = directory;
        this.clock = clock;
        this.ending = ending;
    }

    /// The wish to be ordered first.
    ///
    /// @param history a past fact, recorded while the city is loaded
    public Wish wish(Packet packet, boolean history) {
        return new Wish(packet.id().value(), new PresentPacket(packet.sha256(), history));
    }

    /// @param order the packet's wish, ordered by somebody
    /// @throws Rejection what its directive refuses
    /// @throws dondoc.task.application.EngineRefusal when it is refused
    /// @throws CommandGateway.Unavailable when not all answers came: send it again
    public Receipt carryOut(Packet packet, Order order) {
        var errand = new Errand(gateway, order);
        errand.begin();
        rehearse(packet, errand.history(), order.by());
        var directive = packet.steering() == Steering.REPLACE ? packet.own() : packet.concerned();
        errand.next(new Wish(packet.id().value(), receipt(packet, directive, errand)));
        var ended = effect(packet, errand);
        return new Receipt(packet.id(), packet.given(), packet.steering(), directive, ended);
    }

    private void rehearse(Packet packet, boolean history, By by) {
        var day = clock.today().orElseThrow(() -> Rejection.of(Reason.NO_DAY_YET));
        switch (packet.steering()) {
            case NEW -> Rehearsal.of(registration(packet, history), known(packet.own()), day, by);
            case RECALL -> Rehearsal.of(recall(packet, history), awaited(packet), day, by);
            case UPDATE -> Rehearsal.of(correction(packet, history), awaited(packet), day, by);
            case REPLACE -> {
                known(packet.own()).notShredded();
                if (known(packet.own()).as() == null) {
                    Rehearsal.of(registration(packet, history), DirectiveEntry.NEW, day, by);
                }
                Rehearsal.of(replacement(packet, history), awaited(packet), day, by);
            }
        }
    }

    private @Nullable Ended effect(Packet packet, Errand errand) {
        return switch (packet.steering()) {
            case NEW -> {
                errand.next(wish(packet.own(), registration(packet, errand.history())));
                yield null;
            }
            case UPDATE -> {
                errand.next(wish(packet.concerned(), correction(packet, errand.history())));
                yield null;
            }
            case RECALL -> end(packet, recall(packet, errand.history()), errand);
            case REPLACE -> {
                if (known(packet.own()).as() == null) {
                    errand.next(wish(packet.own(), registration(packet, errand.history())));
                    directory.await(() -> known(packet.own()).as() != null);
                }
                yield end(packet, replacement(packet, errand.history()), errand);
            }
        };
    }

    private Ended end(Packet packet, DirectiveCommand command, Errand errand) {
        return ending.carryOut(errand.order(wish(packet.concerned(), command)));
    }

    private static ReceivePacket receipt(Packet packet, DirectiveId directive, Errand errand) {
        var to = packet.to();
        return new ReceivePacket(
                packet.id(),
                packet.given(),
                packet.sha256(),
                packet.steering(),
                packet.from().id(),
                to == null ? null : to.id(),
                directive,
                errand.history());
    }

    private static RegisterDirective registration(Packet packet, boolean history) {
        return new RegisterDirective(
                packet.own(),
                packet.number(),
                packet.issued(),
                packet.issuer(),
                packet.signer(),
                packet.type(),
                packet.subject(),
                null,
                packet.urgency(),
                null,
                null,
                null,
                packet.answerBy(),
                packet.id(),
                false,
                history);
    }

    /// A recall that names its document by the recalled one's own number says no date of its own.
    private static RecallDirective recall(Packet packet, boolean history) {
        return new RecallDirective(
                packet.other() == null ? null : packet.issued(),
                packet.number().value(),
                packet.content(),
                packet.id(),
                history);
    }

    private static ReplaceDirective replacement(Packet packet, boolean history) {
        return new ReplaceDirective(
                packet.own(),
                packet.issued(),
                packet.number().value(),
                packet.content(),
                packet.id(),
                history);
    }

    private static CorrectDirective correction(Packet packet, boolean history) {
        return new CorrectDirective(
                packet.subject(),
                packet.urgency(),
                packet.answerBy(),
                packet.number().value(),
                packet.id(),
                history);
    }

    private DirectiveEntry known(DirectiveId directive) {
        return directory.directive(directive).orElse(DirectiveEntry.NEW);
    }

    /// The directive concerned, which may have been registered just now.
    private DirectiveEntry awaited(Packet packet) {
        return directory.knowsSoon(packet.concerned())
                ? known(packet.concerned())
                : DirectiveEntry.NEW;
    }

    private static Wish wish(DirectiveId directive, DirectiveCommand command) {
        return new Wish(directive.value(), command);
    }
}
