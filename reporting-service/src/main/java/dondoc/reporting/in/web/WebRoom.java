package dondoc.reporting.in.web;

import static dondoc.web.Roles.ADMINISTRATOR;
import static dondoc.web.Roles.DEPARTMENT_OFFICER;
import static dondoc.web.Roles.LEADERSHIP;
import static dondoc.web.Roles.PUBLISHER;
import static dondoc.web.Roles.TASK_FORCE;

import dondoc.web.AccessRules;
import dondoc.web.page.Navigation;
import dondoc.web.page.Navigation.Link;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may come in: the city's roles, and officers for their own unit's figures.
@Configuration(proxyBeanMethods = false)
class WebRoom {

    private static final String[] READERS = {
        TASK_FORCE, LEADERSHIP, PUBLISHER, ADMINISTRATOR, DEPARTMENT_OFFICER
    };

    @Bean
    Navigation navigation() {
        return new Navigation(List.of(new Link("nav.overview", "/")));
    }

    @Bean
    AccessRules whoComesIn() {
        return AccessRules.denyingTheRest()
                .allow("/api/v1/classes", READERS)
                .allow("/api/v1/periods", READERS)
                .allow("/api/v1/periods/*", READERS)
                .allow("/", READERS)
                .allow("/bao-cao/*", READERS);
    }
}
