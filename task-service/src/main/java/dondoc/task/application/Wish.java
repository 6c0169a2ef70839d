package dondoc.task.application;

/// A command and the aggregate it is meant for, ready to be ordered.
public record Wish(String aggregateId, Object command) {}
