package dondoc.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of a refusal, RFC 9457, with its words in both languages.
///
/// @param type `urn:dondoc:problem:task-closed`
/// @param title Vietnamese
/// @param detail what to do, Vietnamese
/// @param code key in the catalogue, `TASK_CLOSED`
/// @param field the field, parameter or header at fault
/// @param instance the path asked for
/// @param see address of what stands there already, for a page to link to
/// @param errors several faults of one form
/// @param version there is now, of what has changed meanwhile
/// @param meanwhile what happened since the version that was expected, oldest first, as the timeline
///     shows it to this caller
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String titleEn,
        String detailEn,
        String code,
        @Nullable String field,
        String instance,
        @Nullable String see,
        @Nullable List<Fault> errors,
        @Nullable Long version,
        @Nullable List<?> meanwhile) {

    /// The same with what was missed.
    Problem overtaken(long now, List<?> missed) {
        return new Problem(
                type, title, status, detail, titleEn, detailEn, code, field, instance, see, errors,
                now, missed);
    }

    /// One of several faults.
    public record Fault(String field, String message) {}
}
