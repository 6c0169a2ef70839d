package dondoc.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static final Map<String, String> ATTRIBUTES =
            Map.of(
                    "ce_id", "t1/3",
                    "ce_type", "task.assigned.v1",
                    "ce_subject", "t1",
                    "ce_time", "2026-05-13T02:00:00Z",
                    "ce_sequence", "3",
                    "ce_actor", "kim",
                    "ce_causationid", "kim:k1");

    private record Small(String name) {}

    @Test
    void attributes_come_from_headers_and_the_body_is_read_with_tolerance() {
        var fact = Envelope.open(record(ATTRIBUTES, "{\"name\":\"x\",\"more\":[1]}"));
        assertThat(fact.type()).isEqualTo("task.assigned.v1");
        assertThat(fact.subject()).isEqualTo("t1");
        assertThat(fact.sequence()).isEqualTo(3);
        assertThat(fact.at()).hasToString("2026-05-13T02:00:00Z");
        assertThat(fact.actor()).isEqualTo("kim");
        assertThat(fact.unit()).isNull();
        assertThat(fact.causation()).isEqualTo("kim:k1");
        assertThat(fact.read(Small.class)).isEqualTo(new Small("x"));
    }

    @Test
    void a_days_record_has_no_sequence() {
        var day =
                Map.of(
                        "ce_id", "day/2026-05-13/0",
                        "ce_type", Fact.DAY,
                        "ce_subject", "day",
                        "ce_time", "2026-05-12T17:00:00Z");
        var fact = Envelope.open(record(day, "{\"date\":\"2026-05-13\"}"));
        assertThat(fact.sequence()).isZero();
        assertThat(fact.day()).hasToString("2026-05-13");
    }

    @Test
    void a_record_without_its_attributes_is_no_fact() {
        for (var name : new String[] {"ce_id", "ce_type", "ce_subject", "ce_time", "ce_sequence"}) {
            var lacking = new java.util.HashMap<>(ATTRIBUTES);
            lacking.remove(name);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Envelope.open(record(lacking, "{}")))
                    .withMessage("no " + name);
        }
        var timeless = new java.util.HashMap<>(ATTRIBUTES);
        timeless.put("ce_time", "yesterday");
        assertThatThrownBy(() -> Envelope.open(record(timeless, "{}")))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void the_key_tells_whose_it_is_when_nothing_else_does() {
        assertThat(Envelope.subject(record(Map.of(), "?"))).isEqualTo("t1");
        assertThat(Envelope.subject(new ConsumerRecord<>("x", 0, 0, null, null))).isNull();
    }

    private static ConsumerRecord<byte[], byte[]> record(
            Map<String, String> attributes, String body) {
        var record =
                new ConsumerRecord<>(
                        "task.events", 0, 7, "t1".getBytes(UTF_8), body.getBytes(UTF_8));
        attributes.forEach((k, v) -> record.headers().add(k, v.getBytes(UTF_8)));
        return record;
    }
}
