package dondoc.task.in.web.directives;

import dondoc.task.application.directives.Ended;
import dondoc.task.application.packets.Receipt;
import dondoc.task.application.packets.ReceivingAPacket;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.PacketId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.packet.Steering;
import dondoc.task.in.edxml.EdxmlPacket;
import dondoc.task.in.sight.Awaited;
import dondoc.web.Asking;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Packets of the national document exchange. The same packet again changes nothing and is answered
/// the same.
@RestController
@RequestMapping(path = "/api/v1/packets", consumes = "application/xml")
class PacketDoor {

    /// @param id the id its sender gave it
    /// @param directive the one it brought, recalled or corrected
    /// @param ended the one it recalled or replaced
    /// @param withdrawn tasks withdrawn on that one's account
    record ReceiptView(
            PacketId packet,
            String id,
            Steering steering,
            DirectiveId directive,
            @Nullable DirectiveId ended,
            List<TaskId> withdrawn) {

        static ReceiptView of(Receipt receipt, List<Ended.Superseded> withdrawn) {
            var ended = receipt.ended();
            return new ReceiptView(
                    receipt.packet(),
                    receipt.given(),
                    receipt.steering(),
                    receipt.directive(),
                    ended == null ? null : ended.directive(),
                    withdrawn.stream().map(Ended.Superseded::task).toList());
        }
    }

    private final ReceivingAPacket receiving;
    private final TaskReading reading;

    PacketDoor(ReceivingAPacket receiving, TaskReading reading) {
        this.receiving = receiving;
        this.reading = reading;
    }

    @PostMapping
    ReceiptView receive(@RequestBody byte[] file, Asking asking) {
        var packet = EdxmlPacket.read(file);
        var wish = receiving.wish(packet, asking.recordedAt() != null);
        var receipt = receiving.carryOut(packet, asking.order(wish.aggregateId(), wish.command()));
        var ended = receipt.ended();
        var withdrawn = ended == null ? List.<Ended.Superseded>of() : ended.withdrawn();
        Awaited.withdrawals(reading, withdrawn);
        return ReceiptView.of(receipt, withdrawn);
    }
}
