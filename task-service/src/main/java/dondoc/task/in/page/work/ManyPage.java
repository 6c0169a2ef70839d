package dondoc.task.in.page.work;

import dondoc.eventsourcing.By;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.in.page.Outcome;
import dondoc.task.in.page.Seal;
import dondoc.task.in.page.Sending;
import dondoc.task.in.page.Troubles;
import dondoc.task.in.sight.TaskLook;
import dondoc.web.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Progress of many tasks at once. Each row has its own outcome: what was taken leaves the form, what
/// was refused stays in it with the reason and with what was typed.
@Controller
@Hidden
@RequestMapping("/progress")
class ManyPage {
    private static final int MOST = 50;

    private final TaskLook look;
    private final Sending sending;
    private final Troubles troubles;

    ManyPage(TaskLook look, Sending sending, Troubles troubles) {
        this.look = look;
        this.sending = sending;
        this.troubles = troubles;
    }

    /// What became of the rows so far.
    private record Sent(List<Update> done, List<Update> left) {}

    @GetMapping
    String open(@RequestParam MultiValueMap<String, String> typed, By by, Model page) {
        var updates = ids(typed).stream().map(id -> Update.empty(look.at(id, null, by))).toList();
        return shown(new Sent(List.of(), updates), typed, page);
    }

    @PostMapping
    String send(
            @RequestParam MultiValueMap<String, String> typed, By by, Locale language, Model page) {
        var sent = new Sent(new ArrayList<>(), new ArrayList<>());
        var shared = typed.getFirst("shared");
        boolean answered = true;
        for (var update : updates(typed, by)) {
            var outcome = answered ? outcome(update, shared, by) : new Outcome.Unsure();
            answered &= !(outcome instanceof Outcome.Unsure);
            sort(update, outcome, language, sent);
        }
        return shown(sent, typed, page);
    }

    /// Once there was no answer, nobody waits for each of the others as well.
    private Outcome outcome(Update update, @Nullable String shared, By by) {
        try {
            return sending.send(update.wish(shared), update.seal(), by);
        } catch (Rejection e) {
            return new Outcome.No(Troubles.refused(e));
        }
    }

    private void sort(Update update, Outcome outcome, Locale language, Sent sent) {
        switch (outcome) {
            case Outcome.Done _ -> sent.done().add(update);
            case Outcome.Overtaken(long now) ->
                    sent.left().add(update.not(troubles.overtaken(language), Seal.fresh(now)));
            case Outcome.No(Refused why) ->
                    sent.left()
                            .add(
                                    update.not(
                                            troubles.of(why, language),
                                            Seal.fresh(update.seal().version())));
            case Outcome.Unsure _ ->
                    sent.left().add(update.not(troubles.unsure(language), update.seal()));
        }
    }

    private static String shown(Sent sent, MultiValueMap<String, String> typed, Model page) {
        var list = typed.getFirst("list");
        page.addAttribute("done", sent.done());
        page.addAttribute("left", sent.left());
        page.addAttribute("shared", typed.getFirst("shared"));
        page.addAttribute("list", list);
        page.addAttribute("back", Way.back(list));
        return "work/many";
    }

    private List<Update> updates(MultiValueMap<String, String> typed, By by) {
        var ids = ids(typed);
        var updates = new ArrayList<Update>();
        for (int at = 0; at < ids.size(); at++) {
            var seal = new Seal(key(typed, at), version(typed, at));
            updates.add(
                    Update.of(
                            look.at(ids.get(at), null, by),
                            seal,
                            in(typed, "percent", at),
                            in(typed, "text", at)));
        }
        return updates;
    }

    /// @throws Refused `MISSING_PARAMETER`, `BAD_VALUE`
    /// @throws Rejection `LIST_TOO_LONG`
    private static List<TaskId> ids(MultiValueMap<String, String> typed) {
        var ids = typed.getOrDefault("task", List.of());
        if (ids.isEmpty()) {
            throw Refused.because("MISSING_PARAMETER").at("task");
        }
        if (ids.size() > MOST) {
            throw Rejection.at("task", Reason.LIST_TOO_LONG).with("most", MOST);
        }
        var each = Set.copyOf(ids);
        if (each.size() < ids.size() || !each.stream().allMatch(TaskId::isOne)) {
            throw bad("task");
        }
        return ids.stream().map(TaskId::new).toList();
    }

    private static UUID key(MultiValueMap<String, String> typed, int at) {
        try {
            return UUID.fromString(in(typed, "key", at));
        } catch (IllegalArgumentException _) {
            throw bad("key");
        }
    }

    private static long version(MultiValueMap<String, String> typed, int at) {
        try {
            return Long.parseLong(in(typed, "version", at));
        } catch (NumberFormatException _) {
            throw bad("version");
        }
    }

    /// What a row says; a form that has been cut short is none of ours.
    private static String in(MultiValueMap<String, String> typed, String name, int at) {
        var all = typed.getOrDefault(name, List.of());
        if (at >= all.size()) {
            throw bad(name);
        }
        return all.get(at);
    }

    private static Refused bad(String name) {
        return Refused.because("BAD_VALUE").with("reason", "").at(name);
    }
}
