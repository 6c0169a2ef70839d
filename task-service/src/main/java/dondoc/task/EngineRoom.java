package dondoc.task;

import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Engine;
import dondoc.task.application.CityClock;
import dondoc.task.application.Definition;
import dondoc.task.application.Directory;
import dondoc.task.application.Morning;
import dondoc.task.application.Upkeep;
import dondoc.task.in.kafka.CompactedTopic;
import dondoc.task.in.kafka.Mirror;
import dondoc.task.in.time.Ticking;
import dondoc.task.out.kafka.NameBook;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What runs all the time: the engine, the directory and its topics, the clock.
@Configuration(proxyBeanMethods = false)
class EngineRoom {

    @Bean
    Engine engine(TaskSettings settings) {
        return Engine.start(Definition.service(), settings.engine());
    }

    @Bean
    CommandGateway gateway(Engine engine) {
        return engine.gateway();
    }

    @Bean
    Directory directory() {
        return new Directory();
    }

    @Bean
    Mirror mirror(Directory directory) {
        return new Mirror(directory);
    }

    @Bean(initMethod = "start")
    CompactedTopic directoryTopic(TaskSettings settings, Mirror mirror, Directory directory) {
        return new CompactedTopic(
                settings.kafka(),
                Definition.MIRROR.topic(),
                mirror::state,
                directory::valuesComplete);
    }

    @Bean(initMethod = "start")
    CompactedTopic namesTopic(TaskSettings settings, Mirror mirror, Directory directory) {
        return new CompactedTopic(
                settings.kafka(), NameBook.TOPIC, mirror::name, directory::namesComplete);
    }

    @Bean(initMethod = "open")
    NameBook nameBook(TaskSettings settings) {
        return new NameBook(settings.kafka(), settings.replication());
    }

    @Bean
    CityClock cityClock(CommandGateway gateway, Directory directory, Morning morning) {
        return new CityClock(gateway, directory, morning, Clock.system(TaskSettings.ZONE));
    }

    @Bean(initMethod = "start")
    Ticking ticking(List<Upkeep> all) {
        return new Ticking(all);
    }

    /// Ready when commands are decided and the directory knows everything written before.
    @Bean
    HealthIndicator engineHealth(Engine engine, Directory directory) {
        return () ->
                (engine.ready() && directory.complete() ? Health.up() : Health.outOfService())
                        .withDetail("engine", engine.state())
                        .withDetail("directory", directory.complete() ? "complete" : "reading")
                        .build();
    }
}
