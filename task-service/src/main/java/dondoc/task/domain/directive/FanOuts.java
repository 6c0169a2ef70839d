package dondoc.task.domain.directive;

import dondoc.task.domain.Clause;
import dondoc.task.domain.FanOutId;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Words;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.directive.DirectiveEvent.ClauseAssigned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The clauses of a directive that went to many units at once.
///
/// @param undelivered those whose tasks are not all assigned yet, in full
public record FanOuts(List<FanOut> all, List<ClauseAssigned> undelivered) {
    public static final FanOuts NONE = new FanOuts(List.of(), List.of());

    /// @param leads the units it went to
    /// @param counted `null` for one decided before this was kept
    public record FanOut(FanOutId id, Clause clause, List<OrgId> leads, @Nullable Counted counted) {
        public FanOut {
            leads = List.copyOf(leads);
        }
    }

    /// What its deadline came to when it was decided.
    ///
    /// @param due `null` for no deadline
    public record Counted(@Nullable LocalDate due, Rule rule, String calendarVersion) {}

    public FanOuts {
        all = List.copyOf(all);
        undelivered = List.copyOf(undelivered);
    }

    public boolean knows(FanOutId id) {
        return all.stream().anyMatch(f -> f.id().equals(id));
    }

    /// What the deadline came to when this was decided; empty when it is not known.
    public Optional<Counted> counted(FanOutId id) {
        return all.stream().filter(f -> f.id().equals(id)).findFirst().map(FanOut::counted);
    }

    /// Whether a clause went to many units.
    public boolean has(Clause clause) {
        return all.stream().anyMatch(f -> same(f.clause(), clause));
    }

    /// The units a clause went to.
    public Set<OrgId> leadsOf(Clause clause) {
        return all.stream()
                .filter(f -> same(f.clause(), clause))
                .flatMap(f -> f.leads().stream())
                .collect(Collectors.toSet());
    }

    public Optional<ClauseAssigned> undelivered(FanOutId id) {
        return undelivered.stream().filter(c -> c.fanOut().equals(id)).findFirst();
    }

    FanOuts with(ClauseAssigned e) {
        var leads = e.shares().stream().map(Share::lead).toList();
        var charge = e.charge();
        var counted = new Counted(charge.due(), charge.rule(), charge.calendarVersion());
        var one = new FanOut(e.fanOut(), charge.clause(), leads, counted);
        return new FanOuts(and(all, one), and(undelivered, e));
    }

    FanOuts delivered(FanOutId id) {
        return new FanOuts(all, undelivered.stream().filter(c -> !c.fanOut().equals(id)).toList());
    }

    /// What is not assigned yet never will be.
    FanOuts givenUp() {
        return new FanOuts(all, List.of());
    }

    private static <T> List<T> and(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    private static boolean same(Clause one, Clause other) {
        return Words.key(one.value()).equals(Words.key(other.value()));
    }
}
