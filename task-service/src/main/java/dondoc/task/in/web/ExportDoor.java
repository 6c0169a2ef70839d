package dondoc.task.in.web;

import dondoc.eventsourcing.By;
import dondoc.task.application.exporting.ExportingTasks;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.standing.TaskClass;
import dondoc.task.in.sight.ListQuestion;
import dondoc.task.in.web.files.FileForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What one sees of the tasks, as a file: the list's filters, the list's order, the list's scope.
@RestController
@RequestMapping("/api/v1/exports")
class ExportDoor {
    private final ExportingTasks exporting;
    private final ListQuestion questions;

    ExportDoor(ExportingTasks exporting, ListQuestion questions) {
        this.exporting = exporting;
        this.questions = questions;
    }

    @GetMapping("/tasks.csv")
    void csv(
            @RequestParam @Nullable OrgId unit,
            @RequestParam(name = "class") @Nullable TaskClass in,
            @RequestParam @Nullable LocalDate dueFrom,
            @RequestParam @Nullable LocalDate dueTo,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String number,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable String clause,
            @RequestParam @Nullable String role,
            @RequestParam @Nullable Integer notUpdatedForDays,
            By by,
            HttpServletResponse response)
            throws IOException {
        send(
                questions.of(
                        by,
                        unit,
                        in,
                        dueFrom,
                        dueTo,
                        q,
                        number,
                        year,
                        clause,
                        role,
                        notUpdatedForDays),
                FileForm.CSV,
                response);
    }

    @GetMapping("/tasks.xlsx")
    void xlsx(
            @RequestParam @Nullable OrgId unit,
            @RequestParam(name = "class") @Nullable TaskClass in,
            @RequestParam @Nullable LocalDate dueFrom,
            @RequestParam @Nullable LocalDate dueTo,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String number,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable String clause,
            @RequestParam @Nullable String role,
            @RequestParam @Nullable Integer notUpdatedForDays,
            By by,
            HttpServletResponse response)
            throws IOException {
        send(
                questions.of(
                        by,
                        unit,
                        in,
                        dueFrom,
                        dueTo,
                        q,
                        number,
                        year,
                        clause,
                        role,
                        notUpdatedForDays),
                FileForm.XLSX,
                response);
    }

    /// The file bears the city's day.
    private void send(TaskQuestion question, FileForm form, HttpServletResponse response)
            throws IOException {
        exporting.check(question);
        form.headers("nhiem-vu-" + question.day())
                .forEach((name, values) -> values.forEach(v -> response.setHeader(name, v)));
        try (var table = form.to(response.getOutputStream())) {
            exporting.write(question, table);
        }
    }
}
