package dondoc.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SenderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 3;
    private static final int REQUESTS = 60;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CyclicBarrier together = new CyclicBarrier(CONNECTIONS);
    private final Set<Integer> ports = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> bodies = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private Sender sender;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        answering("/well", SenderTest::accept);
        answering("/together", this::acceptTogether);
        answering("/last", SenderTest::acceptAsTheLast);
        answering("/refused", SenderTest::refuse);
        answering("/lost", _ -> {});
        server.start();
        var address = server.getAddress();
        sender =
                new Sender(
                        URI.create(
                                "http://%s:%d"
                                        .formatted(address.getHostString(), address.getPort())),
                        CONNECTIONS);
    }

    @AfterEach
    void stop() {
        sender.close();
        server.stop(0);
        threads.close();
    }

    @Test
    void all_that_is_sent_at_once_is_answered_each_by_its_own_answer() {
        var accepted = new ArrayList<CompletableFuture<Void>>();
        var refused = new ArrayList<CompletableFuture<Void>>();
        for (var n = 0; n < REQUESTS / 2; n++) {
            accepted.add(sender.send(request("/well", "body " + n)));
            refused.add(sender.send(request("/refused", "other " + n)));
        }

        assertThat(accepted).allSatisfy(answer -> assertThat(answer).succeedsWithin(PATIENCE));
        assertThat(refused).allSatisfy(SenderTest::isRefused);
        assertThat(bodies).hasSize(REQUESTS).doesNotHaveDuplicates().contains("body 0", "other 0");
    }

    @Test
    void as_many_connections_as_there_may_be_are_used_and_stay_open() {
        for (var round = 0; round < 2; round++) {
            var answers = new ArrayList<CompletableFuture<Void>>();
            for (var n = 0; n < CONNECTIONS; n++) {
                answers.add(sender.send(request("/together", round + "/" + n)));
            }
            assertThat(answers).allSatisfy(answer -> assertThat(answer).succeedsWithin(PATIENCE));
        }
        assertThat(ports).hasSize(CONNECTIONS);
    }

    @Test
    void who_waits_behind_an_answer_that_ends_its_connection_gets_another() {
        assertThat(sentAtOnce("/last"))
                .allSatisfy(answer -> assertThat(answer).succeedsWithin(PATIENCE));
    }

    @Test
    void lost_connections_fail_those_who_wait_for_an_answer_and_are_replaced() {
        assertThat(sentAtOnce("/lost"))
                .allSatisfy(answer ->
                        assertThat(answer)
                                .failsWithin(PATIENCE)
                                .withThrowableOfType(ExecutionException.class)
                                .withCauseInstanceOf(ClosedChannelException.class));
        assertThat(sender.send(request("/well", "next"))).succeedsWithin(PATIENCE);
    }

    @Test
    void where_nobody_listens_all_fail() {
        server.stop(0);

        assertThat(sentAtOnce("/well"))
                .allSatisfy(answer ->
                        assertThat(answer)
                                .failsWithin(PATIENCE)
                                .withThrowableOfType(ExecutionException.class)
                                .withCauseInstanceOf(IOException.class));
    }

    /// More than there are connections.
    private List<CompletableFuture<Void>> sentAtOnce(String path) {
        return IntStream.range(0, 3 * CONNECTIONS)
                .mapToObj(n -> sender.send(request(path, "body " + n)))
                .toList();
    }

    private static void isRefused(CompletableFuture<Void> answer) {
        assertThat(answer)
                .failsWithin(PATIENCE)
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("412")
                .withMessageContaining("stale");
    }

    private void answering(String path, HttpHandler answer) {
        server.createContext(
                path,
                exchange -> {
                    ports.add(exchange.getRemoteAddress().getPort());
                    bodies.add(read(exchange));
                    answer.handle(exchange);
                    exchange.close();
                });
    }

    private static void accept(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(201, -1);
    }

    private void acceptTogether(HttpExchange exchange) throws IOException {
        try {
            together.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IOException(e);
        }
        accept(exchange);
    }

    private static void acceptAsTheLast(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Connection", "close");
        accept(exchange);
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        var problem = "stale".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(412, problem.length);
        exchange.getResponseBody().write(problem);
    }

    private static String read(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static FullHttpRequest request(String path, String body) {
        var content = Unpooled.copiedBuffer(body, StandardCharsets.UTF_8);
        var request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, path, content);
        request.headers()
                .set(HttpHeaderNames.HOST, "localhost")
                .set(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes());
        return request;
    }
}
