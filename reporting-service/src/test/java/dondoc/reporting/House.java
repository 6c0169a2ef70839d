package dondoc.reporting;

import com.mongodb.client.MongoDatabase;
import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Order;
import dondoc.reporting.application.DayBook;
import dondoc.reporting.application.PeriodBook;
import dondoc.reporting.application.ReadingClasses;
import dondoc.reporting.application.ReadingPeriods;
import dondoc.reporting.application.TaskBook;
import dondoc.reporting.out.mongo.Store;
import dondoc.web.test.Tokens;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/// The doors and the books, without Kafka. Not annotated as a configuration: the real service, which
/// lives in the same package, must not find it.
@EnableAutoConfiguration
@ComponentScan({"dondoc.reporting.in.web", "dondoc.reporting.out.mongo"})
@Import(Tokens.Trusted.class)
class House {

    @Bean
    Store store() {
        return new Store();
    }

    @Bean
    MongoDatabase mongoDatabase(Store store) {
        return store.database();
    }

    @Bean
    CommandGateway gateway() {
        return new NobodyThere();
    }

    @Bean
    ReadingClasses readingClasses(TaskBook tasks, DayBook days) {
        return new ReadingClasses(tasks, days);
    }

    @Bean
    ReadingPeriods readingPeriods(PeriodBook periods, TaskBook tasks) {
        return new ReadingPeriods(periods, tasks);
    }

    /// A broker that is away.
    private static final class NobodyThere implements CommandGateway {

        @Override
        public Answer ask(Order order) {
            throw away();
        }

        @Override
        public CompletableFuture<Answer> send(Order order) {
            return CompletableFuture.failedFuture(away());
        }

        @Override
        public Answer inquire(String aggregateId, String commandId) {
            throw away();
        }

        @Override
        public Answer startDay(NewDay day, By by) {
            throw away();
        }

        private static Unavailable away() {
            return new Unavailable("away", new IllegalStateException());
        }
    }
}
