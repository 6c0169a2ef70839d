package dondoc.task.application.reading;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A fact about a task as a reader sees it.
///
/// @param type e.g. `task.assigned.v1`
/// @param at when it was recorded
/// @param on when it was true
/// @param actor subject of the token on whose word it was recorded
/// @param unit on whose behalf
/// @param from due date before an extension
/// @param to due date asked for or granted
public record Happening(
        long sequence,
        String type,
        Instant at,
        LocalDate on,
        @Nullable String actor,
        @Nullable String unit,
        @Nullable String document,
        @Nullable String text,
        @Nullable Integer percent,
        @Nullable Integer request,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
