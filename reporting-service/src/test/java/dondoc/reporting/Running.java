package dondoc.reporting;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dondoc.broker.Broker;
import dondoc.broker.BrokerSettings;
import dondoc.reporting.out.mongo.Store;
import dondoc.web.test.Tokens;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// The whole service on a real broker, with a store in memory.
record Running(Broker broker, Store store, TaskTopic topic, ConfigurableApplicationContext service)
        implements AutoCloseable {

    static Running in(Path dir) {
        var broker = Broker.start(BrokerSettings.in(dir.resolve("broker")));
        var store = new Store();
        var topic = new TaskTopic(broker.bootstrapServers());
        return new Running(broker, store, topic, service(dir, broker, store));
    }

    /// The same broker and store, the service started anew.
    Running again(Path dir) {
        return new Running(broker, store, topic, service(dir, broker, store));
    }

    private static ConfigurableApplicationContext service(Path dir, Broker broker, Store store) {
        return new SpringApplicationBuilder(ReportingService.class, Tokens.Trusted.class)
                .run(
                        "--server.port=0",
                        "--dondoc.kafka=" + broker.bootstrapServers(),
                        "--dondoc.partitions=" + TaskTopic.PARTITIONS,
                        "--dondoc.state-dir=" + dir.resolve("state"),
                        "--dondoc.web.client-secret=for-tests-only",
                        "--spring.mongodb.uri=" + store.uri(),
                        "--logging.level.root=warn");
    }

    Door door() {
        return new Door(
                service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /// A page as somebody sees it who has signed in.
    MockHttpServletResponse page(String path, @Nullable String unit, String role) {
        try {
            DefaultMockMvcBuilder pages =
                    MockMvcBuilders.webAppContextSetup((WebApplicationContext) service);
            return pages.apply(springSecurity())
                    .build()
                    .perform(
                            get(path)
                                    .accept(MediaType.TEXT_HTML)
                                    .with(
                                            oidcLogin()
                                                    .idToken(token -> {
                                                        token.subject("reader")
                                                                .claim("name", "Reader")
                                                                .claim("roles", List.of(role));
                                                        if (unit != null) {
                                                            token.claim("unit", unit);
                                                        }
                                                    })
                                                    .authorities(
                                                            new SimpleGrantedAuthority(
                                                                    "ROLE_" + role))))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
        topic.close();
        store.close();
        broker.close();
    }
}
