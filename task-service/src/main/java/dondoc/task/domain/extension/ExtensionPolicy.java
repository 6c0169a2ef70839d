package dondoc.task.domain.extension;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/// How far one task's due date may be put off by extensions: data, in force from a day on until the
/// next policy. Whoever needs more needs another directive.
///
/// @param effective the first day it speaks of
/// @param most extensions of one task
/// @param longestWorkingDays by which all of them together may put the due date off
public record ExtensionPolicy(LocalDate effective, int most, int longestWorkingDays) {
    public ExtensionPolicy {
        requireNonNull(effective, "effective");
        if (most < 1 || longestWorkingDays < 1) {
            throw new IllegalArgumentException("a policy allows at least one extension of a day");
        }
    }
}
