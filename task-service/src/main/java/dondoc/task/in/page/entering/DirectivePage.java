package dondoc.task.in.page.entering;

import dondoc.feed.AtLeast;
import dondoc.task.application.reading.DirectiveSheet;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.DirectiveId;
import dondoc.task.in.page.Beginning;
import dondoc.task.in.page.Called;
import dondoc.task.in.page.State;
import dondoc.task.in.sight.ListQuestion;
import dondoc.web.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A directive with its tasks.
@Controller
@Hidden
class DirectivePage {
    private static final int MOST = 300;

    private final TaskReading reading;
    private final ListQuestion questions;
    private final Called called;

    DirectivePage(TaskReading reading, ListQuestion questions, Called called) {
        this.reading = reading;
        this.questions = questions;
        this.called = called;
    }

    record TaskLine(TaskSheet task, String content, String unit, State state) {}

    @GetMapping("/directives/{id}")
    String one(@PathVariable DirectiveId id, Model page) {
        // it may be registered a moment ago
        var _ = AtLeast.reached(() -> version(id), page.containsAttribute("entered") ? 1 : 0);
        var sheet = reading.directive(id).orElseThrow(() -> Refused.because("UNKNOWN_DIRECTIVE"));
        var day = questions.today();
        var tasks = reading.tasksOf(id, null, MOST + 1);
        page.addAttribute("directive", sheet);
        page.addAttribute("tasks", lines(tasks, day));
        page.addAttribute("more", tasks.size() > MOST);
        return "entering/directive";
    }

    private long version(DirectiveId id) {
        return reading.directive(id).map(DirectiveSheet::version).orElse(0L);
    }

    private List<TaskLine> lines(List<TaskSheet> tasks, LocalDate day) {
        return tasks.stream()
                .limit(MOST)
                .sorted((a, b) -> order(a).compareTo(order(b)))
                .map(t ->
                        new TaskLine(
                                t,
                                Beginning.of(t.content()),
                                called.unit(t.lead(), day),
                                State.of(t, day)))
                .toList();
    }

    /// Clause 2 before clause 10.
    private static String order(TaskSheet task) {
        var clause = task.clause().value();
        return "%10s|%s".formatted(clause.matches("\\d+") ? clause : "", clause)
                + task.lead().value();
    }
}
