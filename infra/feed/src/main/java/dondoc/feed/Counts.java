package dondoc.feed;

import io.micrometer.core.instrument.MeterRegistry;

/// What a feed did, for whoever watches: `dondoc.feed.folded`, `.skipped` (by type), `.parked`.
final class Counts {
    private final MeterRegistry registry;
    private final String model;
    private final String topic;

    Counts(MeterRegistry registry) {
        this(registry, "", "");
    }

    private Counts(MeterRegistry registry, String model, String topic) {
        this.registry = registry;
        this.model = model;
        this.topic = topic;
    }

    Counts of(String ofModel, String ofTopic) {
        return new Counts(registry, ofModel, ofTopic);
    }

    void folded(int facts) {
        registry.counter("dondoc.feed.folded", "model", model, "topic", topic).increment(facts);
    }

    void skipped(String type) {
        registry.counter("dondoc.feed.skipped", "model", model, "topic", topic, "type", type)
                .increment();
    }

    void parked() {
        registry.counter("dondoc.feed.parked", "model", model, "topic", topic).increment();
    }
}
