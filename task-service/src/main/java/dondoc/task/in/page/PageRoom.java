package dondoc.task.in.page;

import static dondoc.web.Roles.ADMINISTRATOR;
import static dondoc.web.Roles.DEPARTMENT_OFFICER;
import static dondoc.web.Roles.LEADERSHIP;
import static dondoc.web.Roles.TASK_FORCE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dondoc.eventsourcing.CommandGateway;
import dondoc.task.application.Directory;
import dondoc.web.AccessRules;
import dondoc.web.BodyLimits;
import dondoc.web.page.Navigation;
import dondoc.web.page.Navigation.Link;
import dondoc.web.problem.Refusals;
import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/// Wires this room: who may open which page, what stands in the header.
@Configuration(proxyBeanMethods = false)
class PageRoom {
    private static final String[] READING = {
        DEPARTMENT_OFFICER, TASK_FORCE, LEADERSHIP, ADMINISTRATOR
    };
    private static final String[] WORKING = {DEPARTMENT_OFFICER, TASK_FORCE};

    /// An officer sees his own unit's tasks only; [dondoc.task.in.sight.Sight] and the rules say so
    /// for each task.
    @Bean
    AccessRules whoOpensPages() {
        return AccessRules.denyingTheRest()
                .allow(GET, "/", READING)
                .allow(GET, "/tasks.csv", READING)
                .allow(GET, "/tasks.xlsx", READING)
                .allow(GET, "/tasks/*", READING)
                .allow(GET, "/tasks/*/*", WORKING)
                .allow(POST, "/tasks/*/*", WORKING)
                .allow("/progress", WORKING)
                .allow("/registry/**", TASK_FORCE)
                .allow("/directives/**", TASK_FORCE)
                .allow("/imports/**", TASK_FORCE);
    }

    @Bean
    Navigation navigation() {
        return new Navigation(
                List.of(
                        new Link("nav.tasks", "/"),
                        new Link("nav.registry", "/registry", Set.of(TASK_FORCE)),
                        new Link("nav.entering", "/directives/new", Set.of(TASK_FORCE)),
                        new Link("nav.importing", "/imports", Set.of(TASK_FORCE))));
    }

    /// A year's register of a city is about 1 MB.
    @Bean
    BodyLimits uploads() {
        return new BodyLimits("/imports", DataSize.ofMegabytes(9));
    }

    @Bean
    Sending sending(CommandGateway gateway) {
        return new Sending(gateway);
    }

    @Bean
    Troubles troubles(Refusals refusals, MessageSource messages) {
        return new Troubles(refusals, messages);
    }

    @Bean
    Called called(Directory directory) {
        return new Called(directory);
    }

    @Bean
    Posts posts(Directory directory, Called called) {
        return new Posts(directory, called);
    }
}
