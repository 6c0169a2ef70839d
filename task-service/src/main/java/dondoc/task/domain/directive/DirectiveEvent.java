package dondoc.task.domain.directive;

import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.FanOutId;
import dondoc.task.domain.PacketId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a directive. The components are the published fields (see the contract).
///
/// `packet` names the packet of the document exchange it came in, `null` for what a person entered.
public sealed interface DirectiveEvent {

    DirectiveId directive();

    /// A directive is known.
    ///
    /// @param year of issue; with issuer and number it is the directive's identity
    /// @param kind `null` as long as nobody said
    /// @param field what it is about in the city's order of subjects (lĩnh vực); `null`: unclassified
    /// @param confirmedBy number of the document that confirms an oral instruction
    /// @param answerBy the day its sender wants an answer by
    record DirectiveRegistered(
            DirectiveId directive,
            DocumentNumber number,
            int year,
            LocalDate issued,
            String issuer,
            String signer,
            String type,
            String about,
            String secrecy,
            @Nullable String urgency,
            @Nullable SourceKind kind,
            @Nullable String field,
            @Nullable String confirmedBy,
            @Nullable LocalDate answerBy,
            @Nullable PacketId packet)
            implements DirectiveEvent {}

    /// It is known what kind of directive it is and which field it belongs to; the latest counts.
    ///
    /// @param urgency `null`: as it was
    record DirectiveClassified(
            DirectiveId directive,
            SourceKind kind,
            String field,
            @Nullable String confirmedBy,
            @Nullable String urgency,
            LocalDate on)
            implements DirectiveEvent {}

    /// It no longer holds from the day `on`; nothing takes its place.
    record DirectiveRecalled(
            DirectiveId directive,
            LocalDate on,
            String document,
            @Nullable String reason,
            @Nullable PacketId packet)
            implements DirectiveEvent {}

    /// It no longer holds from the day `on`; another takes its place.
    record DirectiveReplaced(
            DirectiveId directive,
            DirectiveId by,
            LocalDate on,
            @Nullable String document,
            @Nullable String reason,
            @Nullable PacketId packet)
            implements DirectiveEvent {}

    /// Its sender put right what he had said of it; only what changed is here.
    record DirectiveCorrected(
            DirectiveId directive,
            @Nullable String about,
            @Nullable String urgency,
            @Nullable LocalDate answerBy,
            LocalDate on,
            @Nullable String document,
            PacketId packet)
            implements DirectiveEvent {}

    /// One clause is given to all these units. Each of the tasks begins with an event of its own.
    ///
    /// @param on the day they count as given
    record ClauseAssigned(
            DirectiveId directive, FanOutId fanOut, Charge charge, List<Share> shares, LocalDate on)
            implements DirectiveEvent {
        public ClauseAssigned {
            shares = List.copyOf(shares);
        }
    }

    /// Every task of a clause that went to many units is assigned.
    record ClauseDelivered(DirectiveId directive, FanOutId fanOut, LocalDate on)
            implements DirectiveEvent {}

    /// It was secret: from the day `on` nothing of its texts is shown. It is the last of its events.
    ///
    /// @param document number of the document that says so
    /// @param removedOn the day its texts were taken out of the log at rest, written there by what
    ///     did so; `null`: they are still there
    record DirectiveShredded(
            DirectiveId directive,
            LocalDate on,
            String document,
            String reason,
            @Nullable LocalDate removedOn)
            implements DirectiveEvent {}
}
