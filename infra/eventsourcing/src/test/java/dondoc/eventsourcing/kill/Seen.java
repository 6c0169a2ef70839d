package dondoc.eventsourcing.kill;

/// An event as it stands in the topic, in the order of its partition.
record Seen(
        int partition,
        long offset,
        String subject,
        long sequence,
        String type,
        String causation,
        String body) {}
