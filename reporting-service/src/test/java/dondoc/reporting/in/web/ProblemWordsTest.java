package dondoc.reporting.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.reporting.domain.Closing.Refused;
import dondoc.web.problem.Problems;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {

    @Test
    void every_refusal_of_ours_has_words() {
        assertThat(Problems.load().codes())
                .contains(
                        Refused.CLASSES_DO_NOT_SUM,
                        Refused.ORPHANED_TASKS,
                        Refused.CLOSED_OTHERWISE,
                        "REPORT_TOO_LARGE",
                        "DAY_NOT_BEGUN",
                        "PERIOD_NOT_CLOSED",
                        "NO_DAY_YET");
    }
}
