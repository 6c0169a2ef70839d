package dondoc.reporting;

import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Engine;
import dondoc.reporting.application.ClosingAPeriod;
import dondoc.reporting.application.DayBook;
import dondoc.reporting.application.PeriodBook;
import dondoc.reporting.application.PeriodRules;
import dondoc.reporting.application.ReadingClasses;
import dondoc.reporting.application.ReadingPeriods;
import dondoc.reporting.application.TaskBook;
import dondoc.reporting.application.UnitBook;
import dondoc.reporting.domain.ReportingPolicies;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The engine and the use cases.
@Configuration(proxyBeanMethods = false)
class EngineRoom {

    @Bean
    Engine engine(ReportingSettings settings) {
        return Engine.start(PeriodRules.service(), settings.engine());
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
    ClosingAPeriod closingAPeriod(
            CommandGateway gateway,
            TaskBook tasks,
            UnitBook units,
            DayBook days,
            PeriodBook periods) {
        return new ClosingAPeriod(gateway, tasks, units, days, periods, ReportingPolicies.DEFAULT);
    }

    @Bean
    ReadingClasses readingClasses(TaskBook tasks, DayBook days) {
        return new ReadingClasses(tasks, days);
    }

    @Bean
    ReadingPeriods readingPeriods(PeriodBook periods, TaskBook tasks) {
        return new ReadingPeriods(periods, tasks);
    }
}
