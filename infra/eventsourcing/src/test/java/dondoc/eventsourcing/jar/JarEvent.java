package dondoc.eventsourcing.jar;

/// What has happened to a jar.
public sealed interface JarEvent {

    /// @param total after it
    record Filled(String jar, int amount, int total, String note) implements JarEvent {}

    record Sealed(String jar, int total) implements JarEvent {}
}
