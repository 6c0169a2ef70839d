package dondoc.task.in.page.registry;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.feed.AtLeast;
import dondoc.task.application.Directory;
import dondoc.task.application.EngineRefusal;
import dondoc.task.application.holding.Orphans;
import dondoc.task.application.reading.DeskReading;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.in.page.Beginning;
import dondoc.task.in.page.Called;
import dondoc.task.in.page.Posts;
import dondoc.task.in.page.Trouble;
import dondoc.task.in.page.Troubles;
import dondoc.task.in.sight.ListQuestion;
import dondoc.web.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Open tasks whose unit is no more, by unit. All of a unit's go to its only successor, once somebody
/// has seen which ones and said yes; after a split each needs a person.
@Controller
@Hidden
@RequestMapping("/registry/orphans")
class OrphanPage {
    private static final int SHOWN = 50;

    private final Desk desk;
    private final Orphans orphans;
    private final DeskReading counting;
    private final TaskReading reading;
    private final Directory directory;
    private final ListQuestion questions;
    private final Called called;
    private final Posts posts;
    private final Troubles troubles;

    OrphanPage(
            Desk desk,
            Orphans orphans,
            DeskReading counting,
            TaskReading reading,
            Directory directory,
            ListQuestion questions,
            Called called,
            Posts posts,
            Troubles troubles) {
        this.desk = desk;
        this.orphans = orphans;
        this.counting = counting;
        this.reading = reading;
        this.directory = directory;
        this.questions = questions;
        this.called = called;
        this.posts = posts;
        this.troubles = troubles;
    }

    /// A unit that is no more.
    ///
    /// @param count of its tasks that are not closed
    /// @param successors those that stand for it today
    record Gone(OrgId unit, String name, long count, List<Successor> successors) {}

    record Successor(OrgId unit, String name) {}

    /// A task that waits for a unit.
    record Waiting(TaskId id, String content, String of, @Nullable LocalDate due) {}

    /// What was typed to move all of them.
    ///
    /// @param confirmed whether what will happen has been seen
    public record Typed(
            @Nullable String leader,
            @Nullable String officer,
            @Nullable String document,
            @Nullable String reason,
            @Nullable Boolean confirmed) {
        static final Typed NOTHING = new Typed(null, null, null, null, null);

        Orphans.Draft of(OrgId unit) {
            return new Orphans.Draft(
                    unit,
                    leader == null ? "" : leader,
                    officer == null ? "" : officer,
                    document,
                    reason);
        }
    }

    @GetMapping
    String all(Model page) {
        var day = questions.today();
        desk.put(page, Queue.ORPHANS);
        page.addAttribute("queue", Queue.ORPHANS);
        page.addAttribute(
                "units",
                counting.openByUnit(orphans.gone(day)).entrySet().stream()
                        .map(e -> gone(e.getKey(), e.getValue(), day))
                        .toList());
        return "registry/orphans";
    }

    private Gone gone(OrgId unit, long count, LocalDate day) {
        var successors =
                directory.successors(unit, day).stream()
                        .map(s -> new Successor(s, called.unit(s, day)))
                        .toList();
        return new Gone(unit, called.unit(unit, day), count, successors);
    }

    @GetMapping("/{unit}")
    String one(@PathVariable OrgId unit, Model page) {
        return shown(unit, Typed.NOTHING, null, page);
    }

    @PostMapping("/{unit}")
    String move(
            @PathVariable OrgId unit,
            @ModelAttribute Typed typed,
            By by,
            Locale language,
            Model page,
            HttpServletResponse response) {
        boolean confirmed = Boolean.TRUE.equals(typed.confirmed());
        Trouble trouble = null;
        try {
            var moved = orphans.handOver(typed.of(unit), !confirmed, by, null);
            page.addAttribute(confirmed ? "moved" : "preview", moved);
            if (confirmed) {
                awaitGone(unit, moved);
            }
        } catch (Rejection e) {
            trouble = troubles.of(Troubles.refused(e), language);
        } catch (EngineRefusal e) {
            var refused = e.refused();
            trouble = troubles.of(Refused.because(refused.reason(), refused.details()), language);
        } catch (CommandGateway.Unavailable _) {
            trouble = troubles.unsure(language);
        }
        response.setStatus(trouble == null ? 200 : trouble.status());
        return shown(unit, typed, trouble, page);
    }

    /// Until the list has lost them; where that takes too long, the next look finds them gone.
    private void awaitGone(OrgId unit, Orphans.Moved moved) {
        var _ =
                AtLeast.reached(
                        () -> moved.tasks().stream().noneMatch(t -> holds(unit, t)) ? 1 : 0, 1);
    }

    private boolean holds(OrgId unit, TaskId task) {
        return reading.task(task).filter(t -> t.lead().equals(unit)).isPresent();
    }

    private String shown(OrgId unit, Typed typed, @Nullable Trouble trouble, Model page) {
        var day = questions.today();
        if (!orphans.gone(day).contains(unit)) {
            throw Refused.because("NO_SUCH_UNIT").with("unit", unit);
        }
        desk.put(page, Queue.ORPHANS);
        var gone = gone(unit, reading.countOpenOf(Set.of(unit)), day);
        page.addAttribute("queue", Queue.ORPHANS);
        page.addAttribute("gone", gone);
        page.addAttribute("typed", typed);
        page.addAttribute("trouble", trouble);
        page.addAttribute("only", gone.successors().size() == 1);
        page.addAttribute("tasks", tasks(unit));
        page.addAttribute(
                "staff",
                gone.successors().size() == 1
                        ? posts.of(gone.successors().getFirst().unit().value(), day)
                        : posts.of(null, day));
        return "registry/orphan";
    }

    private List<Waiting> tasks(OrgId unit) {
        return reading.openOf(Set.of(unit), null, SHOWN).stream()
                .map(t ->
                        new Waiting(
                                t.id(),
                                Beginning.of(t.content()),
                                t.number().value() + ", " + t.clause().value(),
                                t.due()))
                .toList();
    }
}
