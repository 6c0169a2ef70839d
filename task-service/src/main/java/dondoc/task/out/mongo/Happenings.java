package dondoc.task.out.mongo;

import dondoc.feed.Fact;
import dondoc.task.application.reading.Happening;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.extension.ExtensionReason;
import dondoc.task.domain.work.Holder;
import dondoc.task.domain.work.ReturnKind;
import dondoc.task.domain.work.TaskEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fact about a task as a reader sees it: one line of its timeline.
final class Happenings {
    private Happenings() {}

    static Happening of(TaskEvent event, Fact fact) {
        var line = new Line(fact);
        switch (event) {
            case TaskEvent.Assigned e -> line.on(e.assignedOn()).text(e.remark()).to(e.due());
            case TaskEvent.ProgressUpdated e -> {
                line.text(e.text()).evidence(e.links());
                line.percent = e.percent();
            }
            case TaskEvent.ExtensionRequested e -> {
                line.on(e.requestedOn()).text(e.reason()).request(e.request()).to(e.proposed());
                line.reasonCode = e.reasonCode();
            }
            case TaskEvent.ExtensionGranted e -> {
                line.on(e.grantedOn())
                        .document(e.document())
                        .text(e.reason())
                        .request(e.request())
                        .from(e.from())
                        .to(e.to());
                line.reasonCode = e.reasonCode();
            }
            case TaskEvent.ExtensionRefused e ->
                    line.on(e.refusedOn()).text(e.reason()).request(e.request());
            case TaskEvent.DeadlineReprojected e ->
                    line.on(e.on()).document(e.notice()).from(e.from()).to(e.to());
            case TaskEvent.CompletionReported e ->
                    line.on(e.reportedOn())
                            .document(e.document())
                            .text(e.text())
                            .to(e.dueThen())
                            .evidence(e.links());
            case TaskEvent.CompletionAccepted e -> line.on(e.acceptedOn()).text(e.remark());
            case TaskEvent.CompletionRejected e -> line.on(e.rejectedOn()).text(e.reason());
            case TaskEvent.Withdrawn e ->
                    line.on(e.effective()).document(e.document()).text(e.reason());
            case TaskEvent.HandedOver e -> {
                line.on(e.on()).document(e.document()).text(e.reason());
                line.holder = e.to();
            }
            case TaskEvent.Acknowledged e -> line.on(e.on()).text(e.text());
            case TaskEvent.ReturnAsked e -> {
                line.on(e.on()).text(e.reason()).request(e.request());
                line.kind = e.kind();
                line.proposed = e.proposed();
            }
            case TaskEvent.ReturnDecided e -> {
                line.on(e.on()).document(e.document()).text(e.reason()).request(e.request());
                line.affirmed = e.accepted();
            }
            case TaskEvent.AcceptanceRevoked e ->
                    line.on(e.revokedOn()).document(e.document()).text(e.reason());
            case TaskEvent.Contributed e -> {
                line.on(e.on()).text(e.text()).evidence(e.links());
                line.unit = e.unit().value();
            }
            case TaskEvent.DeadlineBroughtForward e ->
                    line.on(e.on())
                            .document(e.document())
                            .text(e.reason())
                            .from(e.from())
                            .to(e.to());
            case TaskEvent.Starred e -> {
                line.on(e.on()).document(e.document());
                line.affirmed = e.starred();
            }
            case TaskEvent.Suspended e -> {
                line.on(e.on()).document(e.document()).text(e.reason()).from(e.due());
                line.awaits = e.awaits();
            }
            case TaskEvent.Resumed e -> {
                line.on(e.on()).document(e.document()).text(e.reason()).from(e.from()).to(e.to());
                line.workingDays = e.workingDays();
            }
            case TaskEvent.ChildAdded e -> {
                line.on(e.on());
                line.child = e.child();
            }
        }
        return line.told();
    }

    /// A line while it is put together; what a fact does not say stays empty.
    private static final class Line {
        private final Fact fact;
        private LocalDate on;
        private @Nullable String unit;
        private @Nullable String document;
        private @Nullable String text;
        private @Nullable Integer percent;
        private @Nullable Integer request;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable Holder holder;
        private @Nullable ReturnKind kind;
        private @Nullable OrgId proposed;
        private @Nullable Boolean affirmed;
        private @Nullable ExtensionReason reasonCode;
        private @Nullable String awaits;
        private @Nullable Integer workingDays;
        private List<String> evidence = List.of();
        private @Nullable TaskId child;

        Line(Fact fact) {
            this.fact = fact;
            on = Sheets.recordedOn(fact);
            unit = fact.unit();
        }

        Line on(LocalDate day) {
            on = day;
            return this;
        }

        Line document(@Nullable String named) {
            document = named;
            return this;
        }

        Line text(@Nullable String said) {
            text = said;
            return this;
        }

        Line request(@Nullable Integer number) {
            request = number;
            return this;
        }

        Line from(@Nullable LocalDate due) {
            from = due;
            return this;
        }

        Line to(@Nullable LocalDate due) {
            to = due;
            return this;
        }

        Line evidence(List<String> links) {
            evidence = links;
            return this;
        }

        Happening told() {
            return new Happening(
                    fact.sequence(),
                    fact.type(),
                    fact.at(),
                    on,
                    fact.actor(),
                    unit,
                    document,
                    text,
                    percent,
                    request,
                    from,
                    to,
                    holder,
                    kind,
                    proposed,
                    affirmed,
                    evidence,
                    reasonCode,
                    awaits,
                    workingDays,
                    child);
        }
    }
}
