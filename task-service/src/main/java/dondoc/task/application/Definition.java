package dondoc.task.application;

import dondoc.eventsourcing.EngineSettings.Mirror;
import dondoc.eventsourcing.ServiceDefinition;
import dondoc.eventsourcing.ServiceDefinition.AggregateKind;
import dondoc.eventsourcing.Vocabulary;
import dondoc.task.domain.calendar.CalendarHistory;
import dondoc.task.domain.calendar.CalendarPublished;
import dondoc.task.domain.calendar.PublishCalendar;
import dondoc.task.domain.city.City;
import dondoc.task.domain.city.CityCommand;
import dondoc.task.domain.city.CityEvent;
import dondoc.task.domain.directive.DirectiveCommand;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveEvent;
import dondoc.task.domain.directive.DirectiveRules;
import dondoc.task.domain.directory.PersonEntry;
import dondoc.task.domain.directory.PersonRegistered;
import dondoc.task.domain.directory.RegisterPerson;
import dondoc.task.domain.directory.UnitCommand;
import dondoc.task.domain.directory.UnitEntry;
import dondoc.task.domain.directory.UnitEvent;
import dondoc.task.domain.packet.PacketCommand;
import dondoc.task.domain.packet.PacketEntry;
import dondoc.task.domain.packet.PacketReceived;
import dondoc.task.domain.series.SeriesCommand;
import dondoc.task.domain.series.SeriesEntry;
import dondoc.task.domain.series.SeriesEvent;
import dondoc.task.domain.series.SeriesRules;
import dondoc.task.domain.work.Task;
import dondoc.task.domain.work.TaskCommand;
import dondoc.task.domain.work.TaskEvent;
import dondoc.task.domain.work.TaskRules;
import java.util.List;
import java.util.Set;

/// What lives in this service's stream tasks, and by which names it goes on the wire.
public final class Definition {
    public static final String SERVICE = "task";

    /// Current values of the small kinds, for [Directory].
    public static final Mirror MIRROR =
            new Mirror(
                    "task.directory",
                    Set.of("unit", "person", "calendar", "directive", "series", "city"));

    public static final AggregateKind<UnitCommand, UnitEntry, UnitEvent> UNIT =
            new AggregateKind<>(
                    "unit",
                    new Rules<>(UnitEntry.NEW, UnitEntry::decide, UnitEntry::evolve),
                    new Vocabulary<UnitCommand>()
                            .with("unit.register.v1", UnitCommand.RegisterUnit.class)
                            .with("unit.name-successor.v1", UnitCommand.NameSuccessor.class),
                    new Vocabulary<UnitEvent>()
                            .with("unit.registered.v1", UnitEvent.UnitRegistered.class)
                            .with("unit.succeeded.v1", UnitEvent.UnitSucceeded.class));

    public static final AggregateKind<RegisterPerson, PersonEntry, PersonRegistered> PERSON =
            new AggregateKind<>(
                    "person",
                    new Rules<>(PersonEntry.NEW, PersonEntry::decide, PersonEntry::evolve),
                    new Vocabulary<RegisterPerson>()
                            .with("person.register.v1", RegisterPerson.class),
                    new Vocabulary<PersonRegistered>()
                            .with("person.registered.v1", PersonRegistered.class));

    public static final AggregateKind<PublishCalendar, CalendarHistory, CalendarPublished>
            CALENDAR =
                    new AggregateKind<>(
                            "calendar",
                            new Rules<>(
                                    CalendarHistory.NONE,
                                    CalendarHistory::decide,
                                    CalendarHistory::evolve),
                            new Vocabulary<PublishCalendar>()
                                    .with("calendar.publish.v1", PublishCalendar.class),
                            new Vocabulary<CalendarPublished>()
                                    .with("calendar.published.v1", CalendarPublished.class));

