package dondoc.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a question is answered: which documents are looked at, and whether they come in the order
/// asked for.
sealed interface Way {

    /// So few are read and sorted sooner than looked for on two shelves.
    int FEW = 500;

    /// All documents: no index helps.
    record Through() implements Way {}

    /// These documents, in any order.
    ///
    /// @param sure whether each of them is one that is asked for
    record Among(Stream<Object> positions, boolean sure) implements Way {}

    /// These documents, in the order asked for.
    ///
    /// @param sure whether each of them is one that is asked for
    record Along(Stream<Object> positions, boolean sure) implements Way {}

    /// In which order, by fields all ascending or all descending.
    record Order(List<String> keys, boolean backwards) {
        static final Order ANY = new Order(List.of(), false);
    }

    /// @param order `null` when it is one that no index can give
    static Way to(Conditions conditions, @Nullable Order order, List<Shelf> shelves) {
        boolean alone = conditions.oneSaysAll() && Order.ANY.equals(order);
        var named = ById.named(conditions.all(), alone ? Integer.MAX_VALUE : FEW);
        if (named.isPresent()) {
            return new Among(named.get(), conditions.oneSaysAll());
        }
        var stretches = stretches(conditions.all(), shelves);
        var chosen = chosen(stretches);
        var sorted =
                stretches.stream()
                        .filter(s -> order != null && s.isSortedBy(order.keys()))
                        .min(Comparator.comparingLong(Stretch::size));
        if (order == null || order.keys().isEmpty() || sorted.isEmpty()) {
            var found = isFew(chosen) ? null : common(conditions.all(), chosen);
            return isFew(chosen)
                    ? new Among(chosen.getFirst().positions(false), false)
                    : found == null ? new Through() : new Among(found.stream(), false);
        }
        return along(sorted.get(), order, conditions, shelves, chosen);
    }

    private static Way along(
            Stretch sorted,
            Order order,
            Conditions conditions,
            List<Shelf> shelves,
            List<Stretch> chosen) {
        var left = conditions.all().stream().filter(c -> !sorted.met().contains(c)).toList();
        if (left.isEmpty() && conditions.whole()) {
            return new Along(sorted.positions(order.backwards()), true);
        }
        if (isFew(chosen)) {
            return new Among(chosen.getFirst().positions(false), false);
        }
        var others = chosen(stretches(left, shelves));
        var found = common(left, others);
        if (found != null && found.size() <= FEW) {
            return new Among(found.stream(), false);
        }
        var met = new HashSet<>(sorted.met());
        others.forEach(s -> met.addAll(s.met()));
        var along = sorted.positions(order.backwards());
        return new Along(
                found == null ? along : along.filter(found::contains),
                conditions.whole() && met.containsAll(conditions.all()));
    }

    private static boolean isFew(List<Stretch> chosen) {
        return !chosen.isEmpty() && chosen.getFirst().size() <= FEW;
    }

    /// How many documents hold the conditions, when entries alone tell; otherwise -1.
    static long count(Conditions conditions, List<Shelf> shelves) {
        if (!conditions.whole()) {
            return -1;
        }
        var chosen = chosen(stretches(conditions.all(), shelves));
        for (var stretch : chosen) {
            if (stretch.isOneEach() && stretch.met().containsAll(conditions.all())) {
                return stretch.size();
            }
        }
        if (chosen.isEmpty() || isFew(chosen)) {
            return -1;
        }
        var met = chosen.stream().flatMap(s -> s.met().stream()).collect(Collectors.toSet());
        var found = met.containsAll(conditions.all()) ? common(conditions.all(), chosen) : null;
        return found == null ? -1 : found.size();
    }

    /// On each shelf, and there once more for what the first one leaves open: two words asked for lie
    /// in two stretches of one shelf.
    private static List<Stretch> stretches(List<Condition> conditions, List<Shelf> shelves) {
        var stretches = new ArrayList<Stretch>();
        for (var shelf : shelves) {
            var open = conditions;
            Stretch stretch;
            do {
                stretch = Stretch.of(shelf, open);
                if (!(shelf instanceof ById) || stretch.isAmongTexts()) {
                    stretches.add(stretch);
                }
                var met = stretch.met();
                open = open.stream().filter(c -> !met.contains(c)).toList();
            } while (stretch.isChosen() && !open.isEmpty());
        }
        return stretches;
    }

    /// Those that leave something out, the shortest first.
    private static List<Stretch> chosen(List<Stretch> stretches) {
        return stretches.stream()
                .filter(Stretch::isChosen)
                .sorted(Comparator.comparingLong(Stretch::size))
                .toList();
    }

    /// What lies in all stretches it takes to meet the conditions that some stretch meets.
    private static @Nullable Set<Object> common(List<Condition> conditions, List<Stretch> chosen) {
        Set<Object> found = null;
        var open = new HashSet<>(conditions);
        for (var stretch : chosen) {
            if (open.removeAll(stretch.met())) {
                var places = stretch.positions(false);
                var before = found;
                found =
                        (before == null ? places : places.filter(before::contains))
                                .collect(Collectors.toSet());
            }
        }
        return found;
    }
}
