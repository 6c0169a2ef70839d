package dondoc.task.in.page.work;

import dondoc.task.application.Directory;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.extension.ExtensionReason;
import dondoc.task.in.page.Called;
import dondoc.task.in.page.Posts;
import dondoc.task.in.page.State;
import dondoc.task.in.sight.ListQuestion;
import dondoc.task.in.sight.TaskLook;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Puts together what the page of a task shows.
@Component
class Showing {
    private static final int MOST_FACTS = 200;

    private final TaskLook look;
    private final TaskReading reading;
    private final Directory directory;
    private final ListQuestion questions;
    private final Called called;
    private final Posts posts;

    Showing(
            TaskLook look,
            TaskReading reading,
            Directory directory,
            ListQuestion questions,
            Called called,
            Posts posts) {
        this.look = look;
        this.reading = reading;
        this.directory = directory;
        this.questions = questions;
        this.called = called;
        this.posts = posts;
    }

    /// Places a task on a page.
    ///
    /// @param task that the visitor may see
    /// @param form the one that is open, `null` for none
    void put(Model page, TaskSheet task, @Nullable FormShown form, Visit visit) {
        page.addAttribute("shown", of(task, visit));
        page.addAttribute("form", form);
        page.addAttribute("codes", ExtensionReason.values());
        if (form != null && form.deed() == Deed.RETURN) {
            page.addAttribute("units", posts.units(questions.today()));
        }
        page.addAttribute("way", new Way(task.id(), visit.list()));
    }

    private TaskShown of(TaskSheet task, Visit visit) {
        var day = questions.today();
        var facts = reading.latest(task.id(), MOST_FACTS + 1);
        var open = Deed.open(task, visit.by());
        var next = Deed.next(task, open);
        var why = look.why(task);
        var directive = directory.directive(task.directive());
        return new TaskShown(
                task,
                day,
                State.of(task, day),
                called.unit(task.lead(), day),
                called.person(task.leader()),
                called.person(task.officer()),
                task.coordinators().stream().map(c -> called.unit(c, day)).toList(),
                visit.english() ? why.en() : why.vi(),
                directive.map(DirectiveEntry::as).orElse(null),
                directive.map(DirectiveEntry::end).orElse(null),
                lines(facts.reversed().stream().limit(MOST_FACTS)),
                facts.size() > MOST_FACTS,
                next,
                open.stream().filter(d -> d != next).toList());
    }

    /// What others did to a task after a version, the newest first.
    List<Line> since(TaskSheet task, long version) {
        return lines(reading.timeline(task.id(), version, MOST_FACTS).reversed().stream());
    }

    private List<Line> lines(Stream<Happening> facts) {
        return facts.map(f -> Line.of(f, called)).toList();
    }
}
