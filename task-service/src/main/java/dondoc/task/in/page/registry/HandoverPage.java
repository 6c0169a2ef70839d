package dondoc.task.in.page.registry;

import dondoc.eventsourcing.By;
import dondoc.feed.AtLeast;
import dondoc.task.application.Directory;
import dondoc.task.application.Wish;
import dondoc.task.application.holding.HandingOver;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.TaskCommand.DecideReturn;
import dondoc.task.in.page.Beginning;
import dondoc.task.in.page.Called;
import dondoc.task.in.page.Outcome;
import dondoc.task.in.page.Posts;
import dondoc.task.in.page.Seal;
import dondoc.task.in.page.Sending;
import dondoc.task.in.page.Trouble;
import dondoc.task.in.page.Troubles;
import dondoc.task.in.sight.ListQuestion;
import dondoc.task.in.sight.TaskLook;
import dondoc.web.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One task goes to another unit: an orphan that needs a person, or one whose unit may return it. Who
/// agrees to a return and names the next unit does both with one form.
@Controller
@Hidden
@RequestMapping("/registry/handovers/{id}")
class HandoverPage {
    private static final String AGREED = "agreed";

    private final TaskLook look;
    private final TaskReading reading;
    private final HandingOver handing;
    private final Directory directory;
    private final Sending sending;
    private final Troubles troubles;
    private final ListQuestion questions;
    private final Called called;
    private final Posts posts;

    HandoverPage(
            TaskLook look,
            TaskReading reading,
            HandingOver handing,
            Directory directory,
            Sending sending,
            Troubles troubles,
            ListQuestion questions,
            Called called,
            Posts posts) {
        this.look = look;
        this.reading = reading;
        this.handing = handing;
        this.directory = directory;
        this.sending = sending;
        this.troubles = troubles;
        this.questions = questions;
        this.called = called;
        this.posts = posts;
    }

    /// What was typed.
    ///
    /// @param lead code or name of the unit that takes the task
    public record Typed(
            @Nullable String lead,
            @Nullable String leader,
            @Nullable String officer,
            @Nullable String document,
            @Nullable String reason) {

        HandingOver.Draft draft() {
            return new HandingOver.Draft(text(lead), text(leader), text(officer), document, reason);
        }

        private static String text(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "");
        }
    }

    @GetMapping
    String open(@PathVariable TaskId id, @ModelAttribute Typed typed, By by, Model page) {
        var task = look.at(id, null, by);
        var begun = typed.lead() == null ? with(proposed(task), typed) : typed;
        return shown(task, begun, Seal.fresh(task.version()), null, page);
    }

    /// Begins with the unit that is named already, or the only one that comes into question.
    private @Nullable String proposed(TaskSheet task) {
        var asked = task.returnAsked();
        if (asked != null) {
            var unit = asked.proposed();
            return unit == null ? null : called.unit(unit, questions.today());
        }
        var successors = successors(task);
        return successors.size() == 1 ? successors.getFirst() : null;
    }

    private static Typed with(@Nullable String lead, Typed typed) {
        return new Typed(lead, typed.leader(), typed.officer(), typed.document(), typed.reason());
    }

    @PostMapping
    String send(
            @PathVariable TaskId id,
            @ModelAttribute Typed typed,
            @RequestParam UUID key,
            @RequestParam long version,
            By by,
            Locale language,
            Model page,
            RedirectAttributes next,
            HttpServletResponse response) {
        var task = look.at(id, null, by);
        var seal = new Seal(key, version);
        var outcome = outcome(task, typed, seal, by);
        return switch (outcome) {
            case Outcome.Done(long now) -> {
                var _ = AtLeast.reached(() -> reading.versionOf(id), now);
                next.addFlashAttribute("moved", Beginning.of(task.content()));
                yield "redirect:" + back(task).href();
            }
            case Outcome.Overtaken(long now) ->
                    not(
                            id,
                            typed,
                            Seal.fresh(now),
                            troubles.overtaken(language),
                            by,
                            page,
                            response);
            case Outcome.No(Refused why) ->
                    not(
                            id,
                            typed,
                            Seal.fresh(Math.max(version, reading.versionOf(id))),
                            troubles.of(why, language),
                            by,
                            page,
                            response);
            case Outcome.Unsure _ ->
                    not(id, typed, seal, troubles.unsure(language), by, page, response);
        };
    }

    private Outcome outcome(TaskSheet task, Typed typed, Seal seal, By by) {
        try {
            var moving = handing.wish(task.id(), typed.draft(), false);
            if (task.returnAsked() == null) {
                return sending.send(moving, seal, by);
            }
            var agreeing = new DecideReturn(null, true, typed.reason(), typed.document(), false);
            var agreed = sending.send(new Wish(task.id().value(), agreeing), seal.then(AGREED), by);
            return agreed instanceof Outcome.Done(long version)
                    ? sending.send(moving, new Seal(seal.key(), version), by)
                    : agreed;
        } catch (Rejection e) {
            return new Outcome.No(Troubles.refused(e));
        }
    }

    private String not(
            TaskId id,
            Typed typed,
            Seal next,
            Trouble trouble,
            By by,
            Model page,
            HttpServletResponse response) {
        response.setStatus(trouble.status());
        return shown(look.at(id, null, by), typed, next, trouble, page);
    }

    private String shown(
            TaskSheet task, Typed typed, Seal seal, @Nullable Trouble trouble, Model page) {
        var day = questions.today();
        page.addAttribute("task", task);
        page.addAttribute("unit", called.unit(task.lead(), day));
        page.addAttribute("successors", successors(task));
        page.addAttribute("typed", typed);
        page.addAttribute("seal", seal);
        page.addAttribute("trouble", trouble);
        page.addAttribute("units", posts.units(day));
        page.addAttribute("staff", posts.of(typed.lead(), day));
        page.addAttribute("back", back(task).href());
        page.addAttribute("fields", List.of("lead", "leader", "officer", "document", "reason"));
        return "registry/handover";
    }

    /// Names of the units that stand for one that is no more.
    private List<String> successors(TaskSheet task) {
        var day = questions.today();
        return orphaned(task)
                ? directory.successors(task.lead(), day).stream()
                        .map(s -> called.unit(s, day))
                        .toList()
                : List.of();
    }

    private Queue back(TaskSheet task) {
        return orphaned(task) ? Queue.ORPHANS : Queue.RETURNS;
    }

    private boolean orphaned(TaskSheet task) {
        return directory.unit(task.lead()).map(u -> !u.inForce(questions.today())).orElse(true);
    }
}
