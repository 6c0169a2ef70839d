package dondoc.eventsourcing.wire;

/// A service's topics.
///
/// @param service first part of the names, e.g. `task`
public record TopicNames(String service) {

    public String commands() {
        return service + ".commands";
    }

    public String events() {
        return service + ".events";
    }

    public String replies() {
        return service + ".replies";
    }

    /// Where commands and foreign facts lie that could not be read.
    public String deadLetters() {
        return service + ".commands.dlq";
    }
}
