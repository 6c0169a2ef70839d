package dondoc.task.domain.packet;

import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.PacketId;
import org.jspecify.annotations.Nullable;

/// A packet came in. What it did is told by the events of its directive.
///
/// @param given the id its sender gave it
/// @param content SHA-256 of what was read from it, hexadecimal
/// @param from identifier of the sending organisation
/// @param to identifier of the organisation it is for
/// @param directive the one it brings, recalls or corrects
public record PacketReceived(
        PacketId packet,
        String given,
        String content,
        Steering steering,
        String from,
        @Nullable String to,
        DirectiveId directive) {}
