package dondoc.eventsourcing.test;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.Circumstances;
import dondoc.eventsourcing.Decider;
import dondoc.eventsourcing.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Given history, when a wish, then facts:
///
/// ```java
/// Story.of(new TaskRules())
///         .given(new Assigned(...))
///         .when(new GrantExtension(...))
///         .by(taskForce)
///         .at(Instant.parse("2026-05-15T02:00:00Z"))
///         .then(new ExtensionGranted(...));
/// ```
///
/// A story goes on after `then`: what followed is history for the next wish.
public final class Story<C, S, E> {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Decider<C, S, E> decider;
    private final List<E> history = new ArrayList<>();
    private By by = new By("somebody", null, Set.of());
    private Instant at = Instant.parse("2026-01-05T01:00:00Z");
    private @Nullable LocalDate day;
    private @Nullable C wish;

    private Story(Decider<C, S, E> decider) {
        this.decider = decider;
    }

    public static <C, S, E> Story<C, S, E> of(Decider<C, S, E> decider) {
        return new Story<>(decider);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Story<C, S, E> given(E... events) {
        history.addAll(List.of(events));
        return this;
    }

    public Story<C, S, E> given(List<? extends E> events) {
        history.addAll(events);
        return this;
    }

    public Story<C, S, E> when(C command) {
        wish = command;
        return this;
    }

    public Story<C, S, E> by(By asking) {
        by = asking;
        return this;
    }

    /// The time of the decision; its day is the day in Vietnam unless [#on] says another.
    public Story<C, S, E> at(Instant time) {
        at = time;
        return this;
    }

    /// The day of the log, where it is not the day of the time.
    public Story<C, S, E> on(LocalDate dayOfTheLog) {
        day = dayOfTheLog;
        return this;
    }

    /// The wish was accepted and exactly these events followed, possibly none.
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Story<C, S, E> then(E... events) {
        var expected = Arrays.asList(events);
        var actual = thenAccepted();
        if (!actual.equals(expected)) {
            throw new AssertionError(
                    "expected events:\n  %s\nbut there were:\n  %s"
                            .formatted(lines(expected), lines(actual)));
        }
        return this;
    }

    /// The wish was accepted.
    ///
    /// @return its events, now history
    public List<E> thenAccepted() {
        return switch (decision()) {
            case Decision.Accepted<E>(var events) -> {
                history.addAll(events);
                wish = null;
                yield events;
            }
            case Decision.Refused<E>(var reason, var details) ->
                    throw new AssertionError(
                            "expected acceptance, but refused: %s %s".formatted(reason, details));
        };
    }

    /// The wish was refused for this reason.
    public Story<C, S, E> thenRefused(String reason) {
        var refused = refusal();
        if (!refused.reason().equals(reason)) {
            throw new AssertionError(
                    "expected refusal %s, but it was %s %s"
                            .formatted(reason, refused.reason(), refused.details()));
        }
        wish = null;
        return this;
    }

    /// The wish was refused for this reason with these details.
    public Story<C, S, E> thenRefused(String reason, Map<String, String> details) {
        var refused = refusal();
        thenRefused(reason);
        if (!refused.details().equals(details)) {
            throw new AssertionError(
                    "expected details %s, but they were %s".formatted(details, refused.details()));
        }
        return this;
    }

    /// The state all history so far has led to.
    public S state() {
        var state = decider.initial();
        for (var event : history) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private Decision.Refused<E> refusal() {
        return switch (decision()) {
            case Decision.Refused<E> refused -> refused;
            case Decision.Accepted<E>(var events) ->
                    throw new AssertionError(
                            "expected a refusal, but accepted with:\n  " + lines(events));
        };
    }

    private Decision<E> decision() {
        if (wish == null) {
            throw new IllegalStateException("a story needs a when(...) before its then");
        }
        var dayOfTheLog = day == null ? at.atZone(ZONE).toLocalDate() : day;
        var circumstances = new Circumstances(at, dayOfTheLog, by, "story");
        return decider.decide(wish, state(), circumstances);
    }

    private static String lines(List<?> events) {
        return events.isEmpty()
                ? "(none)"
                : String.join("\n  ", events.stream().map(String::valueOf).toList());
    }
}
