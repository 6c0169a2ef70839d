package dondoc.task.in.page.importing;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.task.application.EngineRefusal;
import dondoc.task.application.importing.ImportReport;
import dondoc.task.application.importing.Importer;
import dondoc.task.application.importing.ImportingTasks;
import dondoc.task.application.importing.PreviewingTasks;
import dondoc.task.application.importing.RefusedRows;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.in.page.Trouble;
import dondoc.task.in.page.Troubles;
import dondoc.task.in.web.files.FileForm;
import dondoc.web.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A register comes in by hand: sent and looked at, then taken in by a second word. One file at a time
/// for each session; the same file sent again changes nothing.
@Controller
@Hidden
@RequestMapping("/imports")
class ImportPage {
    private static final Logger LOG = LoggerFactory.getLogger(ImportPage.class);
    private static final String UPLOAD = "dondoc.upload";
    private static final String HERE = "redirect:/imports/file";
    private static final int SHOWN = 100;

    private final PreviewingTasks previewing;
    private final ImportingTasks importing;
    private final Troubles troubles;

    ImportPage(PreviewingTasks previewing, ImportingTasks importing, Troubles troubles) {
        this.previewing = previewing;
        this.importing = importing;
        this.troubles = troubles;
    }

    @GetMapping
    String begin(HttpSession session, Model page) {
        page.addAttribute("running", of(session) != null);
        return "importing/begin";
    }

    /// @param sheet name of a sheet of the workbook, empty: the first one
    @PostMapping
    String look(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String sheet,
            By by,
            Locale language,
            HttpSession session,
            Model page,
            HttpServletResponse response)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            var read = FileForm.named(name).read(file.getBytes(), sheet.isBlank() ? null : sheet);
            var preview = previewing.from(read, new Importer(by, null, null));
            session.setAttribute(UPLOAD, new Upload(name, read, preview));
            return HERE;
        } catch (Rejection e) {
            var trouble = troubles.of(Troubles.refused(e), language);
            response.setStatus(trouble.status());
            page.addAttribute("trouble", trouble);
            page.addAttribute("name", name);
            page.addAttribute("sheet", sheet);
            page.addAttribute("running", of(session) != null);
            return "importing/begin";
        }
    }

    @GetMapping("/file")
    String file(Locale language, HttpSession session, Model page) {
        var upload = of(session);
        if (upload == null) {
            return "redirect:/imports";
        }
        page.addAttribute("shown", shown(upload, language));
        return "importing/file";
    }

    /// The word that takes it in. The session remembers how it goes on.
    @PostMapping("/file")
    String takeIn(By by, HttpSession session) {
        var upload = of(session);
        if (upload != null && upload.begin()) {
            Thread.startVirtualThread(() -> upload.end(outcome(upload, by)));
        }
        return HERE;
    }

    private Upload.State outcome(Upload upload, By by) {
        try {
            var report = importing.from(upload.sheet(), new Importer(by, null, null, upload));
            return new Upload.State.Done(report);
        } catch (Rejection e) {
            return new Upload.State.Stopped(Troubles.refused(e));
        } catch (EngineRefusal e) {
            var refused = e.refused();
            return new Upload.State.Stopped(Refused.because(refused.reason(), refused.details()));
        } catch (CommandGateway.Unavailable _) {
            return new Upload.State.Stopped(null);
        } catch (RuntimeException e) {
            LOG.error("the import of {} stopped", upload.preview().file(), e);
            return new Upload.State.Stopped(null);
        }
    }

    /// The rows that were, or would be, turned away.
    ///
    /// @param form `csv` or `xlsx`
    @GetMapping("/refused.{form}")
    void refused(@PathVariable String form, HttpSession session, HttpServletResponse response)
            throws IOException {
        var as = FileForm.asked("form", form);
        var upload = of(session);
        if (upload == null) {
            throw Refused.because("NOT_FOUND");
        }
        var report = report(upload);
        as.headers("tra-lai-" + report.file().substring(0, 12))
                .forEach((name, values) -> values.forEach(v -> response.setHeader(name, v)));
        try (var table = as.to(response.getOutputStream())) {
            for (var row : RefusedRows.of(upload.sheet(), report)) {
                table.row(row);
            }
        }
    }

    private Shown shown(Upload upload, Locale language) {
        var report = report(upload);
        return new Shown(
                upload.name(),
                stage(upload.state()),
                report,
                report.refused().stream().limit(SHOWN).map(r -> row(r, language)).toList(),
                report.accepted().stream().limit(SHOWN).toList(),
                report.refused().stream()
                        .filter(r -> r.reason().equals(Reason.DUPLICATE.name()))
                        .count(),
                upload.sent(),
                upload.answers(),
                trouble(upload.state(), language));
    }

    private static ImportReport report(Upload upload) {
        return upload.state() instanceof Upload.State.Done(ImportReport report)
                ? report
                : upload.preview();
    }

    private static String stage(Upload.State state) {
        return switch (state) {
            case Upload.State.Looked _ -> "looked";
            case Upload.State.Running _ -> "running";
            case Upload.State.Done _ -> "done";
            case Upload.State.Stopped _ -> "stopped";
        };
    }

    private @Nullable Trouble trouble(Upload.State state, Locale language) {
        if (!(state instanceof Upload.State.Stopped(var why))) {
            return null;
        }
        return why == null ? troubles.unsure(language) : troubles.of(why, language);
    }

    private static Shown.RefusedRow row(ImportReport.Refused refused, Locale language) {
        var english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Shown.RefusedRow(
                refused.row(),
                refused.stt(),
                refused.field(),
                english ? refused.messageEn() : refused.message());
    }

    private static @Nullable Upload of(HttpSession session) {
        return session.getAttribute(UPLOAD) instanceof Upload upload ? upload : null;
    }
}
