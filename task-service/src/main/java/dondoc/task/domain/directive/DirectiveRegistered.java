package dondoc.task.domain.directive;

import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A directive is known.
///
/// @param year of issue; with issuer and number it is the directive's identity
public record DirectiveRegistered(
        DirectiveId directive,
        DocumentNumber number,
        int year,
        LocalDate issued,
        String issuer,
        String signer,
        String type,
        String about,
        String secrecy,
        @Nullable String urgency) {}
