package dondoc.publication.domain.late;

/// A unit's row in the list of a quarter.
///
/// @param name the unit's name in that quarter
/// @param tasks how many of the tasks it leads were late
public record LateUnit(UnitCode unit, String name, Late tasks) {}
