package dondoc.publication;

import dondoc.feed.Feeds;
import dondoc.publication.application.Definition;
import dondoc.publication.application.EpisodeBook;
import dondoc.publication.application.Publishing;
import dondoc.publication.application.UnitBook;
import dondoc.publication.in.kafka.EditionFeed;
import dondoc.publication.in.kafka.EpisodeFeed;
import dondoc.publication.in.kafka.UnitFeed;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Which topic is folded into which book; their bindings are in `application.yaml`.
@Configuration(proxyBeanMethods = false)
class FeedRoom {

    @Bean
    Consumer<Message<List<byte[]>>> episodeFeed(Feeds feeds, EpisodeBook book) {
        return feeds.of(new EpisodeFeed(book), "escalation.events");
    }

    @Bean
    Consumer<Message<List<byte[]>>> unitFeed(Feeds feeds, UnitBook book) {
        return feeds.of(new UnitFeed(book), "task.events");
    }

    @Bean
    Consumer<Message<List<byte[]>>> editionFeed(Feeds feeds, Publishing publishing) {
        return feeds.of(new EditionFeed(publishing, Definition.events()), "publication.events");
    }
}
