package dondoc.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;

class OutlineTest {
    private final Outline progress =
            Objects.requireNonNull(Outline.of("/api/v1/tasks/{id}/progress"));

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tasks/T-1/progress", "/api/v1/tasks/a%2Fb/progress"})
    void a_path_that_differs_where_anything_may_stand_fits(String path) {
        assertThat(progress.fits(PathContainer.parsePath(path))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tasks/T-1/acceptance",
                "/api/v1/tasks/T-1",
                "/api/v1/tasks/T-1/progress/",
                "/api/v1/tasks/T-1/progress/2",
                "/api/v1/tasks//progress",
                "/",
                ""
            })
    void a_path_of_other_segments_does_not(String path) {
        assertThat(progress.fits(PathContainer.parsePath(path))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/api/**", "/{*path}", "/a*/b", "/{id:[0-9]+}", "/a/"})
    void what_may_match_paths_of_any_look_has_no_outline(String pattern) {
        assertThat(Outline.of(pattern)).isNull();
    }

    @Test
    void parameters_of_a_segment_are_not_part_of_it() {
        assertThat(progress.fits(PathContainer.parsePath("/api/v1/tasks;a=b/T-1/progress")))
                .isTrue();
    }
}
