package dondoc.task.application.packets;

import dondoc.task.application.directives.Ended;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.PacketId;
import dondoc.task.domain.packet.Steering;
import org.jspecify.annotations.Nullable;

/// What became of a packet: the same however often it is sent.
///
/// @param directive the one it brought, recalled or corrected
/// @param ended the one it recalled or replaced
public record Receipt(
        PacketId packet,
        String given,
        Steering steering,
        DirectiveId directive,
        @Nullable Ended ended) {}
