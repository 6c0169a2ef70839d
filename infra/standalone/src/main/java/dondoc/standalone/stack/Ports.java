package dondoc.standalone.stack;

import dondoc.standalone.console.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

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

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 100;

    /// Eight in a row.
    public static Ports from(int base) {
        return new Ports(
                base, base + 1, base + 2, base + 3, base + 4, base + 5, base + 6, base + 7);
    }

    /// Eight that are free now, below the range that connections take their own ports from, so that
    /// none is taken in passing before it is listened at.
    public static Ports free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var ports = from(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST));
            if (ports.taken().isEmpty()) {
                return ports;
            }
        }
        throw new Trouble("No eight free ports between %d and %d.".formatted(LOWEST, HIGHEST));
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
