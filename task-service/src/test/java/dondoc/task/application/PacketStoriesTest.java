package dondoc.task.application;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.test.Story;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.PacketId;
import dondoc.task.domain.packet.PacketCommand;
import dondoc.task.domain.packet.PacketCommand.PresentPacket;
import dondoc.task.domain.packet.PacketCommand.ReceivePacket;
import dondoc.task.domain.packet.PacketEntry;
import dondoc.task.domain.packet.PacketReceived;
import dondoc.task.domain.packet.Steering;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PacketStoriesTest {
    private static final By TASK_FORCE = new By("taskforce", null, Set.of("task-force"));
    private static final By MIGRATION = new By("migration", null, Set.of("migration"));
    private static final PacketId PACKET = PacketId.of("000.00.00.H26", "p1");
    private static final DirectiveId DIRECTIVE =
            DirectiveId.of("UBND Thành phố", new DocumentNumber("2/UBND-TH"), 2026);

    private static ReceivePacket receive(String content, boolean history) {
        return new ReceivePacket(
                PACKET, "p1", content, Steering.NEW, "000.00.00.H26", null, DIRECTIVE, history);
    }

    private static PacketReceived received() {
        return new PacketReceived(
                PACKET, "p1", "aa", Steering.NEW, "000.00.00.H26", null, DIRECTIVE);
    }

    private static Story<PacketCommand, PacketEntry, PacketReceived> story() {
        return Story.of(Definition.PACKET.decider()).by(TASK_FORCE);
    }

    @Test
    void a_packet_is_received_once() {
        story().when(receive("aa", false)).then(received()).when(receive("aa", false)).then();
    }

    @Test
    void a_packet_with_the_same_id_and_other_content_is_refused() {
        var story = story().given(received());
        story.when(receive("bb", false))
                .thenRefused("PACKET_CHANGED", Map.of("directive", DIRECTIVE.value()));
        story.when(new PresentPacket("bb", false)).thenRefused("PACKET_CHANGED");
    }

    @Test
    void presenting_a_packet_changes_nothing() {
        story().when(new PresentPacket("aa", false)).then();
        story().given(received()).when(new PresentPacket("aa", false)).then();
    }

    @Test
    void the_migration_receives_packets_of_the_past_only() {
        story().when(receive("aa", false)).by(MIGRATION).thenRefused("NOT_YOUR_ROLE");
        story().when(receive("aa", true)).by(MIGRATION).then(received());
        var officer = new By("officer", "H26.01", Set.of("department-officer"));
        story().when(receive("aa", false)).by(officer).thenRefused("NOT_YOUR_ROLE");
    }
}
