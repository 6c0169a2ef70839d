package dondoc.task.domain.directory;

/// Kinds of units; districts are history.
public enum UnitKind {
    CITY,
    DEPARTMENT,
    AGENCY,
    DISTRICT,
    WARD,
    COMMUNE
}