    public static final AggregateKind<DirectiveCommand, DirectiveEntry, DirectiveEvent> DIRECTIVE =
            new AggregateKind<>(
                    "directive",
                    new Rules<>(DirectiveEntry.NEW, DirectiveRules::decide, DirectiveEntry::evolve),
                    new Vocabulary<DirectiveCommand>()
                            .with("directive.register.v1", DirectiveCommand.RegisterDirective.class)
                            .with("directive.classify.v1", DirectiveCommand.ClassifyDirective.class)
                            .with("directive.recall.v1", DirectiveCommand.RecallDirective.class)
                            .with("directive.replace.v1", DirectiveCommand.ReplaceDirective.class)
                            .with("directive.correct.v1", DirectiveCommand.CorrectDirective.class)
                            .with("directive.assign-clause.v1", DirectiveCommand.AssignClause.class)
                            .with(
                                    "directive.report-delivery.v1",
                                    DirectiveCommand.ReportDelivery.class)
                            .with("directive.shred.v1", DirectiveCommand.ShredDirective.class),
                    new Vocabulary<DirectiveEvent>()
                            .with(
                                    "directive.registered.v1",
                                    DirectiveEvent.DirectiveRegistered.class)
                            .with(
                                    "directive.classified.v1",
                                    DirectiveEvent.DirectiveClassified.class)
                            .with("directive.recalled.v1", DirectiveEvent.DirectiveRecalled.class)
                            .with("directive.replaced.v1", DirectiveEvent.DirectiveReplaced.class)
                            .with("directive.corrected.v1", DirectiveEvent.DirectiveCorrected.class)
                            .with(
                                    "directive.clause-assigned.v1",
                                    DirectiveEvent.ClauseAssigned.class)
                            .with(
                                    "directive.clause-delivered.v1",
                                    DirectiveEvent.ClauseDelivered.class)
                            .with("directive.shredded.v1", DirectiveEvent.DirectiveShredded.class));

    public static final AggregateKind<PacketCommand, PacketEntry, PacketReceived> PACKET =
            new AggregateKind<>(
                    "packet",
                    new Rules<>(PacketEntry.NEW, PacketEntry::decide, PacketEntry::evolve),
                    new Vocabulary<PacketCommand>()
                            .with("packet.present.v1", PacketCommand.PresentPacket.class)
                            .with("packet.receive.v1", PacketCommand.ReceivePacket.class),
                    new Vocabulary<PacketReceived>()
                            .with("packet.received.v1", PacketReceived.class));

    public static final AggregateKind<SeriesCommand, SeriesEntry, SeriesEvent> SERIES =
            new AggregateKind<>(
                    "series",
                    new Rules<>(SeriesEntry.NEW, SeriesRules::decide, SeriesEntry::evolve),
                    new Vocabulary<SeriesCommand>()
                            .with("series.open.v1", SeriesCommand.OpenSeries.class)
                            .with("series.begin-period.v1", SeriesCommand.BeginPeriod.class)
                            .with("series.hand-over.v1", SeriesCommand.HandOverSeries.class)
                            .with("series.end.v1", SeriesCommand.EndSeries.class),
                    new Vocabulary<SeriesEvent>()
                            .with("series.opened.v1", SeriesEvent.SeriesOpened.class)
                            .with("series.period-begun.v1", SeriesEvent.PeriodBegun.class)
                            .with("series.handed-over.v1", SeriesEvent.SeriesHandedOver.class)
                            .with("series.ended.v1", SeriesEvent.SeriesEnded.class));

