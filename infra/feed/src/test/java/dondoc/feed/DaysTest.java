package dondoc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 11);

    @Test
    void a_day_has_begun_everywhere_when_the_last_partition_has_begun_it() {
        assertThat(new Days(Map.of(0, MONDAY, 1, MONDAY.plusDays(3)), 2).everywhere())
                .contains(MONDAY);
    }

    @Test
    void no_day_has_begun_everywhere_while_a_partition_has_none() {
        assertThat(new Days(Map.of(0, MONDAY), 2).everywhere()).isEmpty();
        assertThat(new Days(Map.of(), 0).everywhere()).isEmpty();
    }
}
