package dondoc.publication.application;

import dondoc.publication.domain.late.Episode;
import dondoc.publication.domain.late.Holding;
import dondoc.publication.domain.late.TaskId;
import java.time.LocalDate;

/// What is told about an episode of lateness.
public sealed interface EpisodeFact {

    TaskId task();

    /// Number of the episode within its task.
    int number();

    /// Of the task's facts, ascending.
    long sequence();

    record Started(Episode episode, long sequence) implements EpisodeFact {
        @Override
        public TaskId task() {
            return episode.task();
        }

        @Override
        public int number() {
            return episode.number();
        }
    }

    /// Somebody else holds the task.
    record PassedOn(TaskId task, int number, Holding next, long sequence) implements EpisodeFact {}

    record Ended(TaskId task, int number, LocalDate ended, long sequence) implements EpisodeFact {}

    /// It never was: a report dated in time was recorded late.
    record Annulled(TaskId task, int number, long sequence) implements EpisodeFact {}

    /// The report that had ended or annulled it was sent back: it goes on as if it had never stopped.
    record Resumed(TaskId task, int number, long sequence) implements EpisodeFact {}
}
