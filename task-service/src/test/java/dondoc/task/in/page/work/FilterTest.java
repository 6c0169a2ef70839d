package dondoc.task.in.page.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dondoc.task.application.reading.Sorting;
import dondoc.task.domain.TaskId;
import dondoc.web.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilterTest {
    private static final TaskId TASK =
            new TaskId(UUID.nameUUIDFromBytes(new byte[] {1}).toString());

    @Test
    void what_goes_without_saying_is_not_in_the_address() {
        assertThat(filter(null, "  ", "").href()).isEqualTo("/");
        assertThat(filter(View.OPEN, null, null).query()).isEmpty();
    }

    @Test
    void what_was_asked_stands_in_the_address_whatever_was_typed() {
        var filter = filter(View.OVERDUE, "thoát & úng=50%", "H26.01");
        assertThat(filter.query())
                .isEqualTo("view=OVERDUE&q=tho%C3%A1t%20%26%20%C3%BAng%3D50%25&unit=H26.01");
        assertThat(filter.from(50)).endsWith("&from=50");
        assertThat(filter.at("/tasks.csv")).startsWith("/tasks.csv?view=OVERDUE&q=");
        assertThat(filter.searchless().query()).isEqualTo("view=OVERDUE&unit=H26.01");
    }

    @Test
    void a_column_sorts_and_the_second_time_the_other_way_round() {
        var once = filter(null, null, null).by(Sorting.Key.UPDATED);
        assertThat(once.href()).isEqualTo("/?sort=UPDATED");
        assertThat(once.by(Sorting.Key.UPDATED).href()).isEqualTo("/?sort=UPDATED&backwards=true");
        assertThat(once.by(Sorting.Key.DUE).href()).isEqualTo("/");
    }

    @Test
    void a_unit_that_is_none_is_refused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> filter(null, null, "nowhere"))
                .satisfies(e -> assertThat(e.field()).isEqualTo("unit"));
    }

    @Test
    void the_way_back_never_leads_out_of_the_house() {
        assertThat(new Way(TASK, "//elsewhere.example").back()).isEqualTo("/?//elsewhere.example");
        assertThat(new Way(TASK, null).back()).isEqualTo("/");
        assertThat(new Way(TASK, "q=a&view=CLOSED").task())
                .isEqualTo("/tasks/" + TASK + "?list=q%3Da%26view%3DCLOSED");
        assertThat(new Way(TASK, "q=a").task(7))
                .isEqualTo("/tasks/" + TASK + "?atLeast=7&list=q%3Da");
    }

    private static Filter filter(@Nullable View view, @Nullable String q, @Nullable String unit) {
        return Filter.of(new Asked(view, q, unit, null, null, null, null, null));
    }
}
