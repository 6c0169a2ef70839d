package dondoc.publication.domain.file;

import dondoc.publication.domain.late.UnitCode;

/// What a later edition says differently of a unit.
///
/// @param was late tasks in the edition before, 0 for a unit that was not listed
/// @param now late tasks in this one, 0 for a unit that is listed no more
public record Difference(UnitCode unit, String name, int was, int now) {}
