package dondoc.task.application.reading;

import org.jspecify.annotations.Nullable;

/// Which directives; what is `null` is not asked.
///
/// @param number as on the document
/// @param year of issue
/// @param unclassified only those without a field
public record DirectiveQuestion(
        @Nullable String number, @Nullable Integer year, boolean unclassified) {}
