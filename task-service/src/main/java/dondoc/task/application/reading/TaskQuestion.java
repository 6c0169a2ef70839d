package dondoc.task.application.reading;

import dondoc.task.domain.OrgId;
import dondoc.task.domain.standing.TaskClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which tasks; what is `null` is not asked.
///
/// @param lead unit in the lead
/// @param in class at the end of `day`
/// @param day the day classes are worked out for
/// @param text each of its words begins a word of content, number or remark; case and diacritics do
///     not matter
/// @param coordinator unit that helps
/// @param notUpdatedForDays open tasks whose unit has said nothing for so many days before `day`
public record TaskQuestion(
        @Nullable OrgId lead,
        @Nullable TaskClass in,
        LocalDate day,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable String text,
        @Nullable String number,
        @Nullable Integer year,
        @Nullable String clause,
        @Nullable OrgId coordinator,
        @Nullable Integer notUpdatedForDays) {

    /// What units lead, however long ago it was updated.
    public TaskQuestion(
            @Nullable OrgId lead,
            @Nullable TaskClass in,
            LocalDate day,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable String text,
            @Nullable String number,
            @Nullable Integer year,
            @Nullable String clause) {
        this(lead, in, day, dueFrom, dueTo, text, number, year, clause, null, null);
    }

    /// The same question about another day.
    public TaskQuestion on(LocalDate other) {
        return new TaskQuestion(
                lead,
                in,
                other,
                dueFrom,
                dueTo,
                text,
                number,
                year,
                clause,
                coordinator,
                notUpdatedForDays);
    }
}
