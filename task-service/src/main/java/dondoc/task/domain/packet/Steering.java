package dondoc.task.domain.packet;

/// What a packet wants with its document: it is new, or it recalls, corrects or replaces another.
public enum Steering {
    NEW,
    RECALL,
    UPDATE,
    REPLACE
}