    public static final AggregateKind<TaskCommand, Task, TaskEvent> TASK =
            new AggregateKind<>(
                    "task",
                    new Rules<>(Task.NEW, TaskRules::decide, Task::evolve),
                    new Vocabulary<TaskCommand>()
                            .with("task.assign.v1", TaskCommand.Assign.class)
                            .with("task.update-progress.v1", TaskCommand.UpdateProgress.class)
                            .with("task.request-extension.v1", TaskCommand.RequestExtension.class)
                            .with("task.grant-extension.v1", TaskCommand.GrantExtension.class)
                            .with("task.refuse-extension.v1", TaskCommand.RefuseExtension.class)
                            .with("task.report-completion.v1", TaskCommand.ReportCompletion.class)
                            .with("task.accept-completion.v1", TaskCommand.AcceptCompletion.class)
                            .with("task.reject-completion.v1", TaskCommand.RejectCompletion.class)
                            .with("task.reproject-deadline.v1", TaskCommand.ReprojectDeadline.class)
                            .with("task.withdraw.v1", TaskCommand.Withdraw.class)
                            .with("task.hand-over.v1", TaskCommand.HandOver.class)
                            .with("task.acknowledge.v1", TaskCommand.Acknowledge.class)
                            .with("task.ask-return.v1", TaskCommand.AskReturn.class)
                            .with("task.decide-return.v1", TaskCommand.DecideReturn.class)
                            .with("task.revoke-acceptance.v1", TaskCommand.RevokeAcceptance.class)
                            .with("task.contribute.v1", TaskCommand.Contribute.class)
                            .with(
                                    "task.bring-deadline-forward.v1",
                                    TaskCommand.BringDeadlineForward.class)
                            .with("task.star.v1", TaskCommand.Star.class)
                            .with("task.suspend.v1", TaskCommand.Suspend.class)
                            .with("task.resume.v1", TaskCommand.Resume.class)
                            .with("task.add-child.v1", TaskCommand.AddChild.class)
                            .with(
                                    "task.report-with-children.v1",
                                    TaskCommand.ReportWithChildren.class)
                            .with(
                                    "task.reject-with-children.v1",
                                    TaskCommand.RejectWithChildren.class),
                    new Vocabulary<TaskEvent>()
                            .with("task.assigned.v1", TaskEvent.Assigned.class)
                            .with("task.progress-updated.v1", TaskEvent.ProgressUpdated.class)
                            .with("task.extension-requested.v1", TaskEvent.ExtensionRequested.class)
                            .with("task.extension-granted.v1", TaskEvent.ExtensionGranted.class)
                            .with("task.extension-refused.v1", TaskEvent.ExtensionRefused.class)
                            .with(
                                    "task.deadline-reprojected.v1",
                                    TaskEvent.DeadlineReprojected.class)
                            .with("task.completion-reported.v1", TaskEvent.CompletionReported.class)
                            .with("task.completion-accepted.v1", TaskEvent.CompletionAccepted.class)
                            .with("task.completion-rejected.v1", TaskEvent.CompletionRejected.class)
                            .with("task.withdrawn.v1", TaskEvent.Withdrawn.class)
                            .with("task.handed-over.v1", TaskEvent.HandedOver.class)
                            .with("task.acknowledged.v1", TaskEvent.Acknowledged.class)
                            .with("task.return-asked.v1", TaskEvent.ReturnAsked.class)
                            .with("task.return-decided.v1", TaskEvent.ReturnDecided.class)
                            .with("task.acceptance-revoked.v1", TaskEvent.AcceptanceRevoked.class)
                            .with("task.contributed.v1", TaskEvent.Contributed.class)
                            .with(
                                    "task.deadline-brought-forward.v1",
                                    TaskEvent.DeadlineBroughtForward.class)
                            .with("task.starred.v1", TaskEvent.Starred.class)
                            .with("task.suspended.v1", TaskEvent.Suspended.class)
                            .with("task.resumed.v1", TaskEvent.Resumed.class)
                            .with("task.child-added.v1", TaskEvent.ChildAdded.class));

    public static final AggregateKind<CityCommand, City, CityEvent> CITY =
            new AggregateKind<>(
                    "city",
                    new Rules<>(City.NEW, City::decide, City::evolve),
                    new Vocabulary<CityCommand>()
                            .with("city.look-at-the-clock.v1", CityCommand.LookAtTheClock.class)
                            .with("city.finish-loading.v1", CityCommand.FinishLoading.class)
                            .with("city.go-live.v1", CityCommand.GoLive.class),
                    new Vocabulary<CityEvent>()
                            .with("city.loaded.v1", CityEvent.Loaded.class)
                            .with("city.went-live.v1", CityEvent.WentLive.class));

    private Definition() {}

    /// All kinds of aggregates of this service.
    public static List<AggregateKind<?, ?, ?>> kinds() {
        return List.of(UNIT, PERSON, CALENDAR, DIRECTIVE, PACKET, TASK, SERIES, CITY);
    }

    public static ServiceDefinition service() {
        var service = ServiceDefinition.named(SERVICE);
        kinds().forEach(service::with);
        return service;
    }
}
