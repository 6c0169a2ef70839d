package dondoc.eventsourcing.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.Json;
import dondoc.eventsourcing.stream.DayBook.Today;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// What lies on the shelves of installations that began before a part of the row was thought of.
class DayBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 13);

    @Test
    void a_row_without_the_mark_of_loading_is_of_a_partition_that_loads_unless_it_is_live() {
        assertThat(read("false")).isEqualTo(new Today(DAY, DAY, false, 3, null));
        assertThat(read("false").isLoading()).isTrue();
        assertThat(read("true").isLoading()).isFalse();
    }

    private static Today read(String live) {
        var row =
                "{\"first\":\"2026-05-13\",\"date\":\"2026-05-13\",\"live\":%s,\"count\":3}"
                        .formatted(live);
        return Json.MAPPER.readValue(row.getBytes(UTF_8), Today.class);
    }
}
