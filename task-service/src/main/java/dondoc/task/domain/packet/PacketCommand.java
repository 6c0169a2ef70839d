package dondoc.task.domain.packet;

import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.PacketId;
import org.jspecify.annotations.Nullable;

/// What can be wished of a packet. `history` marks a past fact recorded while the city is loaded.
public sealed interface PacketCommand {

    /// SHA-256 of what was read from it, hexadecimal.
    String content();

    boolean history();

    /// Asks whether it may come in under its id; changes nothing.
    record PresentPacket(String content, boolean history) implements PacketCommand {}

    /// Takes it in.
    ///
    /// @param given the id its sender gave it
    /// @param from identifier of the sending organisation
    /// @param to identifier of the organisation it is for
    /// @param directive the one it brings, recalls or corrects
    record ReceivePacket(
            PacketId packet,
            String given,
            String content,
            Steering steering,
            String from,
            @Nullable String to,
            DirectiveId directive,
            boolean history)
            implements PacketCommand {}
}
