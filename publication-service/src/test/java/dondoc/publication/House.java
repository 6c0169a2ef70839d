package dondoc.publication;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dondoc.publication.application.Publishing;
import dondoc.web.test.Tokens;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/// The doors and the books, without Kafka. Not annotated as a configuration: the real service, which
/// lives in the same package, must not find it.
@EnableAutoConfiguration
@EnableConfigurationProperties(PublicationSettings.class)
@ComponentScan("dondoc.publication.in.web")
@Import({Books.class, Tokens.Trusted.class})
class House {

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
        return client.getDatabase("dondoc_publication");
    }

    @Bean
    DecidingGateway gateway(Publishing publishing) {
        return new DecidingGateway(publishing);
    }
}
