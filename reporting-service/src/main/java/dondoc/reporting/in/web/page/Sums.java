package dondoc.reporting.in.web.page;

import dondoc.reporting.domain.Counts;
import dondoc.reporting.domain.Figures;
import dondoc.reporting.domain.TaskClass;
import dondoc.web.page.Written;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report's classes with the sum they make, written out so that a reader can add them up.
///
/// @param lines one per class, in the order of reports, also where there is nothing
/// @param formula `1.641 = 888 + 299 + ...`
/// @param counted the denominator: all tasks but the withdrawn ones
public record Sums(
        List<Line> lines,
        Figures figures,
        String formula,
        int counted,
        @Nullable Integer assignedBefore) {

    /// @param before at the cut-off of the period before; `null` without one
    public record Line(TaskClass of, int n, @Nullable Integer before) {}

    /// @param year of assignment
    public record Year(String year, Counts counts) {}

    static Sums of(Figures figures, @Nullable Figures before, Written written) {
        var lines =
                Stream.of(TaskClass.values())
                        .map(c ->
                                new Line(
                                        c,
                                        figures.total().of(c),
                                        before == null ? null : before.total().of(c)))
                        .toList();
        return new Sums(
                lines,
                figures,
                written.number(figures.assigned())
                        + " = "
                        + lines.stream()
                                .map(line -> written.number(line.n()))
                                .collect(Collectors.joining(" + ")),
                figures.total().counted(),
                before == null ? null : before.assigned());
    }

    /// The oldest first.
    public List<Year> years() {
        return figures.byYear().entrySet().stream()
                .map(e -> new Year(e.getKey().toString(), e.getValue()))
                .toList();
    }

    public int onTime() {
        return total().of(TaskClass.COMPLETED_ON_TIME);
    }

    public int overdue() {
        return total().of(TaskClass.OPEN_OVERDUE);
    }

    /// Completed, and with a due date: what "on time" is a share of.
    public int completedWithDeadline() {
        return onTime() + total().of(TaskClass.COMPLETED_LATE);
    }

    public int n(String taskClass) {
        return total().of(TaskClass.valueOf(taskClass));
    }

    public @Nullable Integer before(String taskClass) {
        return lines.stream()
                .filter(line -> line.of() == TaskClass.valueOf(taskClass))
                .findFirst()
                .orElseThrow()
                .before();
    }

    public Counts total() {
        return figures.total();
    }
}
