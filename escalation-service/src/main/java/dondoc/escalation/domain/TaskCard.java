package dondoc.escalation.domain;

/// What every overdue task is named by, and whom it was assigned to.
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
        PersonId officer) {

    /// Whom the task was given to at first.
    Holder holder() {
        return new Holder(lead, leader, officer);
    }
}
