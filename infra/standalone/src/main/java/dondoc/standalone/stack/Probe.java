package dondoc.standalone.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// How one sees from outside that a child is ready.
interface Probe {

    boolean ready() throws InterruptedException;

    /// Something accepts connections.
    static Probe listening(int port) {
        return () -> {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException _) {
                return false;
            }
        };
    }

    /// The service says that it is well.
    static Probe healthy(HttpClient http, int port) {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:%d/actuator/health".formatted(port)))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        return () -> {
            try {
                return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException _) {
                return false;
            }
        };
    }
}
