package dondoc.task.in.page.work;

import dondoc.eventsourcing.By;
import dondoc.feed.AtLeast;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.TaskId;
import dondoc.task.in.page.Outcome;
import dondoc.task.in.page.Seal;
import dondoc.task.in.page.Troubles;
import dondoc.task.in.sight.TaskLook;
import dondoc.web.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
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

/// The forms of what can be done with a task. What is refused stands beside what was typed.
@Controller
@Hidden
@RequestMapping("/tasks/{id}/{deed}")
class DeedPage {
    private final TaskLook look;
    private final TaskReading reading;
    private final Showing showing;
    private final Working working;
    private final Troubles troubles;

    DeedPage(
            TaskLook look,
            TaskReading reading,
            Showing showing,
            Working working,
            Troubles troubles) {
        this.look = look;
        this.reading = reading;
        this.showing = showing;
        this.working = working;
        this.troubles = troubles;
    }

    @GetMapping
    String open(
            @PathVariable TaskId id,
            @PathVariable String deed,
            @RequestParam @Nullable String list,
            By by,
            Locale language,
            Model page) {
        var task = look.at(id, null, by);
        var form = FormShown.empty(named(deed), task.version());
        showing.put(page, task, form, new Visit(by, language, list));
        return TaskPage.VIEW;
    }

    /// @param version the form was opened at
    @PostMapping
    String send(
            @PathVariable TaskId id,
            @PathVariable String deed,
            @ModelAttribute Typed typed,
            @RequestParam UUID key,
            @RequestParam long version,
            @RequestParam @Nullable String list,
            By by,
            Locale language,
            Model page,
            RedirectAttributes next,
            HttpServletResponse response) {
        var visit = new Visit(by, language, list);
        var asked = named(deed);
        var seal = new Seal(key, version);
        var outcome = working.send(asked, id, typed, seal, by);
        if (outcome instanceof Outcome.Done done) {
            next.addFlashAttribute(TaskPage.DONE, asked);
            return "redirect:" + new Way(id, list).task(done.version());
        }
        var form = again(id, new FormShown(asked, typed, seal, null, List.of()), outcome, visit);
        response.setStatus(form.trouble() == null ? 200 : form.trouble().status());
        showing.put(page, look.at(id, null, by), form, visit);
        return TaskPage.VIEW;
    }

    /// The form once more: what was typed, and why it was not taken.
    private FormShown again(TaskId id, FormShown form, Outcome outcome, Visit visit) {
        return switch (outcome) {
            case Outcome.Done _ -> form;
            case Outcome.Overtaken(long now) -> {
                var _ = AtLeast.reached(() -> reading.versionOf(id), now);
                var task = look.at(id, null, visit.by());
                yield form.overtaken(
                        task.version(),
                        troubles.overtaken(visit.language()),
                        showing.since(task, form.version()));
            }
            case Outcome.No(Refused why) -> form.refused(troubles.of(why, visit.language()));
            case Outcome.Unsure _ -> form.unsure(troubles.unsure(visit.language()));
        };
    }

    private static Deed named(String deed) {
        return Deed.at(deed).orElseThrow(() -> Refused.because("NOT_FOUND"));
    }
}
