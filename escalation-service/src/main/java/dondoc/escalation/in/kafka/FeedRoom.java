package dondoc.escalation.in.kafka;

import dondoc.escalation.application.DayBook;
import dondoc.escalation.application.DraftingLetters;
import dondoc.escalation.application.EpisodeBook;
import dondoc.escalation.application.Escalation;
import dondoc.escalation.application.LetterShelf;
import dondoc.feed.Feeds;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// What is followed: our own events.
@Configuration(proxyBeanMethods = false)
class FeedRoom {

    @Bean
    Consumer<Message<List<byte[]>>> escalationFeed(
            Feeds feeds,
            EpisodeBook episodes,
            LetterShelf letters,
            DayBook days,
            DraftingLetters drafting) {
        return feeds.of(new EscalationFeed(episodes, letters, days, drafting), Escalation.EVENTS);
    }
}
