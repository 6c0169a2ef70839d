package dondoc.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.pool.AbstractChannelPoolHandler;
import io.netty.channel.pool.ChannelPool;
import io.netty.channel.pool.FixedChannelPool;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import java.net.URI;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Sends over HTTP/1.1 and hears the answers. It shares the machine with what it measures, so it is a
/// lean one: one thread for all connections, which stay open.
final class Sender implements AutoCloseable {
    private static final int LARGEST_ANSWER_BYTES = 1 << 20;
    private static final int SECONDS_TO_CLOSE = 5;
    private static final AttributeKey<CompletableFuture<Void>> ASKED =
            AttributeKey.valueOf(Sender.class, "asked");

    private final EventLoopGroup thread =
            new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final ChannelPool connections;

    /// @param service its host and port
    /// @param connections how many may be open
    Sender(URI service, int connections) {
        var to =
                new Bootstrap()
                        .group(thread)
                        .channel(NioSocketChannel.class)
                        .remoteAddress(service.getHost(), service.getPort());
        this.connections = new FixedChannelPool(to, new Connecting(), connections);
    }

    /// Takes the request over. Who comes while all connections are in use waits for one, and for the
    /// answer, without a limit: [Load] has one.
    ///
    /// @return completes when it is answered, exceptionally when it is refused or the connection is lost
    CompletableFuture<Void> send(FullHttpRequest request) {
        var answered = new CompletableFuture<Void>();
        var _ =
                connections
                        .acquire()
                        .addListener((Future<Channel> connection) -> {
                            if (connection.isSuccess()) {
                                send(request, connection.getNow(), answered);
                            } else {
                                request.release();
                                answered.completeExceptionally(connection.cause());
                            }
                        });
        return answered;
    }

    private void send(FullHttpRequest request, Channel to, CompletableFuture<Void> answered) {
        to.attr(ASKED).set(answered);
        var _ =
                to.writeAndFlush(request)
                        .addListener(written -> {
                            if (!written.isSuccess()) {
                                lost(to, written.cause());
                            }
                        });
    }

    /// First the connection can be used again, or is known to be closed, then the asker is told: he
    /// finds one for his next request.
    private void tell(Channel connection, Consumer<CompletableFuture<Void>> what) {
        var asked = connection.attr(ASKED).getAndSet(null);
        if (asked != null) {
            var _ = connections.release(connection);
            what.accept(asked);
        }
    }

    private void lost(Channel connection, Throwable trouble) {
        var _ = connection.close();
        tell(connection, asked -> asked.completeExceptionally(trouble));
    }

    @Override
    public void close() {
        connections.close();
        thread.shutdownGracefully(0, SECONDS_TO_CLOSE, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private final class Connecting extends AbstractChannelPoolHandler {

        @Override
        public void channelCreated(Channel connection) {
            connection
                    .pipeline()
                    .addLast(
                            new HttpClientCodec(),
                            new HttpObjectAggregator(LARGEST_ANSWER_BYTES),
                            new Answers());
        }
    }

    /// The answers on one connection.
    private final class Answers extends SimpleChannelInboundHandler<FullHttpResponse> {

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpResponse answer) {
            var connection = context.channel();
            if (answer.decoderResult().isFailure()) {
                lost(connection, answer.decoderResult().cause());
                return;
            }
            if (!HttpUtil.isKeepAlive(answer)) {
                var _ = connection.close();
            }
            var status = answer.status();
            if (status.codeClass() == HttpStatusClass.SUCCESS) {
                tell(connection, asked -> asked.complete(null));
            } else {
                var refusal = status + " " + answer.content().toString(UTF_8);
                tell(
                        connection,
                        asked -> asked.completeExceptionally(new IllegalStateException(refusal)));
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable trouble) {
            lost(context.channel(), trouble);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            lost(context.channel(), new ClosedChannelException());
        }
    }
}
