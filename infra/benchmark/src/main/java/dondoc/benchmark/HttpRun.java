package dondoc.benchmark;

import dondoc.standalone.api.Token;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;

/// Progress posted over HTTP with a token, as a department's own system would.
final class HttpRun implements Load.Request, AutoCloseable {

    static final int CONNECTIONS = 64;

    /// What is said of a task, again and again.
    static final Map<String, ?> PROGRESS = Map.of("percent", 10, "text", Notebook.TEXT);

    private static final AsciiString KEY = AsciiString.cached("Idempotency-Key");

    private final Sender sender;
    private final List<String> tasks;
    private final String run = UUID.randomUUID().toString();
    private final ByteBuf body;
    private final HttpHeaders headers;
    private long sent;

    /// @param service its host and port
    /// @param token of who posts
    /// @param tasks their ids
    HttpRun(URI service, String token, List<String> tasks) {
        this.sender = new Sender(service, CONNECTIONS);
        this.tasks = tasks.stream().map("/api/v1/tasks/%s/progress"::formatted).toList();
        this.body =
                Unpooled.unreleasableBuffer(
                        Unpooled.wrappedBuffer(JsonMapper.shared().writeValueAsBytes(PROGRESS)));
        this.headers =
                DefaultHttpHeadersFactory.headersFactory()
                        .newHeaders()
                        .add(HttpHeaderNames.HOST, new AsciiString(service.getAuthority()))
                        .add(HttpHeaderNames.AUTHORIZATION, new AsciiString("Bearer " + token))
                        .add(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                        .add(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
    }

    static HttpRun of(City city, List<String> tasks, String username)
            throws IOException, InterruptedException {
        try (var asking = HttpClient.newHttpClient()) {
            var token = new Token(asking, city.issuer(), city.person(username)).value();
            return new HttpRun(city.at("/"), token, tasks);
        }
    }

    @Override
    public CompletableFuture<?> sendNext() {
        return sender.send(request(sent++));
    }

    private FullHttpRequest request(long number) {
        return new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.POST,
                tasks.get((int) (number % tasks.size())),
                body.duplicate(),
                headers.copy().add(KEY, run + "-" + number),
                EmptyHttpHeaders.INSTANCE);
    }

    @Override
    public void close() {
        sender.close();
    }
}
