package dondoc.task.in.web;

import static dondoc.web.Roles.ADMINISTRATOR;
import static dondoc.web.Roles.DEPARTMENT_OFFICER;
import static dondoc.web.Roles.LEADERSHIP;
import static dondoc.web.Roles.MIGRATION;
import static dondoc.web.Roles.TASK_FORCE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dondoc.task.application.Directory;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.in.sight.ListQuestion;
import dondoc.task.in.sight.Missed;
import dondoc.task.in.sight.TaskLook;
import dondoc.web.AccessRules;
import dondoc.web.BodyLimits;
import dondoc.web.Meanwhile;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/// Wires this room: who may call what, how large a file may be.
@Configuration(proxyBeanMethods = false)
public class WebRoom {

    @Bean
    AccessRules doors() {
        return AccessRules.denyingTheRest()
                .signedIn(
                        "/api/v1/clock",
                        "/api/v1/calendar",
                        "/api/v1/units",
                        "/api/v1/units/*",
                        "/api/v1/extension-rules")
                .allow(POST, "/api/v1/clock/days", MIGRATION)
                .allow(POST, "/api/v1/clock/loaded", MIGRATION, ADMINISTRATOR)
                .allow(POST, "/api/v1/clock/*", ADMINISTRATOR)
                .allow(POST, "/api/v1/imports/tasks", MIGRATION, TASK_FORCE)
                .allow(POST, "/api/v1/imports/*", MIGRATION, ADMINISTRATOR)
                .allow(
                        GET,
                        "/api/v1/people/*",
                        TASK_FORCE,
                        LEADERSHIP,
                        MIGRATION,
                        ADMINISTRATOR,
                        DEPARTMENT_OFFICER)
                .allow(POST, "/api/v1/directives", TASK_FORCE, MIGRATION)
                .allow(POST, "/api/v1/directives/*/fan-outs", TASK_FORCE)
                .allow(POST, "/api/v1/directives/*/shreddings", ADMINISTRATOR)
                .allow(POST, "/api/v1/directives/*/*", TASK_FORCE, MIGRATION)
                .allow(POST, "/api/v1/packets", TASK_FORCE, MIGRATION)
                .allow(
                        GET,
                        "/api/v1/directives/**",
                        TASK_FORCE,
                        LEADERSHIP,
                        MIGRATION,
                        ADMINISTRATOR)
                .allow(POST, "/api/v1/tasks", TASK_FORCE, MIGRATION)
                .allow(
                        GET,
                        "/api/v1/tasks/**",
                        TASK_FORCE,
                        LEADERSHIP,
                        MIGRATION,
                        ADMINISTRATOR,
                        DEPARTMENT_OFFICER)
                .allow(
                        GET,
                        "/api/v1/exports/*",
                        TASK_FORCE,
                        LEADERSHIP,
                        MIGRATION,
                        ADMINISTRATOR,
                        DEPARTMENT_OFFICER)
                .allow(
                        GET,
                        "/api/v1/changes",
                        TASK_FORCE,
                        LEADERSHIP,
                        MIGRATION,
                        ADMINISTRATOR,
                        DEPARTMENT_OFFICER)
                .allow(POST, "/api/v1/tasks/*/progress", WORKING)
                .allow(POST, "/api/v1/tasks/*/extension-requests", WORKING)
                .allow(POST, "/api/v1/tasks/*/completion-reports", WORKING)
                .allow(POST, "/api/v1/tasks/*/acknowledgements", WORKING)
                .allow(POST, "/api/v1/tasks/*/return-requests", WORKING)
                .allow(POST, "/api/v1/tasks/*/contributions", WORKING)
                .allow(POST, "/api/v1/tasks/*/*", TASK_FORCE, MIGRATION)
                .allow(POST, "/api/v1/series", TASK_FORCE)
                .allow(POST, "/api/v1/series/*/handovers", TASK_FORCE)
                .allow(POST, "/api/v1/series/*/ends", TASK_FORCE)
                .allow(
                        GET,
                        "/api/v1/series/**",
                        TASK_FORCE,
                        LEADERSHIP,
                        MIGRATION,
                        ADMINISTRATOR,
                        DEPARTMENT_OFFICER)
                .allow(GET, "/api/v1/orphans", TASK_FORCE, LEADERSHIP, MIGRATION, ADMINISTRATOR)
                .allow(GET, "/api/v1/vacancies", TASK_FORCE, LEADERSHIP, MIGRATION, ADMINISTRATOR)
                .allow(POST, "/api/v1/orphans/handovers", TASK_FORCE)
                .allow(
                        GET,
                        "/api/v1/quality/*",
                        TASK_FORCE,
                        LEADERSHIP,
                        MIGRATION,
                        ADMINISTRATOR,
                        DEPARTMENT_OFFICER)
                .allow(
                        GET,
                        "/api/v1/units/*/posts",
                        TASK_FORCE,
                        LEADERSHIP,
                        MIGRATION,
                        ADMINISTRATOR,
                        DEPARTMENT_OFFICER);
    }

    /// A year's register of a city is about 1 MB.
    @Bean
    BodyLimits imports() {
        return new BodyLimits("/api/v1/imports/**", DataSize.ofMegabytes(32));
    }

    @Bean
    WhileReading whileReading(Directory directory) {
        return new WhileReading(directory);
    }

    @Bean
    ListQuestion listQuestion(TaskReading reading, Directory directory) {
        return new ListQuestion(reading, directory);
    }

    @Bean
    TaskLook taskLook(TaskReading reading, Directory directory) {
        return new TaskLook(reading, directory);
    }

    @Bean
    Meanwhile missed(TaskReading reading) {
        return new Missed(reading);
    }

    @Bean
    OpenApiCustomizer examples() {
        return new Examples();
    }

    /// Who works on tasks; the rules say on which ones.
    private static final String[] WORKING = {TASK_FORCE, MIGRATION, DEPARTMENT_OFFICER};
}
