package dondoc.escalation.out.mongo;

import com.mongodb.client.MongoDatabase;
import dondoc.escalation.application.DayBook;
import dondoc.escalation.application.EpisodeBook;
import dondoc.escalation.application.LetterShelf;
import dondoc.escalation.application.WeekBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The stores behind the ports, over one database.
@Configuration(proxyBeanMethods = false)
public class MongoRoom {

    @Bean
    public EpisodeBook episodeBook(MongoDatabase database) {
        return new MongoEpisodeBook(database);
    }

    @Bean
    public LetterShelf letterShelf(MongoDatabase database) {
        return new MongoLetterShelf(database);
    }

    @Bean
    public WeekBook weekBook(MongoDatabase database) {
        return new MongoWeekBook(database);
    }

    @Bean
    public DayBook dayBook(MongoDatabase database) {
        return new MongoDayBook(database);
    }
}
