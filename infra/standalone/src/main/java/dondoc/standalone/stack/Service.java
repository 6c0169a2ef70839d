package dondoc.standalone.stack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The Spring Boot programs of the house.
public enum Service {
    IDENTITY("identity", "infra/identity", "dondoc.identity.IdentityProvider", 160, Turn.FIRST),
    TASK("task-service", "task-service", "dondoc.task.TaskService", 512, Turn.FIRST),
    ESCALATION(
            "escalation-service",
            "escalation-service",
            "dondoc.escalation.EscalationService",
            384,
            Turn.AFTER),
    REPORTING(
            "reporting-service",
            "reporting-service",
            "dondoc.reporting.ReportingService",
            384,
            Turn.AFTER),
    PUBLICATION(
            "publication-service",
            "publication-service",
            "dondoc.publication.PublicationService",
            320,
            Turn.AFTER);

    final String label;
    final String module;
    final String main;
    final int heapMegabytes;
    final Turn turn;

    Service(String label, String module, String main, int heapMegabytes, Turn turn) {
        this.label = label;
        this.module = module;
        this.main = main;
        this.heapMegabytes = heapMegabytes;
        this.turn = turn;
    }

    /// The four that hold the city's work.
    static List<Service> ofTheCity() {
        var all = new ArrayList<>(Arrays.asList(values()));
        all.remove(IDENTITY);
        return List.copyOf(all);
    }

    int port(Ports ports) {
        return switch (this) {
            case IDENTITY -> ports.identity();
            case TASK -> ports.task();
            case ESCALATION -> ports.escalation();
            case REPORTING -> ports.reporting();
            case PUBLICATION -> ports.publication();
        };
    }

    /// e.g. `task`
    String shortName() {
        return label.replace("-service", "");
    }
}
