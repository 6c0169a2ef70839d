package dondoc.task.in.page.entering;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.task.application.EngineRefusal;
import dondoc.task.application.directives.EnteringADirective;
import dondoc.task.application.directives.EntryRefused;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.Rejection;
import dondoc.task.in.page.Posts;
import dondoc.task.in.page.Seal;
import dondoc.task.in.page.Troubles;
import dondoc.task.in.sight.Awaited;
import dondoc.task.in.sight.ListQuestion;
import dondoc.web.Asking;
import dondoc.web.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form that enters a directive with its tasks. Its buttons add to it, look what it would come to,
/// or send it; what was typed stays whatever happens.
@Controller
@Hidden
@RequestMapping("/directives/new")
class EntryPage {
    private static final String VIEW = "entering/entry";
    private static final String ENTER = "enter";

    private final EnteringADirective entering;
    private final TaskReading reading;
    private final Placing placing;
    private final Troubles troubles;
    private final Posts posts;
    private final ListQuestion questions;

    EntryPage(
            EnteringADirective entering,
            TaskReading reading,
            Placing placing,
            Troubles troubles,
            Posts posts,
            ListQuestion questions) {
        this.entering = entering;
        this.reading = reading;
        this.placing = placing;
        this.troubles = troubles;
        this.posts = posts;
        this.questions = questions;
    }

    @GetMapping
    String open(Locale language, Model page) {
        return shown(placing.of(Entry.empty(), null, language), Seal.fresh(null), page);
    }

    /// @param wanted what the button says: `check`, `enter`, or a [Change]
    @PostMapping
    String send(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "do", defaultValue = "check") String wanted,
            @RequestParam UUID key,
            By by,
            Locale language,
            Model page,
            RedirectAttributes next,
            HttpServletResponse response) {
        var entry = Entry.of(new Fields(sent));
        var change = Change.of(wanted);
        if (change.isPresent()) {
            var changed = change.get().in(entry, placing::inForce);
            var focus = focus(change.get(), changed);
            return shown(placing.of(changed, focus, language), new Seal(key, null), page);
        }
        try {
            var plan = plan(entry, by);
            if (wanted.equals(ENTER)) {
                var asking = new Asking(by, key.toString(), null, null, null);
                return entered(plan, asking, next);
            }
            page.addAttribute("plan", plan);
            return shown(placing.of(entry, null, language), new Seal(key, null), page);
        } catch (EntryRefused e) {
            return not(placing.not(entry, e.faults(), language), fresh(entry, key), page, response);
        } catch (EngineRefusal e) {
            var refused = Refused.because(e.refused().reason(), e.refused().details());
            return not(placing.not(entry, refused, language), Seal.fresh(null), page, response);
        } catch (CommandGateway.Unavailable _) {
            var trouble = troubles.unsure(language);
            return not(
                    placing.not(entry.asBegun(), trouble, language),
                    new Seal(key, null),
                    page,
                    response);
        }
    }

    /// What cannot even be read is told like what is refused.
    private EnteringADirective.Plan plan(Entry entry, By by) {
        EnteringADirective.Draft draft;
        try {
            draft = entry.draft();
        } catch (Rejection e) {
            throw EntryRefused.ofTheDirective(e);
        }
        return entering.plan(draft, by);
    }

    private String entered(EnteringADirective.Plan plan, Asking asking, RedirectAttributes next) {
        var wish = plan.registration();
        var tasks = entering.carryOut(plan, asking.order(wish.aggregateId(), wish.command()));
        Awaited.tasks(reading, tasks);
        next.addFlashAttribute("entered", tasks.size());
        return "redirect:/directives/" + plan.directive().directive();
    }

    /// A form that was sent without an answer keeps its name until there is one.
    private static Seal fresh(Entry entry, UUID key) {
        return entry.begun() ? new Seal(key, null) : Seal.fresh(null);
    }

    /// People come while the reader types on: they take the focus from nothing.
    private static @Nullable String focus(Change change, Entry entry) {
        return switch (change.what()) {
            case ROW -> "content-" + entry.rows().size();
            case UNIT, GROUP ->
                    "lead-%d-%d"
                            .formatted(
                                    change.row(),
                                    entry.rows()
                                            .get(
                                                    Math.clamp(change.row(), 1, entry.rows().size())
                                                            - 1)
                                            .units()
                                            .size());
            case DROP -> "lead-%d-1".formatted(change.row());
            case PEOPLE -> null;
        };
    }

    private String not(Shown shown, Seal seal, Model page, HttpServletResponse response) {
        response.setStatus(shown.status());
        return shown(shown, seal, page);
    }

    private String shown(Shown shown, Seal seal, Model page) {
        page.addAttribute("shown", shown);
        page.addAttribute("seal", seal);
        page.addAttribute("units", posts.units(questions.today()));
        page.addAttribute("kinds", List.of("DEPARTMENT", "WARD", "COMMUNE"));
        return VIEW;
    }
}
