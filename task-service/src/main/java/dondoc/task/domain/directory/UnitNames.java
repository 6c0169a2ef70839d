package dondoc.task.domain.directory;

import static dondoc.task.domain.Reason.TWO_LEAD_UNITS;
import static dondoc.task.domain.Reason.UNIT_NOT_IN_FORCE;
import static dondoc.task.domain.Reason.UNKNOWN_UNIT;

import dondoc.task.domain.OrgId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import dondoc.task.domain.directory.UnitEvent.UnitRegistered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which unit a name means on a day: the name it bore on that day goes first, then the one it bears
/// now, so that old documents are found by either. A whole name goes first ("Sở Giáo dục và Đào tạo" is one
/// unit); only a text that is no name is tried as a list of several.
public final class UnitNames {
    private static final Pattern BETWEEN = Pattern.compile(" và | cùng |;|,|/|&|\\+");
    private static final int MOST_SEPARATORS = 16;

    private final Map<String, List<UnitEntry>> byName = new HashMap<>();
    private final Map<String, UnitEntry> byCode = new HashMap<>();

    public UnitNames(Collection<UnitEntry> units) {
        for (var unit : units) {
            var as = Objects.requireNonNull(unit.as(), "a unit without entry has no name");
            unit.entries().stream()
                    .map(e -> Words.key(e.name()))
                    .distinct()
                    .forEach(n -> byName.computeIfAbsent(n, _ -> new ArrayList<>()).add(unit));
            byCode.put(as.unit().value(), unit);
        }
    }

    /// The unit of a code or a name, in force on the day.
    ///
    /// @throws Rejection as [#named]
    public OrgId coded(String codeOrName, LocalDate day) {
        var unit = byCode.get(Words.clean(codeOrName));
        if (unit == null) {
            return named(codeOrName, day);
        }
        return unit.on(day)
                .map(UnitRegistered::unit)
                .orElseThrow(() -> Rejection.of(UNIT_NOT_IN_FORCE));
    }

    /// As it was typed into a field.
    ///
    /// @throws Rejection as [#named], at the field
    public OrgId coded(String field, String codeOrName, LocalDate day) {
        try {
            return coded(codeOrName, day);
        } catch (Rejection e) {
            throw Rejection.at(field, e.reason());
        }
    }

    /// The unit of a name, in force on the day.
    ///
    /// @throws Rejection `UNIT_NOT_IN_FORCE`, `TWO_LEAD_UNITS` or `UNKNOWN_UNIT`
    public OrgId named(String typed, LocalDate day) {
        return find(typed, day).orElseThrow(() -> Rejection.of(whyNot(Words.clean(typed))));
    }

    /// The unit of a name, if one is in force on the day.
    public Optional<OrgId> find(String typed, LocalDate day) {
        var name = Words.key(typed);
        return bearing(name).stream()
                .filter(unit -> isCalled(name, unit.on(day).orElse(null)))
                .findFirst()
                .or(() ->
                        bearing(name).stream()
                                .filter(unit -> unit.inForce(day) && isCalled(name, unit.as()))
                                .findFirst())
                .map(UnitEntry::as)
                .map(UnitRegistered::unit);
    }

    private static boolean isCalled(String name, @Nullable UnitRegistered entry) {
        return entry != null && Words.key(entry.name()).equals(name);
    }

    private Reason whyNot(String text) {
        if (!bearing(text).isEmpty()) {
            return UNIT_NOT_IN_FORCE;
        }
        return severalNamesIn(text) ? TWO_LEAD_UNITS : UNKNOWN_UNIT;
    }

    private List<UnitEntry> bearing(String text) {
        return byName.getOrDefault(Words.key(text), List.of());
    }

    /// Can the text be cut at separators into two or more parts, each a known unit, in force or not?
    private boolean severalNamesIn(String text) {
        var ends = new ArrayList<Integer>();
        var starts = new ArrayList<Integer>(List.of(0));
        var folded = text.toLowerCase(Locale.ROOT);
        var m = BETWEEN.matcher(folded);
        while (m.find()) {
            ends.add(m.start());
            starts.add(m.end());
        }
        ends.add(folded.length());
        int cuts = ends.size();
        if (cuts < 2 || cuts > MOST_SEPARATORS) {
            return false;
        }
        // reachable[i]: the text before the i-th start is a list of names; more than one when i > 0
        var reachable = new boolean[cuts + 1];
        reachable[0] = true;
        for (int i = 0; i < cuts; i++) {
            for (int j = i; reachable[i] && j < cuts; j++) {
                boolean wholeText = i == 0 && j == cuts - 1;
                if (!wholeText
                        && starts.get(i) <= ends.get(j)
                        && !bearing(folded.substring(starts.get(i), ends.get(j))).isEmpty()) {
                    reachable[j + 1] = true;
                }
            }
        }
        return reachable[cuts];
    }
}
