package dondoc.reporting.domain;

import java.util.List;
import java.util.Map;

/// What becomes of the wish to close a period.
public sealed interface Closing {

    /// @param events none when the period was already closed with the same figures
    record Accepted(List<PeriodClosed> events) implements Closing {}

    /// @param reason one of the constants here
    record Refused(String reason, Map<String, String> details) implements Closing {

        /// Two ways of counting the same tasks differ.
        public static final String CLASSES_DO_NOT_SUM = "CLASSES_DO_NOT_SUM";

        /// Tasks of ended units wait for another: first somebody says whose they are.
        public static final String ORPHANED_TASKS = "ORPHANED_TASKS";

        /// The period is closed, with other figures.
        public static final String CLOSED_OTHERWISE = "CLOSED_OTHERWISE";
    }
}
