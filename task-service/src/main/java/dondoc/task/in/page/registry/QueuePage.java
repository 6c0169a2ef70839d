package dondoc.task.in.page.registry;

import dondoc.eventsourcing.By;
import dondoc.feed.AtLeast;
import dondoc.task.domain.Rejection;
import dondoc.task.in.page.Outcome;
import dondoc.task.in.page.Seal;
import dondoc.task.in.page.Sending;
import dondoc.task.in.page.Troubles;
import dondoc.web.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A queue and the decisions about what is in it, one by one or many at once. Each case is answered
/// for itself: what was decided leaves the queue, what was refused stays in it with the reason and
/// with what was typed.
@Controller
@Hidden
@RequestMapping("/registry/{queue}")
class QueuePage {
    private static final int PAGE = 50;

    private final Desk desk;
    private final Sending sending;
    private final Troubles troubles;

    QueuePage(Desk desk, Sending sending, Troubles troubles) {
        this.desk = desk;
        this.sending = sending;
        this.troubles = troubles;
    }

    /// A case in the list.
    ///
    /// @param chosen as the form carries it
    /// @param left why the decision about it was not taken, `null` where there was none
    record Shown(Case of, Chosen chosen, Decided.@Nullable Left left) {
        static Shown of(Case one, Decided decided) {
            var left = decided.of(one);
            var seal = left == null ? Seal.fresh(one.version()) : left.seal();
            return new Shown(one, new Chosen(one.id(), seal), left);
        }
    }

    @GetMapping
    String list(
            @PathVariable String queue, @RequestParam(defaultValue = "0") int from, Model page) {
        return shown(named(queue), from, Decided.nothing(), page);
    }

    /// @param chosen see [Chosen]
    @PostMapping
    String decide(
            @PathVariable String queue,
            @RequestParam List<String> chosen,
            @ModelAttribute Typed typed,
            @RequestParam(defaultValue = "0") int from,
            By by,
            Locale language,
            Model page,
            HttpServletResponse response) {
        var cases = named(queue);
        var verdict = typed.verdict();
        if (verdict == null) {
            throw Refused.because("MISSING_PARAMETER").at("verdict");
        }
        var decided = Decided.begin(verdict, typed);
        boolean answered = true;
        for (var one : Chosen.read(chosen)) {
            var outcome = answered ? outcome(cases, one, decided, by) : new Outcome.Unsure();
            answered &= !(outcome instanceof Outcome.Unsure);
            sort(cases, one, outcome, decided, language);
        }
        response.setStatus(decided.status());
        return shown(cases, from, decided, page);
    }

    /// Once there was no answer, nobody waits for each of the others as well.
    private Outcome outcome(Cases cases, Chosen one, Decided decided, By by) {
        try {
            var wish = cases.wish(one.id(), decided.verdict(), decided.typed());
            return sending.send(wish, one.seal(), by);
        } catch (Rejection e) {
            return new Outcome.No(Troubles.refused(e));
        }
    }

    private void sort(Cases cases, Chosen one, Outcome outcome, Decided decided, Locale language) {
        var title = cases.title(one.id()).orElse(one.id());
        switch (outcome) {
            case Outcome.Done(long version) -> {
                cases.decided(one.id(), decided.verdict(), version);
                var _ = AtLeast.reached(() -> cases.versionOf(one.id()), version);
                decided.done().add(title);
            }
            case Outcome.Overtaken(long now) -> {
                var _ = AtLeast.reached(() -> cases.versionOf(one.id()), now);
                decided.not(one, title, troubles.overtaken(language), Seal.fresh(now));
            }
            case Outcome.No(Refused why) ->
                    decided.not(one, title, troubles.of(why, language), Seal.fresh(one.version()));
            case Outcome.Unsure _ -> decided.not(one, title, troubles.unsure(language), one.seal());
        }
    }

    private String shown(Cases cases, int from, Decided decided, Model page) {
        var queue = cases.queue();
        desk.put(page, queue);
        long all = cases.count();
        var skip = skip(from, all);
        var cut = cases.cut(skip, PAGE);
        page.addAttribute("queue", queue);
        page.addAttribute("decided", decided);
        page.addAttribute("nothing", Typed.NOTHING);
        page.addAttribute("fields", cases.suggestions());
        page.addAttribute("cases", cut.stream().map(c -> Shown.of(c, decided)).toList());
        page.addAttribute("all", all);
        page.addAttribute("from", skip);
        page.addAttribute("before", skip == 0 ? null : queue.from(Math.max(0, skip - PAGE)));
        page.addAttribute("after", skip + PAGE < all ? queue.from(skip + PAGE) : null);
        return "registry/queue";
    }

    /// The last page is still one when what was on it has been decided.
    private static int skip(int from, long all) {
        long last = Math.max(0, (all - 1) / PAGE * PAGE);
        return (int) Math.max(0, Math.min(from, last));
    }

    private Cases named(String path) {
        var cases = desk.cases(Queue.at(path));
        if (cases == null) {
            throw Refused.because("NOT_FOUND");
        }
        return cases;
    }
}
