package dondoc.publication;

import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Engine;
import dondoc.publication.application.Definition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The engine and the way to it.
@Configuration(proxyBeanMethods = false)
class EngineRoom {

    @Bean
    Engine engine(PublicationSettings settings) {
        return Engine.start(Definition.service(), settings.engine());
    }

    @Bean
    CommandGateway gateway(Engine engine) {
        return engine.gateway();
    }

    @Bean
    HealthIndicator engineHealth(Engine engine) {
        return () ->
                (engine.ready() ? Health.up() : Health.outOfService())
                        .withDetail("engine", engine.state())
                        .build();
    }
}
