package dondoc.task.in.page.entering;

import dondoc.task.application.directives.EntryRefused;
import dondoc.task.domain.directory.UnitKind;
import dondoc.task.in.page.Posts;
import dondoc.task.in.page.Trouble;
import dondoc.task.in.page.Troubles;
import dondoc.task.in.sight.ListQuestion;
import dondoc.web.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what the form shows.
@Component
class Placing {
    private static final Set<String> OF_A_UNIT = Set.of("lead", "leader", "officer");
    private static final Set<String> OF_A_ROW =
            Set.of("clause", "content", "phrase", "coordinators", "remark");
    private static final Set<String> OF_THE_HEAD =
            Set.of(
                    "number",
                    "issued",
                    "issuer",
                    "signer",
                    "type",
                    "about",
                    "urgency",
                    "secrecy",
                    "field",
                    "confirmedBy");

    private final Posts posts;
    private final DueNote dues;
    private final ListQuestion questions;
    private final Troubles troubles;

    Placing(Posts posts, DueNote dues, ListQuestion questions, Troubles troubles) {
        this.posts = posts;
        this.dues = dues;
        this.questions = questions;
        this.troubles = troubles;
    }

    Shown of(Entry entry, @Nullable String focus, Locale language) {
        return new Shown(entry, rows(entry, language), Map.of(), null, null, focus);
    }

    Shown not(Entry entry, Trouble why, Locale language) {
        return new Shown(entry, rows(entry, language), Map.of(), why, null, null);
    }

    /// Refused when it was sent: somebody else was faster.
    Shown not(Entry entry, Refused why, Locale language) {
        return new Shown(
                entry,
                rows(entry, language),
                Map.of(),
                troubles.of(why, language),
                registered(why.details()),
                null);
    }

    private static @Nullable String registered(Map<String, String> details) {
        var directive = details.get("directive");
        return directive == null ? null : "/directives/" + directive;
    }

    /// Each fault stands at its field; what has none stands on top.
    Shown not(Entry entry, List<EntryRefused.Fault> faults, Locale language) {
        var at = new LinkedHashMap<String, Trouble>();
        Trouble general = null;
        String existing = null;
        for (var fault : faults) {
            var trouble = troubles.of(Troubles.refused(fault.why()), language);
            var id = id(entry, fault);
            existing = existing == null ? registered(fault.why().details()) : existing;
            if (id == null) {
                general = trouble;
            } else {
                at.putIfAbsent(id, trouble);
            }
        }
        return new Shown(entry, rows(entry, language), at, general, existing, null);
    }

    /// @return `null` where no field is at fault
    private static @Nullable String id(Entry entry, EntryRefused.Fault fault) {
        var named = fault.why().details().get("field");
        if (fault.clause() == 0) {
            return "kind".equals(named)
                    ? "sourceKind"
                    : named != null && OF_THE_HEAD.contains(named) ? named : null;
        }
        int row = entry.filled().get(fault.clause() - 1);
        var field = named == null || named.equals("units") ? "lead" : named;
        if (OF_A_UNIT.contains(field)) {
            return "%s-%d-%d".formatted(field, row, Math.max(1, fault.unit()));
        }
        return OF_A_ROW.contains(field) ? field + "-" + row : "content-" + row;
    }

    private List<Shown.RowShown> rows(Entry entry, Locale language) {
        return IntStream.rangeClosed(1, entry.rows().size())
                .mapToObj(n -> row(n, entry, language))
                .toList();
    }

    private Shown.RowShown row(int n, Entry entry, Locale language) {
        var row = entry.rows().get(n - 1);
        var day = questions.today();
        return new Shown.RowShown(
                n,
                row,
                dues.of(row.phrase(), entry.head().issued(), language),
                IntStream.rangeClosed(1, row.units().size())
                        .mapToObj(u -> {
                            var unit = row.units().get(u - 1);
                            return new Shown.UnitShown(u, unit, posts.of(unit.lead(), day));
                        })
                        .toList());
    }

    /// Every unit of a kind that is in force, with the first at each post to begin with.
    List<Row.Unit> inForce(UnitKind kind) {
        var day = questions.today();
        return posts.units(day).stream()
                .filter(u -> u.kind() == kind)
                .map(u -> {
                    var staff = posts.of(u.unit().value(), day);
                    return new Row.Unit(u.name(), first(staff.leaders()), first(staff.officers()));
                })
                .toList();
    }

    private static String first(List<Posts.Someone> people) {
        return people.isEmpty() ? "" : people.getFirst().id();
    }
}
