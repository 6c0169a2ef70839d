package dondoc.task.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TouchedTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-20");

    private final Touched<Integer> touched = new Touched<>();

    @Test
    void after_a_start_and_on_a_new_day_all_are_looked_at_and_else_what_was_touched_once() {
        touched.add(1);
        assertThat(touched.take(DAY)).isEqualTo(new Touched.Look<>(true, Set.of(1)));
        touched.add(2);
        assertThat(touched.take(DAY)).isEqualTo(new Touched.Look<>(false, Set.of(2)));
        assertThat(touched.take(DAY)).isEqualTo(new Touched.Look<>(false, Set.of()));
        assertThat(touched.take(DAY.plusDays(1)).all()).isTrue();
    }

    @Test
    void before_the_first_day_all_are_looked_at_once() {
        assertThat(touched.take(null).all()).isTrue();
        assertThat(touched.take(null).all()).isFalse();
    }

    @Test
    void what_was_missed_is_made_good_by_looking_at_all() {
        touched.take(DAY);
        touched.add(1);
        touched.missed();
        assertThat(touched.take(DAY).all()).isTrue();
        assertThat(touched.take(DAY).all()).isFalse();
    }

    @Test
    void what_is_too_much_to_remember_is_looked_at_with_all() {
        touched.take(DAY);
        IntStream.rangeClosed(0, 1_000).forEach(touched::add);
        var look = touched.take(DAY);
        assertThat(look.all()).isTrue();
        assertThat(look.some()).hasSizeLessThan(1_000);
    }
}
