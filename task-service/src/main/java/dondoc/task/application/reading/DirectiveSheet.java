package dondoc.task.application.reading;

import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.PacketId;
import dondoc.task.domain.directive.DirectiveEnd;
import dondoc.task.domain.directive.Shredding;
import dondoc.task.domain.directive.SourceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of a directive.
///
/// @param version sequence of the last fact in it
/// @param field what it is about (lĩnh vực); `null`: unclassified
/// @param confirmedBy number of the document that confirms an oral instruction
/// @param answerBy the day its sender wants an answer by
/// @param packet the packet of the document exchange it came in
/// @param end what became of it, `null` while it holds
/// @param shredded that nothing of it may be read any more, `null` while it may
public record DirectiveSheet(
        DirectiveId id,
        long version,
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
        @Nullable PacketId packet,
        @Nullable DirectiveEnd end,
        @Nullable Shredding shredded) {}
