package dondoc.task.domain.packet;

import static dondoc.task.domain.Reason.NOT_YOUR_ROLE;
import static dondoc.task.domain.Reason.PACKET_CHANGED;

import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.packet.PacketCommand.PresentPacket;
import dondoc.task.domain.packet.PacketCommand.ReceivePacket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a packet.
///
/// @param as `null` before it came
public record PacketEntry(@Nullable PacketReceived as) {
    public static final PacketEntry NEW = new PacketEntry(null);

    /// The same packet again is nothing new; another one under its id is refused.
    public static List<PacketReceived> decide(
            PacketCommand command, PacketEntry packet, Occasion when) {
        boolean recordingThePast = command.history() && when.by().has(Asker.MIGRATION);
        if (!recordingThePast && !when.by().has(Asker.TASK_FORCE)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
        var known = packet.as;
        if (known != null && !known.content().equals(command.content())) {
            throw Rejection.of(PACKET_CHANGED).with("directive", known.directive());
        }
        return switch (command) {
            case PresentPacket _ -> List.of();
            case ReceivePacket _ when known != null -> List.of();
            case ReceivePacket c ->
                    List.of(
                            new PacketReceived(
                                    c.packet(),
                                    c.given(),
                                    c.content(),
                                    c.steering(),
                                    c.from(),
                                    c.to(),
                                    c.directive()));
        };
    }

    public PacketEntry evolve(PacketReceived event) {
        return new PacketEntry(event);
    }
}
