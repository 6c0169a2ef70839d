package dondoc.web;

import static org.springframework.http.HttpMethod.POST;

import com.mongodb.MongoClientException;
import com.mongodb.MongoTimeoutException;
import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Order;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A service as small as it gets, with a gateway that answers by the aggregate's name.
@SpringBootApplication
class SmallService {

    public record Unit(String value) {
        private static final Pattern FORM = Pattern.compile("[A-Z][0-9]+");

        public Unit {
            if (!FORM.matcher(value).matches()) {
                throw new IllegalArgumentException("not a unit: '%s'".formatted(value));
            }
        }
    }

    record Grant(LocalDate to, Unit unit, @Nullable Integer percent) {}

    static final class Gateway implements CommandGateway {
        final Map<String, Order> asked = new ConcurrentHashMap<>();

        @Override
        public Answer ask(Order order) {
            asked.put(order.aggregateId(), order);
            return answer(order.aggregateId(), order.commandId());
        }

        @Override
        public CompletableFuture<Answer> send(Order order) {
            return CompletableFuture.completedFuture(ask(order));
        }

        @Override
        public Answer inquire(String aggregateId, String commandId) {
            if (aggregateId.length() > 200) {
                throw new NotAnId("too long");
            }
            if (!commandId.startsWith("an-officer:")) {
                return new Answer.Refused(aggregateId, "UNKNOWN_COMMAND", Map.of(), 0);
            }
            return answer(aggregateId, commandId);
        }

        @Override
        public Answer inquire(String aggregateId, String commandId, String sent) {
            var earlier = asked.get(aggregateId);
            return earlier != null && sent.equals(earlier.sent())
                    ? answer(aggregateId, commandId)
                    : CommandGateway.super.inquire(aggregateId, commandId, sent);
        }

        @Override
        public Answer startDay(NewDay day, By by) {
            throw new UnsupportedOperationException();
        }

        private static Answer answer(String id, String commandId) {
            return switch (id) {
                case "stale" -> new Answer.Refused(id, "STALE_VERSION", Map.of(), 4);
                case "closed" ->
                        new Answer.Refused(id, "TASK_CLOSED", Map.of("since", "2026-05-13"), 4);
                case "unheard-of" -> new Answer.Refused(id, "NOT_IN_ANY_FILE", Map.of(), 4);
                case "slow", "letters/slow" -> new Answer.Pending(id, commandId);
                case "away" -> throw new Unavailable("no broker", new IOException("refused"));
                case "too-large" -> throw new TooLarge(1024 * 1024, null);
                case "no-name" -> throw new NotAnId("too long");
                default ->
                        new Answer.Accepted(
                                id,
                                5,
                                Instant.parse("2026-05-13T01:00:00Z"),
                                List.of("small.granted.v1"));
            };
        }
    }

    @Bean
    Gateway gateway() {
        return new Gateway();
    }

    @Bean
    BodyLimits imports() {
        return new BodyLimits("/api/v1/imports/**", DataSize.ofMegabytes(4));
    }

    @Bean
    AccessRules whoComesIn() {
        return AccessRules.denyingTheRest()
                .open("/public/**", "/plain")
                .allow(POST, "/api/v1/imports/**", Roles.MIGRATION)
                .allow("/api/v1/things/**", Roles.DEPARTMENT_OFFICER, Roles.TASK_FORCE)
                .allow(POST, "/api/v1/only-posted", Roles.DEPARTMENT_OFFICER);
    }

    @RestController
    static class Things {
        private final Commands commands;
        private final Gateway gateway;

        Things(Commands commands, Gateway gateway) {
            this.commands = commands;
            this.gateway = gateway;
        }

        @PostMapping("/api/v1/things/{id}/grants")
        ResponseEntity<Object> grant(
                @PathVariable String id, @RequestBody Grant grant, Asking asking) {
            return commands.run(asking.order(id, grant));
        }

        /// Once only: the door itself refuses what was taken before.
        @PostMapping("/api/v1/things/{id}/takings")
        ResponseEntity<Object> take(
                @PathVariable String id, @RequestBody Grant grant, Asking asking) {
            return commands.run(
                    asking,
                    id,
                    () -> {
                        if (gateway.asked.containsKey(id)) {
                            throw Refused.because("TASK_CLOSED").with("since", grant.to());
                        }
                        return asking.order(id, grant);
                    });
        }

        @PostMapping("/api/v1/things")
        ResponseEntity<Object> make(@RequestBody Grant grant, Asking asking) {
            return commands.create(asking.order("new", grant), "/api/v1/things/new");
        }

        @GetMapping("/api/v1/things/{unit}")
        ResponseEntity<Map<String, String>> one(
                @PathVariable Unit unit,
                @RequestParam(required = false) @Nullable VersionTag atLeast,
                By by) {
            return new VersionTag(7).carrying(Map.of("unit", unit.value(), "for", by.subject()));
        }

        @GetMapping("/api/v1/things")
        Page<String> list(
                @RequestParam(required = false) @Nullable String cursor,
                @RequestParam(required = false) @Nullable Integer limit,
                @RequestParam LocalDate asOf) {
            int most = Page.limit(limit);
            Cursor from = Cursor.read("things", cursor, 1);
            int begin = from == null ? 0 : Integer.parseInt(from.after().getFirst());
            return new Page<>(
                    List.of("item " + begin),
                    Cursor.write("things", List.of("" + (begin + most))),
                    100L);
        }

        @GetMapping("/api/v1/things/broken/{how}")
        String broken(@PathVariable String how) {
            throw switch (how) {
                case "store" -> new MongoTimeoutException("no store at secret-host");
                case "pool" -> new MongoClientException("pool of secret-host cleared");
                default -> new IllegalStateException("a secret in the message");
            };
        }

        @PostMapping("/api/v1/only-posted")
        String posted() {
            return "ok";
        }

        @PostMapping(path = "/api/v1/imports/things", consumes = "text/csv")
        Map<String, Long> taken(InputStream body) throws IOException {
            long bytes = 0;
            byte[] piece = new byte[8192];
            for (int n = body.read(piece); n >= 0; n = body.read(piece)) bytes += n;
            return Map.of("bytes", bytes);
        }

        @GetMapping("/api/v1/no-rule")
        String forgotten() {
            return "must not be seen";
        }

        @GetMapping("/public/list.json")
        ResponseEntity<String> shown() {
            return ResponseEntity.ok().eTag("\"abc\"").body("[]");
        }
    }
}
