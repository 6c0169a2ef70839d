package dondoc.task.domain.series;

import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.TypedTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What happened to a series. The components are the published fields (see the contract).
public sealed interface SeriesEvent {

    SeriesId series();

    /// Tasks of one unit are to begin, each on its day. Either it comes again or it has phases.
    ///
    /// @param issued date of the directive
    /// @param recurrence `null` for a series of phases
    /// @param phases `null` for one that comes again; in the order of their beginnings
    record SeriesOpened(
            SeriesId series,
            DirectiveId directive,
            DocumentNumber number,
            int year,
            Clause clause,
            LocalDate issued,
            String content,
            OrgId lead,
            PersonId leader,
            PersonId officer,
            List<OrgId> coordinators,
            boolean starred,
            @Nullable String remark,
            @Nullable Recurrence recurrence,
            @Nullable List<Phase> phases,
            LocalDate on)
            implements SeriesEvent {
        public SeriesOpened {
            coordinators = List.copyOf(coordinators);
            phases = phases == null ? null : List.copyOf(phases);
        }

        SeriesOpened hidden() {
            return new SeriesOpened(
                    series,
                    directive,
                    number,
                    year,
                    clause,
                    issued,
                    TypedTexts.MARK,
                    lead,
                    leader,
                    officer,
                    coordinators,
                    starred,
                    TypedTexts.marked(remark),
                    recurrence,
                    phases == null ? null : phases.stream().map(Phase::hidden).toList(),
                    on);
        }

        /// @param turn 1, 2, 3..
        /// @return empty behind the last
        public Optional<Turn> turn(int turn) {
            if (recurrence != null) {
                return recurrence.turn(turn);
            }
            return phases == null || turn > phases.size()
                    ? Optional.empty()
                    : Optional.of(phases.get(turn - 1).as(turn));
        }
    }

    /// A period has begun and its task is assigned.
    ///
    /// @param turn 1, 2, 3.. within the series
    record PeriodBegun(
            SeriesId series, int turn, String name, LocalDate begins, TaskId task, LocalDate on)
            implements SeriesEvent {}

    /// Others hold the tasks of the periods that begin from now on; the tasks there are stay theirs who
    /// have them.
    ///
    /// @param document number of the document that says so
    record SeriesHandedOver(
            SeriesId series,
            OrgId lead,
            PersonId leader,
            PersonId officer,
            LocalDate on,
            @Nullable String document,
            @Nullable String reason)
            implements SeriesEvent {

        /// Of a shredded directive.
        SeriesHandedOver hidden() {
            return new SeriesHandedOver(
                    series,
                    lead,
                    leader,
                    officer,
                    on,
                    TypedTexts.marked(document),
                    TypedTexts.marked(reason));
        }
    }

    /// No more periods begin. The tasks there are stay as they are.
    ///
    /// @param document number of the document that says so
    record SeriesEnded(
            SeriesId series, LocalDate on, @Nullable String document, @Nullable String reason)
            implements SeriesEvent {

        SeriesEnded hidden() {
            return new SeriesEnded(
                    series, on, TypedTexts.marked(document), TypedTexts.marked(reason));
        }
    }
}
