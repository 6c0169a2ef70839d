package dondoc.escalation.domain;

/// What every overdue task is named by.
///
/// @param number of the directive, e.g. `81/QĐ-UBND`
/// @param year of the directive's date
/// @param clause of the directive
public record TaskCard(
        TaskId task,
        String number,
        int year,
        String clause,
        UnitCode lead,
        PersonId leader,
        PersonId officer) {}
