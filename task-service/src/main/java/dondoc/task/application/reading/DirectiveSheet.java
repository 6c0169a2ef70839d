package dondoc.task.application.reading;

import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of a directive.
///
/// @param version sequence of the last fact in it
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
        @Nullable String urgency) {}
