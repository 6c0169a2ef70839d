package dondoc.task;

import dondoc.eventsourcing.CommandGateway;
import dondoc.task.application.AssigningATask;
import dondoc.task.application.CityClock;
import dondoc.task.application.Directory;
import dondoc.task.application.Names;
import dondoc.task.application.children.AddingAChild;
import dondoc.task.application.children.ClosingParents;
import dondoc.task.application.children.OpenParts;
import dondoc.task.application.deadlines.GrantingExtensions;
import dondoc.task.application.deadlines.ResumingATask;
import dondoc.task.application.directives.ClassifyingADirective;
import dondoc.task.application.directives.Delivering;
import dondoc.task.application.directives.EndingADirective;
import dondoc.task.application.directives.EnteringADirective;
import dondoc.task.application.directives.FanningOut;
import dondoc.task.application.directives.RegisteringADirective;
import dondoc.task.application.directives.ShreddingADirective;
import dondoc.task.application.directives.SupersedingTasks;
import dondoc.task.application.directives.WithdrawingLatecomers;
import dondoc.task.application.exporting.ExportingAnAgenda;
import dondoc.task.application.exporting.ExportingTasks;
import dondoc.task.application.holding.AskingForReturn;
import dondoc.task.application.holding.BringingForward;
import dondoc.task.application.holding.HandingOver;
import dondoc.task.application.holding.Orphans;
import dondoc.task.application.holding.VacantPosts;
import dondoc.task.application.importing.Assignments;
import dondoc.task.application.importing.FollowingTheCalendar;
import dondoc.task.application.importing.ImportingCalendar;
import dondoc.task.application.importing.ImportingPeople;
import dondoc.task.application.importing.ImportingSuccession;
import dondoc.task.application.importing.ImportingTasks;
import dondoc.task.application.importing.ImportingUnits;
import dondoc.task.application.importing.PreviewingTasks;
import dondoc.task.application.importing.RecountingDeadlines;
import dondoc.task.application.packets.ReceivingAPacket;
import dondoc.task.application.reading.Agenda;
import dondoc.task.application.reading.AgendaReading;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.series.EndingASeries;
import dondoc.task.application.series.HandingOverASeries;
import dondoc.task.application.series.KeepingSeries;
import dondoc.task.application.series.OpeningASeries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What can be asked of this service beyond a single command.
@Configuration(proxyBeanMethods = false)
class UseCases {

    @Bean
    RegisteringADirective registeringADirective() {
        return new RegisteringADirective();
    }

    @Bean
    ClassifyingADirective classifyingADirective() {
        return new ClassifyingADirective();
    }

    @Bean
    Delivering delivering(CommandGateway gateway, Directory directory) {
        return new Delivering(gateway, directory);
    }

    @Bean
    FanningOut fanningOut(
            CommandGateway gateway,
            Directory directory,
            TaskReading reading,
            AssigningATask assigning,
            Delivering delivering) {
        return new FanningOut(gateway, directory, reading, assigning, delivering);
    }

    @Bean
    EnteringADirective enteringADirective(
            CommandGateway gateway,
            Directory directory,
            CityClock clock,
            RegisteringADirective registering,
            AssigningATask assigning,
            FanningOut fanningOut) {
        return new EnteringADirective(
                gateway, directory, clock, registering, assigning, fanningOut);
    }

    @Bean
    EndingADirective endingADirective(
            CommandGateway gateway,
            Directory directory,
            Delivering delivering,
            TaskReading reading) {
        return new EndingADirective(gateway, directory, delivering, new SupersedingTasks(reading));
    }

    @Bean
    ShreddingADirective shreddingADirective(
            CommandGateway gateway, Directory directory, TaskReading reading) {
        return new ShreddingADirective(gateway, directory, reading);
    }

    @Bean
    WithdrawingLatecomers withdrawingLatecomers(
            CommandGateway gateway, Directory directory, TaskReading reading) {
        return new WithdrawingLatecomers(gateway, directory, reading);
    }

    @Bean
    ReceivingAPacket receivingAPacket(
            CommandGateway gateway, Directory directory, CityClock clock, EndingADirective ending) {
        return new ReceivingAPacket(gateway, directory, clock, ending);
    }

