package dondoc.escalation.domain.letter;

import dondoc.escalation.domain.TaskId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The letters to one unit: the last week that has one, and how many letters named each episode.
///
/// @param last `null` before the first letter
/// @param letters `<task>/<episode>` -> letters that named it; kept for ever, for an episode may
///     resume after its report was rejected. A unit's count begins with its own first letter: the
///     letters to its predecessor are not its own
public record LetterBook(@Nullable Week last, Map<String, Integer> letters) {

    private static final Comparator<LateTask> LONGEST_LATE_FIRST =
            Comparator.comparing(LateTask::due)
                    .thenComparingInt(LateTask::year)
                    .thenComparing(LateTask::number)
                    .thenComparing(LateTask::clause);

    public static final LetterBook EMPTY = new LetterBook(null, Map.of());

    public LetterBook {
        letters = Map.copyOf(letters);
    }

    /// One letter per week, weeks in order: for a week that has its letter or has passed, and for
    /// a week in which nothing is late, nothing happens.
    public List<LetterDrafted> draft(DraftLetter wish) {
        if (wish.tasks().isEmpty() || (last != null && wish.week().compareTo(last) <= 0)) {
            return List.of();
        }
        var annex =
                wish.tasks().stream()
                        .sorted(LONGEST_LATE_FIRST)
                        .map(t ->
                                UrgedTask.of(
                                        t, letters.getOrDefault(key(t.task(), t.episode()), 0) + 1))
                        .toList();
        return List.of(
                new LetterDrafted(
                        wish.unit(),
                        wish.week(),
                        wish.draftedOn(),
                        wish.cutoff(),
                        wish.missed(),
                        annex));
    }

    public LetterBook evolve(LetterDrafted drafted) {
        var counted = new TreeMap<>(letters);
        drafted.tasks().forEach(t -> counted.put(key(t.task(), t.episode()), t.letters()));
        return new LetterBook(drafted.week(), counted);
    }

    private static String key(TaskId task, int episode) {
        return task.value() + "/" + episode;
    }
}
