package dondoc.escalation.application;

import dondoc.escalation.domain.Life;
import dondoc.escalation.domain.OverdueEvent;
import dondoc.escalation.domain.TaskFact;
import dondoc.escalation.domain.UnitCode;
import dondoc.escalation.domain.letter.DraftLetter;
import dondoc.escalation.domain.letter.LetterDrafted;
import dondoc.eventsourcing.ServiceDefinition;
import dondoc.eventsourcing.ServiceDefinition.AggregateKind;
import dondoc.eventsourcing.ServiceDefinition.WatchKind;
import dondoc.eventsourcing.Vocabulary;

/// What lives in this service's stream tasks, and what it is called on the wire.
public final class Escalation {

    public static final String TASK_EVENTS = "task.events";
    public static final String EVENTS = "escalation.events";

    private static final Vocabulary<TaskFact> FACTS =
            new Vocabulary<TaskFact>()
                    .with("task.assigned.v1", TaskFact.Assigned.class)
                    .with("task.extension-requested.v1", TaskFact.ExtensionRequested.class)
                    .with("task.extension-granted.v1", TaskFact.ExtensionGranted.class)
                    .with("task.extension-refused.v1", TaskFact.ExtensionRefused.class)
                    .with("task.deadline-reprojected.v1", TaskFact.DeadlineReprojected.class)
                    .with("task.deadline-brought-forward.v1", TaskFact.DeadlineBroughtForward.class)
                    .with("task.suspended.v1", TaskFact.Suspended.class)
                    .with("task.resumed.v1", TaskFact.Resumed.class)
                    .with("task.handed-over.v1", TaskFact.HandedOver.class)
                    .with("task.completion-reported.v1", TaskFact.CompletionReported.class)
                    .with("task.completion-accepted.v1", TaskFact.CompletionAccepted.class)
                    .with("task.completion-rejected.v1", TaskFact.CompletionRejected.class)
                    .with("task.acceptance-revoked.v1", TaskFact.AcceptanceRevoked.class)
                    .with("task.withdrawn.v1", TaskFact.Withdrawn.class);

    private static final Vocabulary<OverdueEvent> OVERDUE =
            new Vocabulary<OverdueEvent>()
                    .with("overdue.started.v1", OverdueEvent.Started.class)
                    .with("overdue.ended.v1", OverdueEvent.Ended.class)
                    .with("overdue.suspended.v1", OverdueEvent.Suspended.class)
                    .with("overdue.resumed.v1", OverdueEvent.Resumed.class)
                    .with("overdue.request-refused.v1", OverdueEvent.RequestRefused.class)
                    .with("overdue.passed-on.v1", OverdueEvent.PassedOn.class)
                    .with("overdue.annulled.v1", OverdueEvent.Annulled.class);

    private static final Vocabulary<DraftLetter> WISHES =
            new Vocabulary<DraftLetter>().with("letter.draft.v1", DraftLetter.class);

    private static final Vocabulary<LetterDrafted> LETTERS =
            new Vocabulary<LetterDrafted>().with("letter.drafted.v1", LetterDrafted.class);

    private Escalation() {}

    public static ServiceDefinition definition() {
        return ServiceDefinition.named("escalation")
                .with(
                        new WatchKind<>(
                                "overdue",
                                TASK_EVENTS,
                                new OverdueWatch(),
                                FACTS,
                                Life.class,
                                OVERDUE))
                .with(new AggregateKind<>("letters", new LetterRules(), WISHES, LETTERS));
    }

    /// What is read of `task.events`.
    public static Vocabulary<TaskFact> facts() {
        return FACTS;
    }

    /// What is told about overdue tasks.
    public static Vocabulary<OverdueEvent> overdue() {
        return OVERDUE;
    }

    /// What is told about letters.
    public static Vocabulary<LetterDrafted> letters() {
        return LETTERS;
    }

    /// Id of the aggregate that keeps a unit's letters.
    static String lettersTo(UnitCode unit) {
        return "letters/" + unit.value();
    }
}
