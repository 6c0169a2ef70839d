package dondoc.eventsourcing.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.axon.Fact;
import dondoc.eventsourcing.axon.Origin;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EventRowTest {
    private static final byte[] BODY = "{\"jar\":\"j1\"}".getBytes(UTF_8);

    @Test
    void what_is_written_is_read() {
        var fingerprint = "sixteen bytes...".getBytes(UTF_8);
        var at = Instant.parse("2026-05-13T05:00:00.123456789Z");
        var origin = new Origin("khoá-1", fingerprint, 1_778_648_400_000L, at);
        var row = new EventRow(EventRow.of(new Fact("jar.filled.v1", "", BODY, origin)).bytes());
        assertThat(row.type()).isEqualTo("jar.filled.v1");
        assertThat(row.event().body()).isEqualTo(BODY);
        var read = row.origin().orElseThrow();
        assertThat(read.fingerprint()).isEqualTo(fingerprint);
        assertThat(read).usingRecursiveComparison().isEqualTo(origin);
    }

    /// `infra/shredding` takes such rows apart by itself: its test reads this one, too.
    @Test
    void a_row_lies_as_it_always_did() {
        var origin =
                new Origin(
                        "c1", "0123456789abcdef".getBytes(UTF_8), 1, Instant.ofEpochSecond(2, 3));
        var row = EventRow.of(new Fact("jar.filled.v1", "", BODY, origin)).bytes();
        assertThat(HexFormat.of().formatHex(row))
                .isEqualTo(
                        "8d6a61722e66696c6c65642e763100000026000000000000000100000000000000020000"
                                + "000330313233343536373839616263646566"
                                + "63317b226a6172223a226a31227d");
    }

    @Test
    void a_row_of_before_there_were_origins_is_read_as_well() {
        var old = ((char) 13 + "jar.filled.v1" + new String(BODY, UTF_8)).getBytes(UTF_8);
        var row = new EventRow(old);
        assertThat(row.type()).isEqualTo("jar.filled.v1");
        assertThat(row.event().body()).isEqualTo(BODY);
        assertThat(row.origin()).isEmpty();
    }
}
