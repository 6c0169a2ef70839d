package dondoc.task.domain.directive;

import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.FanOutId;
import dondoc.task.domain.PacketId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What can be wished of a directive.
///
/// `history` marks a past fact recorded while the city is loaded, as in commands to tasks. `packet`
/// names the packet of the document exchange a wish came in, `null` for one entered by a person: the
/// same packet has its effect once.
public sealed interface DirectiveCommand {

    /// Registers a directive.
    ///
    /// @param secrecy as on the document; only `Thường` is admitted
    /// @param confirmedBy number of the document that confirms an oral instruction
    /// @param answerBy the day its sender wants an answer by
    /// @param fromRegister it is named by a row of an imported register: if it is known, that is no
    ///     second registration
    record RegisterDirective(
            DirectiveId directive,
            DocumentNumber number,
            LocalDate issued,
            String issuer,
            String signer,
            String type,
            String about,
            @Nullable String secrecy,
            @Nullable String urgency,
            @Nullable SourceKind kind,
            @Nullable String field,
            @Nullable String confirmedBy,
            @Nullable LocalDate answerBy,
            @Nullable PacketId packet,
            boolean fromRegister,
            boolean history)
            implements DirectiveCommand {}

    /// Says what kind of directive it is and which field it belongs to.
    ///
    /// @param confirmedBy `null`: as it is known already
    /// @param urgency `null`: as it is known already
    record ClassifyDirective(
            SourceKind kind,
            String field,
            @Nullable String confirmedBy,
            @Nullable String urgency,
            boolean history)
            implements DirectiveCommand {}

    /// @param on the day from which it no longer holds; `null`: today
    /// @param document number of the document that recalls it
    record RecallDirective(
            @Nullable LocalDate on,
            String document,
            @Nullable String reason,
            @Nullable PacketId packet,
            boolean history)
            implements DirectiveCommand {}

    /// @param by the registered directive that takes its place
    /// @param on the day from which it no longer holds; `null`: today
    record ReplaceDirective(
            DirectiveId by,
            @Nullable LocalDate on,
            @Nullable String document,
            @Nullable String reason,
            @Nullable PacketId packet,
            boolean history)
            implements DirectiveCommand {}

    /// Puts right what its sender said of it; what is `null` stays.
    ///
    /// @param document number of the document that says so
    record CorrectDirective(
            @Nullable String about,
            @Nullable String urgency,
            @Nullable LocalDate answerBy,
            @Nullable String document,
            PacketId packet,
            boolean history)
            implements DirectiveCommand {}

    /// Gives one clause to many units, all at once or none. Only what happens now can be wished.
    ///
    /// @param fanOut follows from all the rest
    /// @param shares one for each unit
    record AssignClause(FanOutId fanOut, Charge charge, List<Share> shares)
            implements DirectiveCommand {
        public AssignClause {
            shares = List.copyOf(shares);
        }

        public static AssignClause of(DirectiveId directive, Charge charge, List<Share> shares) {
            var said =
                    shares.stream()
                            .map(Share::said)
                            .collect(Collectors.joining("\n", charge.said() + "\n", ""));
            return new AssignClause(FanOutId.of(directive, said), charge, shares);
        }
    }

    /// Tells that every one of its tasks is assigned.
    record ReportDelivery(FanOutId fanOut) implements DirectiveCommand {}

    /// Hides all its texts and has them removed. Only what happens now can be wished.
    ///
    /// @param document number of the document that says so
    record ShredDirective(String document, String reason) implements DirectiveCommand {}
}
