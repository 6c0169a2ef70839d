package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dondoc.task.application.Directory;
import dondoc.web.Refused;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class WhileReadingTest {
    private final Directory directory = new Directory();
    private final MockMvc doors =
            MockMvcBuilders.standaloneSetup(new ADoor())
                    .addInterceptors(new WhileReading(directory))
                    .build();

    @Test
    void no_door_opens_before_the_directory_is_read_to_its_end() throws Exception {
        refused();
        directory.namesComplete();
        refused();
        directory.valuesComplete();
        doors.perform(get("/door")).andExpect(status().isOk());
    }

    private void refused() {
        assertThatExceptionOfType(ServletException.class)
                .isThrownBy(() -> doors.perform(get("/door")))
                .withCauseInstanceOf(Refused.class)
                .satisfies(e -> assertThat(e.getCause()).hasMessageStartingWith("STILL_READING"));
    }

    @RestController
    static class ADoor {
        @GetMapping("/door")
        String open() {
            return "open";
        }
    }
}
