package dondoc.eventsourcing.jar;

/// What can be wished of a jar.
public sealed interface JarCommand {

    record Fill(String jar, int amount, String note) implements JarCommand {}

    /// Fills in several steps at once.
    record FillTwice(String jar, int first, int second) implements JarCommand {}

    record Seal(String jar) implements JarCommand {}

    /// Changes nothing.
    record Look(String jar) implements JarCommand {}

    /// A fault of the rules.
    record Drop(String jar) implements JarCommand {}
}
