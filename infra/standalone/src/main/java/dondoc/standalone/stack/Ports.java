package dondoc.standalone.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where the parts of an installation listen, on the loopback interface only.
public record Ports(
        int task,
        int escalation,
        int reporting,
        int publication,
        int identity,
        int broker,
        int brokerController,
        int store) {

    /// How many ports there are from the base on.
    public static final int COUNT = 8;

    /// Eight in a row.
    public static Ports from(int base) {
        return new Ports(
                base, base + 1, base + 2, base + 3, base + 4, base + 5, base + 6, base + 7);
    }

    /// Any that are free now.
    public static Ports free() {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int at = 0; at < COUNT; at++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            var port = held.stream().map(ServerSocket::getLocalPort).toList();
            return new Ports(
                    port.get(0),
                    port.get(1),
                    port.get(2),
                    port.get(3),
                    port.get(4),
                    port.get(5),
                    port.get(6),
                    port.get(7));
        } catch (IOException e) {
            throw new UncheckedIOException("no free ports", e);
        } finally {
            held.forEach(Ports::release);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ports by what is to listen there.
    public Map<String, Integer> byName() {
        var names = new LinkedHashMap<String, Integer>();
        names.put("task-service", task);
        names.put("escalation-service", escalation);
        names.put("reporting-service", reporting);
        names.put("publication-service", publication);
        names.put("identity", identity);
        names.put("broker", broker);
        names.put("broker's controller", brokerController);
        names.put("store", store);
        return names;
    }

    /// What is to listen where something else does already.
    public List<String> taken() {
        return byName().entrySet().stream()
                .filter(port -> isTaken(port.getValue()))
                .map(port -> "%d (%s)".formatted(port.getValue(), port.getKey()))
                .toList();
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException _) {
            return true;
        }
    }
}
