package dondoc.escalation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the watch remembers of one task.
///
/// @param card `null` until the task is assigned
/// @param dues the due dates that were in force, in order; the original one first
/// @param report the report that stands: not rejected
/// @param accepted whether that report was accepted
/// @param withdrawn the day from which the task is no more
/// @param requests extensions asked for and not decided
/// @param handovers who took the task over, from which day; see [Holders]
/// @param told what was said about the task's lateness; an episode's number is its place here
public record Life(
        @Nullable TaskCard card,
        List<InForce> dues,
        @Nullable Report report,
        boolean accepted,
        @Nullable LocalDate withdrawn,
        List<Request> requests,
        List<Holding> handovers,
        List<Told> told) {

    static final Life UNKNOWN =
            new Life(null, List.of(), null, false, null, List.of(), List.of(), List.of());

    public Life {
        dues = List.copyOf(dues);
        requests = List.copyOf(requests);
        handovers = copyOrNone(handovers);
        told = List.copyOf(told);
    }

    /// A due date and the day from which it was in force; `null` for none, and while it is set aside.
    public record InForce(LocalDate from, @Nullable LocalDate due) {}

    /// @param reportedOn the day of the report
    /// @param dues how many due dates had come into force by that day, as known when the report was
    ///     recorded: later ones count only if it is rejected
    public record Report(LocalDate reportedOn, int dues) {}

    public record Request(int request, LocalDate requestedOn) {}

    /// An episode as it was last told.
    ///
    /// @param held by whom it was told to be held from which day, the first one from its beginning
    public record Told(Episode episode, boolean annulled, List<Holding> held) {
        public Told {
            held = copyOrNone(held);
        }
    }

    /// A life remembered before handovers were told has none.
    private static List<Holding> copyOrNone(@Nullable List<Holding> remembered) {
        return remembered == null ? List.of() : List.copyOf(remembered);
    }

    /// Neither accepted nor withdrawn.
    private boolean goesOn() {
        return !accepted && withdrawn == null;
    }

    /// The life after a fact. Trusts history, and passes over what cannot matter any more.
    ///
    /// @param day the day of the log on which it was recorded. New due dates and withdrawals count
    ///     from it, so that none erases a past episode; a report counts by its own date. A due date
    ///     that has passed, or is set aside, is not moved any more but by a decision. Who holds the
    ///     task is kept even of a completed one: its acceptance may be revoked.
    Life evolve(TaskId task, TaskFact fact, LocalDate day) {
        if (card == null) {
            return fact instanceof TaskFact.Assigned a ? assigned(task, a, day) : this;
        }
        return switch (fact) {
            case TaskFact.Assigned _ -> this;
            case TaskFact.AcceptanceRevoked _ -> accepted ? reported(null, false) : this;
            case TaskFact.HandedOver h -> handed(new Holding(h.on(), h.to()));
            case TaskFact _ when !goesOn() -> this;
            case TaskFact.ExtensionRequested r ->
                    asking(with(requests, new Request(r.request(), r.requestedOn())));
            case TaskFact.ExtensionGranted g -> due(new InForce(day, g.to()), without(g.request()));
            case TaskFact.DeadlineMoved _ when isSetAside() || isPast(due(), day) -> this;
            case TaskFact.DeadlineMoved m -> due(new InForce(notice(m, day), m.to()), requests);
            case TaskFact.Suspended _ when due() == null -> this;
            case TaskFact.Suspended _ -> due(new InForce(day, null), requests);
            case TaskFact.Resumed r when r.to() == null -> this;
            case TaskFact.Resumed r -> due(new InForce(day, r.to()), requests);
            case TaskFact.ExtensionRefused r -> asking(without(r.request()));
            case TaskFact.CompletionReported _ when report != null -> this;
            case TaskFact.CompletionReported r ->
                    reported(new Report(r.reportedOn(), duesOn(r.reportedOn())), false);
            case TaskFact.CompletionAccepted _ -> reported(report, report != null);
            case TaskFact.CompletionRejected _ -> reported(null, false);
            case TaskFact.Withdrawn w ->
                    withdrawn(w.effective().isBefore(day) ? day : w.effective());
        };
    }

    Life telling(List<Told> now) {
        return new Life(card, dues, report, accepted, withdrawn, requests, handovers, now);
    }

    /// Who holds the task on which day.
    ///
    /// @param task whom it was assigned to
    Holders holders(TaskCard task) {
        return new Holders(task.holder(), handovers);
    }

    /// When an extension was asked for that is still undecided and was asked by the due date.
    @Nullable LocalDate extensionAskedBy(LocalDate due) {
        return requests.stream()
                .map(Request::requestedOn)
                .filter(asked -> !asked.isAfter(due))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static Life assigned(TaskId task, TaskFact.Assigned a, LocalDate day) {
        var card =
                new TaskCard(
                        task, a.number(), a.year(), a.clause(), a.lead(), a.leader(), a.officer());
        return new Life(
                card,
                List.of(new InForce(day, a.due())),
                null,
                false,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private @Nullable LocalDate due() {
        return dues.getLast().due();
    }

    /// A standing task has no due date from the beginning; any other only while it is suspended.
    private boolean isSetAside() {
        return dues.size() > 1 && due() == null;
    }

    private static boolean isPast(@Nullable LocalDate due, LocalDate day) {
        return due != null && day.isAfter(due);
    }

    /// The day from which a moved due date is in force; due dates follow one another.
    private LocalDate notice(TaskFact.DeadlineMoved moved, LocalDate day) {
        var from = moved.from(day);
        var last = dues.getLast().from();
        return from.isBefore(last) ? last : from;
    }

    /// How many of the due dates had come into force by a day; the original one always has.
    private int duesOn(LocalDate day) {
        var by = dues.stream().filter(due -> !due.from().isAfter(day)).count();
        return Math.max(1, Math.toIntExact(by));
    }

    private Life due(InForce next, List<Request> pending) {
        return new Life(
                card, with(dues, next), report, accepted, withdrawn, pending, handovers, told);
    }

    private Life reported(@Nullable Report standing, boolean acceptedNow) {
        return new Life(card, dues, standing, acceptedNow, withdrawn, requests, handovers, told);
    }

    private Life withdrawn(LocalDate effective) {
        return new Life(card, dues, report, accepted, effective, requests, handovers, told);
    }

    private Life asking(List<Request> pending) {
        return new Life(card, dues, report, accepted, withdrawn, pending, handovers, told);
    }

    private Life handed(Holding next) {
        return new Life(
                card,
                dues,
                report,
                accepted,
                withdrawn,
                requests,
                Holders.passed(handovers, next),
                told);
    }

    private List<Request> without(@Nullable Integer request) {
        return request == null
                ? List.of()
                : requests.stream().filter(r -> r.request() != request).toList();
    }

    private static <T> List<T> with(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
