package dondoc.publication.domain.late;

/// A unit's row in the list of a quarter.
///
/// @param name the unit's name in that quarter
/// @param tasks how many tasks were late on a day on which it led them
public record LateUnit(UnitCode unit, String name, Late tasks) {}
