package dondoc.benchmark;

import dondoc.standalone.api.Token;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.impl.bootstrap.AsyncRequesterBootstrap;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncRequester;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.entity.StringAsyncEntityConsumer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestConnControl;
import org.apache.hc.core5.http.protocol.RequestContent;
import org.apache.hc.core5.http.protocol.RequestTargetHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;
import tools.jackson.databind.json.JsonMapper;

/// Progress posted over HTTP with a token, as a department's own system would. The sender shares the
/// machine with what it measures, so it is a lean one: one thread for all connections.
final class HttpRun implements Load.Request, AutoCloseable {

    static final int CONNECTIONS = 64;

    /// What is said of a task, again and again.
    static final Map<String, ?> PROGRESS = Map.of("percent", 10, "text", Notebook.TEXT);

    private static final Timeout PATIENCE = Timeout.ofSeconds(60);
    private static final int CREATED_OR_OK = 2;

    /// What a request needs; by default a body waits until the server says that it may come.
    private static final HttpProcessor AT_ONCE =
            HttpProcessorBuilder.create()
                    .addAll(
                            RequestTargetHost.INSTANCE,
                            RequestContent.INSTANCE,
                            RequestConnControl.INSTANCE)
                    .build();

    private final HttpAsyncRequester http =
            AsyncRequesterBootstrap.bootstrap()
                    .setIOReactorConfig(
                            IOReactorConfig.custom()
                                    .setIoThreadCount(1)
                                    .setSoTimeout(PATIENCE)
                                    .build())
                    .setHttpProcessor(AT_ONCE)
                    .setMaxTotal(CONNECTIONS)
                    .setDefaultMaxPerRoute(CONNECTIONS)
                    .create();
    private final List<URI> tasks;
    private final String bearer;
    private final String run = UUID.randomUUID().toString();
    private final String body;
    private long sent;

    HttpRun(City city, List<String> tasks, String username)
            throws IOException, InterruptedException {
        this.tasks =
                tasks.stream().map(task -> city.at("/api/v1/tasks/" + task + "/progress")).toList();
        try (var asking = HttpClient.newHttpClient()) {
            this.bearer =
                    "Bearer " + new Token(asking, city.issuer(), city.person(username)).value();
        }
        this.body = JsonMapper.shared().writeValueAsString(PROGRESS);
        http.start();
    }

    @Override
    public CompletableFuture<?> sendNext() {
        var answered = new Answered();
        var _ =
                http.execute(
                        request(sent++),
                        new BasicResponseConsumer<>(new StringAsyncEntityConsumer()),
                        PATIENCE,
                        answered);
        return answered;
    }

    private AsyncRequestProducer request(long number) {
        return AsyncRequestBuilder.post(tasks.get((int) (number % tasks.size())))
                .addHeader("Authorization", bearer)
                .addHeader("Idempotency-Key", run + "-" + number)
                .setEntity(body, ContentType.APPLICATION_JSON)
                .build();
    }

    @Override
    public void close() {
        http.close(CloseMode.GRACEFUL);
    }

    private static final class Answered extends CompletableFuture<Void>
            implements FutureCallback<Message<HttpResponse, String>> {

        @Override
        public void completed(Message<HttpResponse, String> answer) {
            int status = answer.getHead().getCode();
            if (status / 100 == CREATED_OR_OK) {
                complete(null);
            } else {
                failed(new IllegalStateException(status + " " + answer.getBody()));
            }
        }

        @Override
        public void failed(Exception trouble) {
            completeExceptionally(trouble);
        }

        @Override
        public void cancelled() {
            cancel(false);
        }
    }
}
