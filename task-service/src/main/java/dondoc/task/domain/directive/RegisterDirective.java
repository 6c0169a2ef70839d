package dondoc.task.domain.directive;

import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Registers a directive.
///
/// @param secrecy as on the document; only `Thường` is admitted
/// @param fromRegister it is named by a row of an imported register: if it is known, that is no
///     second registration
/// @param history a past fact recorded while the city is loaded; set exactly when a time is claimed
public record RegisterDirective(
        DirectiveId directive,
        DocumentNumber number,
        LocalDate issued,
        String issuer,
        String signer,
        String type,
        String about,
        @Nullable String secrecy,
        @Nullable String urgency,
        boolean fromRegister,
        boolean history) {}
