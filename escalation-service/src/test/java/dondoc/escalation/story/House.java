package dondoc.escalation.story;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dondoc.escalation.application.DayBook;
import dondoc.escalation.application.EpisodeBook;
import dondoc.escalation.application.ReadingOverdue;
import dondoc.escalation.out.mongo.MongoRoom;
import dondoc.web.test.Tokens;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/// The doors and the books, without Kafka. Not annotated as a configuration: the real service must
/// not find it.
@EnableAutoConfiguration
@ComponentScan("dondoc.escalation.in.web")
@Import({MongoRoom.class, Tokens.Trusted.class})
class House {

    static ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(House.class)
                .run(
                        "--server.port=0",
                        "--logging.level.root=error",
                        "--spring.cloud.function.definition=",
                        "--management.endpoint.health.validate-group-membership=false",
                        "--dondoc.issuer=http://localhost:1");
    }

    static Door door(ConfigurableApplicationContext open) {
        return new Door(
                open.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Bean(destroyMethod = "shutdownNow")
    MongoServer mongoServer() {
        var server = new MongoServer(new MemoryBackend());
        server.bind();
        return server;
    }

    @Bean
    MongoClient mongoClient(MongoServer server) {
        return MongoClients.create(server.getConnectionString());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client) {
        return client.getDatabase("dondoc_escalation");
    }

    @Bean
    PaperEngine gateway() {
        return new PaperEngine();
    }

    @Bean
    ReadingOverdue readingOverdue(EpisodeBook episodes, DayBook days) {
        return new ReadingOverdue(episodes, days);
    }
}
