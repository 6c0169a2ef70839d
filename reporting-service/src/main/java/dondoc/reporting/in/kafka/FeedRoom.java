package dondoc.reporting.in.kafka;

import dondoc.feed.Feeds;
import dondoc.reporting.application.ClosingAPeriod;
import dondoc.reporting.application.DayBook;
import dondoc.reporting.application.PeriodBook;
import dondoc.reporting.application.TaskBook;
import dondoc.reporting.application.UnitBook;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// What is followed: the tasks' events, and our own.
@Configuration(proxyBeanMethods = false)
class FeedRoom {

    @Bean
    Consumer<Message<List<byte[]>>> taskFeed(
            Feeds feeds, TaskBook tasks, UnitBook units, DayBook days, ClosingAPeriod closing) {
        return feeds.of(new TaskFeed(tasks, units, days, closing::upTo), "task.events");
    }

    @Bean
    Consumer<Message<List<byte[]>>> periodFeed(Feeds feeds, PeriodBook periods) {
        return feeds.of(new PeriodFeed(periods), "report.events");
    }
}
