package dondoc.standalone;

import dondoc.standalone.api.Address;
import dondoc.standalone.api.Client;
import dondoc.standalone.check.Settling;
import dondoc.standalone.console.Terminal;
import dondoc.standalone.console.Trouble;
import dondoc.standalone.player.Played;
import dondoc.standalone.stack.Installation;
import dondoc.standalone.users.User;
import dondoc.standalone.users.Users;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a person wants to know once everything runs: where it is, who may come in, what the figures
/// are, where to go on.
final class Summary {
    private static final int REFUSED_SHOWN = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Terminal terminal;
    private final Installation city;
    private final Client client;

    /// @param client somebody who may read everything: the Task Force
    Summary(Terminal terminal, Installation city, Client client) {
        this.terminal = terminal;
        this.city = city;
        this.client = client;
    }

    /// @param played what was played in this run
    /// @param seconds since the start, asked when all is told
    void write(@Nullable Played played, LongSupplier seconds) {
        if (played != null) {
            played(played);
        }
        figures();
        addresses();
        users();
        token();
        terminal.line("");
        terminal.line("Ready after %d s. Ctrl-C stops everything.".formatted(seconds.getAsLong()));
    }

    private void played(Played played) {
        terminal.line("");
        terminal.line(
                "Played %d rows and %d happenings in %d s: %d tasks taken, %d rows refused."
                        .formatted(
                                played.rows(),
                                played.happenings(),
                                played.took().toSeconds(),
                                played.tasks(),
                                played.refusedRows().size()));
        played.oddities(REFUSED_SHOWN).forEach(line -> terminal.line("  " + line));
    }

    /// A city whose figures are late is a running city all the same.
    private void figures() {
        try {
            figuresOfTheDay();
        } catch (Trouble e) {
            terminal.line("The figures cannot be told now: " + e.getMessage());
        }
    }

    private void figuresOfTheDay() {
        var doors = city.doors();
        var clock = client.read(Address.at(doors.task(), "/api/v1/clock").uri());
        if (!clock.path("day").isString()) {
            return;
        }
        var day = LocalDate.parse(clock.path("day").asString());
        terminal.line("Waiting until the reports know every task ...");
        var classes = settled(day);
        terminal.line("");
        terminal.line(
                "The city on %td/%<tm/%<tY, %s:"
                        .formatted(
                                day,
                                clock.path("mode").asString().equals("LIVE")
                                        ? "live"
                                        : "where its clock stands"));
        if (classes.isEmpty()) {
            terminal.line("  the figures are still being read");
        }
        classes.ifPresent(answer ->
                answer.path("total")
                        .forEachEntry((name, count) ->
                                terminal.line("  %-24s %6d".formatted(name, count.asLong()))));
        var week =
                "%d-W%02d"
                        .formatted(
                                day.get(IsoFields.WEEK_BASED_YEAR),
                                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        var quarter = "%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
        terminal.line("");
        terminal.line("Where to look, with a token of %s:".formatted(Users.TASK_FORCE));
        where("late tasks", Address.at(doors.escalation(), "/api/v1/overdue").with("asOf", day));
        where(
                "letters of the week",
                Address.at(doors.escalation(), "/api/v1/letters").with("week", week));
        where("reports", Address.at(doors.reporting(), "/api/v1/periods"));
        where(
                "list of the quarter",
                Address.at(doors.publication(), "/api/v1/quarters/" + quarter + "/late"));
        where("public, without a token", Address.at(doors.publication(), "/public/editions.json"));
    }

    private void where(String what, Address address) {
        terminal.line("  %-24s %s".formatted(what, address.uri()));
    }

    /// The figures once reporting-service has read about every task; empty while it has not.
    private Optional<JsonNode> settled(LocalDate day) {
        var doors = city.doors();
        var tasks = Address.at(doors.task(), "/api/v1/tasks").with("limit", 1).uri();
        var address = Address.at(doors.reporting(), "/api/v1/classes").with("asOf", day).uri();
        var seen = new AtomicReference<@Nullable JsonNode>();
        Settling.until(
                () -> {
                    var classes = client.get(address);
                    if (classes.good()
                            && sum(classes.body()) == client.read(tasks).path("total").asLong()) {
                        seen.set(classes.body());
                    }
                    return seen.get() != null;
                },
                PATIENCE);
        return Optional.ofNullable(seen.get());
    }

    private static long sum(JsonNode classes) {
        return classes.path("total").valueStream().mapToLong(JsonNode::asLong).sum();
    }

    private void addresses() {
        var doors = city.doors();
        terminal.line("");
        terminal.line("Pages:");
        terminal.line("  tasks, after signing in        " + doors.task() + "/");
        terminal.line("  reports, after signing in      " + doors.reporting() + "/");
        terminal.line("  public lists, for everybody    " + doors.publication() + "/public/");
        terminal.line("");
        terminal.line("Behind them:");
        terminal.line("  identity provider        " + doors.identity());
        terminal.line("  broker                   " + city.broker());
        terminal.line("  logs                     " + city.data().resolve("logs"));
    }

    private void users() {
        terminal.line("");
        terminal.line("Users of this data directory (kept in users.json):");
        for (User user : city.users().all()) {
            terminal.line(
                    "  %-16s %s  %s%s"
                            .formatted(
                                    user.username(),
                                    user.password(),
                                    String.join(", ", user.roles()),
                                    user.unit().map(unit -> " of " + unit).orElse("")));
        }
    }

    private void token() {
        terminal.line("");
        terminal.line("A token for curl:");
        terminal.line(
                "  TOKEN=$(curl -s -u USER:PASSWORD -d grant_type=client_credentials %s/oauth2/token | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')"
                        .formatted(city.doors().identity()));
        terminal.line(
                "  curl -s -H \"Authorization: Bearer $TOKEN\" '%s/api/v1/tasks?class=OPEN_OVERDUE'"
                        .formatted(city.doors().task()));
    }
}