    @Bean
    AssigningATask assigningATask(Directory directory, CityClock clock) {
        return new AssigningATask(directory, clock);
    }

    @Bean
    AddingAChild addingAChild(CommandGateway gateway, TaskReading reading) {
        return new AddingAChild(gateway, reading);
    }

    @Bean
    ClosingParents closingParents(CommandGateway gateway, TaskReading reading) {
        return new ClosingParents(gateway, reading);
    }

    @Bean
    OpenParts openParts(TaskReading reading) {
        return new OpenParts(reading);
    }

    @Bean
    KeepingSeries keepingSeries(CommandGateway gateway, Directory directory) {
        return new KeepingSeries(gateway, directory);
    }

    @Bean
    OpeningASeries openingASeries(
            CommandGateway gateway,
            Directory directory,
            TaskReading reading,
            AssigningATask assigning,
            KeepingSeries keeping) {
        return new OpeningASeries(gateway, directory, reading, assigning, keeping);
    }

    @Bean
    HandingOverASeries handingOverASeries(HandingOver handing) {
        return new HandingOverASeries(handing);
    }

    @Bean
    EndingASeries endingASeries() {
        return new EndingASeries();
    }

    @Bean
    HandingOver handingOver(Directory directory, CityClock clock) {
        return new HandingOver(directory, clock);
    }

    @Bean
    Orphans orphans(
            CommandGateway gateway, Directory directory, TaskReading reading, HandingOver handing) {
        return new Orphans(gateway, directory, reading, handing);
    }

    @Bean
    VacantPosts vacantPosts(Directory directory, TaskReading reading) {
        return new VacantPosts(directory, reading);
    }

    @Bean
    AskingForReturn askingForReturn(Directory directory) {
        return new AskingForReturn(directory);
    }

    @Bean
    BringingForward bringingForward(Directory directory) {
        return new BringingForward(directory);
    }

    @Bean
    GrantingExtensions grantingExtensions(Directory directory, TaskSettings settings) {
        return new GrantingExtensions(directory, settings.extensions());
    }

    @Bean
    ResumingATask resumingATask(Directory directory) {
        return new ResumingATask(directory);
    }

    @Bean
    ImportingUnits importingUnits(CommandGateway gateway, Directory directory, CityClock clock) {
        return new ImportingUnits(gateway, directory, clock);
    }

    @Bean
    ImportingSuccession importingSuccession(
            CommandGateway gateway, Directory directory, CityClock clock) {
        return new ImportingSuccession(gateway, directory, clock);
    }

    @Bean
    ImportingPeople importingPeople(
            CommandGateway gateway, Directory directory, CityClock clock, Names names) {
        return new ImportingPeople(gateway, directory, clock, names);
    }

    @Bean
    ImportingCalendar importingCalendar(
            CommandGateway gateway, Directory directory, CityClock clock, TaskReading reading) {
        return new ImportingCalendar(gateway, directory, clock, new RecountingDeadlines(reading));
    }

    @Bean
    FollowingTheCalendar followingTheCalendar(
            CommandGateway gateway, Directory directory, TaskReading reading) {
        return new FollowingTheCalendar(
                gateway, directory, reading, new RecountingDeadlines(reading));
    }

    @Bean
    ImportingTasks importingTasks(CommandGateway gateway, Directory directory, CityClock clock) {
        return new ImportingTasks(gateway, directory, clock);
    }

    @Bean
    PreviewingTasks previewingTasks(Directory directory, CityClock clock, Assignments assignments) {
        return new PreviewingTasks(directory, clock, assignments);
    }

    @Bean
    Agenda agenda(AgendaReading reading) {
        return new Agenda(reading);
    }

    @Bean
    ExportingAnAgenda exportingAnAgenda(Agenda agenda, Directory directory) {
        return new ExportingAnAgenda(agenda, directory);
    }

    @Bean
    ExportingTasks exportingTasks(TaskReading reading, Directory directory) {
        return new ExportingTasks(reading, directory);
    }
}
