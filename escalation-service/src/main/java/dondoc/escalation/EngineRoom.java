package dondoc.escalation;

import dondoc.escalation.application.DayBook;
import dondoc.escalation.application.DraftingLetters;
import dondoc.escalation.application.EpisodeBook;
import dondoc.escalation.application.Escalation;
import dondoc.escalation.application.ReadingOverdue;
import dondoc.escalation.application.WeekBook;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Engine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The engine and the use cases.
@Configuration(proxyBeanMethods = false)
class EngineRoom {

    @Bean
    Engine engine(EscalationSettings settings) {
        return Engine.start(Escalation.definition(), settings.engine());
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

    @Bean
    DraftingLetters draftingLetters(
            DayBook days, EpisodeBook episodes, WeekBook weeks, CommandGateway gateway) {
        return new DraftingLetters(days, episodes, weeks, gateway);
    }

    @Bean
    ReadingOverdue readingOverdue(EpisodeBook episodes, DayBook days) {
        return new ReadingOverdue(episodes, days);
    }
}
