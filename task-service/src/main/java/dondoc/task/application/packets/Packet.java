package dondoc.task.application.packets;

import dondoc.eventsourcing.Json;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.PacketId;
import dondoc.task.domain.packet.Steering;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a packet says of its document. No name of a person is read from it.
///
/// @param given the id its sender gave it
/// @param issued date of the document
/// @param place where it was issued
/// @param signer in what capacity it was signed
/// @param answerBy the day its sender wants an answer by
/// @param places whom it was sent to
/// @param sphere how far it may be passed on
/// @param typist mark of who typed it
/// @param pages how many
/// @param other the document it recalls, corrects or replaces, where that is not its own
public record Packet(
        String given,
        Steering steering,
        Organisation from,
        @Nullable Organisation to,
        DocumentNumber number,
        LocalDate issued,
        @Nullable String place,
        String type,
        String subject,
        @Nullable String content,
        String signer,
        @Nullable LocalDate answerBy,
        List<String> places,
        @Nullable String urgency,
        @Nullable String sphere,
        @Nullable String typist,
        @Nullable String pages,
        @Nullable Other other) {

    /// @param id e.g. `000.00.00.H26`
    public record Organisation(String id, @Nullable String name) {}

    /// Another document of the same sender.
    public record Other(DocumentNumber number, LocalDate issued) {}

    public Packet {
        places = List.copyOf(places);
    }

    PacketId id() {
        return PacketId.of(from.id(), given);
    }

    String issuer() {
        return from.name() == null ? from.id() : from.name();
    }

    /// The directive its own document is.
    DirectiveId own() {
        return DirectiveId.of(issuer(), number, issued.getYear());
    }

    /// The directive it is about: the other one of its sender it names, or else its own.
    DirectiveId concerned() {
        return other == null
                ? own()
                : DirectiveId.of(issuer(), other.number(), other.issued().getYear());
    }

    /// SHA-256 of all that was read, hexadecimal: spacing and what the exchange adds on the way do
    /// not make another packet of it.
    String sha256() {
        try {
            var read = Json.write(this);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(read));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
