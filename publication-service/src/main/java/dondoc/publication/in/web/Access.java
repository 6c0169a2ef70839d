package dondoc.publication.in.web;

import static dondoc.web.Roles.DEPARTMENT_OFFICER;
import static dondoc.web.Roles.LEADERSHIP;
import static dondoc.web.Roles.PUBLISHER;
import static dondoc.web.Roles.TASK_FORCE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dondoc.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may come through which door.
@Configuration(proxyBeanMethods = false)
class Access {

    @Bean
    AccessRules publicationDoors() {
        return AccessRules.denyingTheRest()
                .open("/", "/public", "/public/**")
                .allow(
                        GET,
                        "/api/v1/quarters/*/late",
                        TASK_FORCE,
                        PUBLISHER,
                        LEADERSHIP,
                        DEPARTMENT_OFFICER)
                .allow(GET, "/api/v1/editions/*", TASK_FORCE, PUBLISHER, LEADERSHIP)
                .allow(POST, "/api/v1/editions", PUBLISHER)
                .allow(POST, "/api/v1/quarters/*/persons-gate/*", PUBLISHER);
    }
}
