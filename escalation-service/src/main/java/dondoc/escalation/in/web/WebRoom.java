package dondoc.escalation.in.web;

import static dondoc.web.Roles.ADMINISTRATOR;
import static dondoc.web.Roles.DEPARTMENT_OFFICER;
import static dondoc.web.Roles.LEADERSHIP;
import static dondoc.web.Roles.PUBLISHER;
import static dondoc.web.Roles.TASK_FORCE;
import static org.springframework.http.HttpMethod.GET;

import dondoc.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may come in: the city's roles, and officers for what concerns their own unit.
@Configuration(proxyBeanMethods = false)
class WebRoom {

    private static final String[] READERS = {
        TASK_FORCE, LEADERSHIP, PUBLISHER, ADMINISTRATOR, DEPARTMENT_OFFICER
    };

    @Bean
    AccessRules doors() {
        return AccessRules.denyingTheRest()
                .allow(GET, "/api/v1/overdue", READERS)
                .allow(GET, "/api/v1/episodes", READERS)
                .allow(GET, "/api/v1/letters", READERS)
                .allow(GET, "/api/v1/letters/*/*", READERS)
                .allow(GET, "/api/v1/weeks", READERS);
    }
}
