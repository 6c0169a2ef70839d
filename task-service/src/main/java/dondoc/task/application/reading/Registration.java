package dondoc.task.application.reading;

import dondoc.task.domain.OrgId;
import java.time.LocalDate;

/// A completion report as it was entered.
///
/// @param lead the unit that held the task then
/// @param datedOn when it was true
/// @param recordedOn when it was recorded
public record Registration(OrgId lead, LocalDate datedOn, LocalDate recordedOn) {}
