package dondoc.standalone.stack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The Spring Boot programs of the house.
public enum Service {
    IDENTITY("identity", "infra/identity", "dondoc.identity.IdentityProvider", 160, Rank.FIRST),
    TASK("task-service", "task-service", "dondoc.task.TaskService", 512, Rank.FIRST),
    ESCALATION(
            "escalation-service",
            "escalation-service",
            "dondoc.escalation.EscalationService",
            384,
            Rank.FOLLOWING),
    REPORTING(
            "reporting-service",
            "reporting-service",
            "dondoc.reporting.ReportingService",
            384,
            Rank.FOLLOWING),
    PUBLICATION(
            "publication-service",
            "publication-service",
            "dondoc.publication.PublicationService",
            320,
            Rank.FOLLOWING);

    final String label;
    final String module;
    final String main;
    final int heapMegabytes;
    final Rank rank;

    Service(String label, String module, String main, int heapMegabytes, Rank rank) {
        this.label = label;
        this.module = module;
        this.main = main;
        this.heapMegabytes = heapMegabytes;
        this.rank = rank;
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

    Java.Compilers whenBrief() {
        return switch (this) {
            case IDENTITY -> Java.Compilers.QUICK_AND_OPTIMISING;
            case TASK, ESCALATION, REPORTING, PUBLICATION -> Java.Compilers.QUICK_ALONE;
        };
    }

    /// e.g. `task`
    String shortName() {
        return label.replace("-service", "");
    }
}
