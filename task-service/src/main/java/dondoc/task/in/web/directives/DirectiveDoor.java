package dondoc.task.in.web.directives;

import dondoc.task.application.directives.RegisteringADirective;
import dondoc.task.application.reading.DirectiveQuestion;
import dondoc.task.application.reading.DirectiveSheet;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.Words;
import dondoc.task.domain.directive.SourceKind;
import dondoc.task.in.sight.Awaited;
import dondoc.web.Asking;
import dondoc.web.Commands;
import dondoc.web.Cursor;
import dondoc.web.Page;
import dondoc.web.Refused;
import dondoc.web.VersionTag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The documents tasks come from.
@RestController
@RequestMapping("/api/v1/directives")
class DirectiveDoor {
    private static final int SORT_KEYS = 3;

    /// @param number number and notation, e.g. `81/QĐ-UBND`
    /// @param secrecy as on the document; nothing secret is admitted
    /// @param field what it is about (lĩnh vực); absent: to be classified later
    /// @param confirmedBy number of the document that confirms an oral instruction
    record DirectiveForm(
            String issuer,
            String number,
            LocalDate issued,
            String signer,
            String type,
            String about,
            @Nullable String secrecy,
            @Nullable String urgency,
            @Nullable SourceKind kind,
            @Nullable String field,
            @Nullable String confirmedBy) {}

    private final RegisteringADirective registering;
    private final Commands commands;
    private final TaskReading reading;

    DirectiveDoor(RegisteringADirective registering, Commands commands, TaskReading reading) {
        this.registering = registering;
        this.commands = commands;
        this.reading = reading;
    }

    @PostMapping
    ResponseEntity<Object> register(@RequestBody DirectiveForm f, Asking asking) {
        var wish =
                registering.wish(
                        new RegisteringADirective.Draft(
                                f.issuer(),
                                f.number(),
                                f.issued(),
                                f.signer(),
                                f.type(),
                                f.about(),
                                f.secrecy(),
                                f.urgency(),
                                f.kind(),
                                f.field(),
                                f.confirmedBy()),
                        asking.recordedAt() != null);
        return commands.create(
                asking.order(wish.aggregateId(), wish.command()),
                "/api/v1/directives/" + wish.aggregateId());
    }

    @GetMapping("/{id}")
    ResponseEntity<DirectiveSheet> one(
            @PathVariable DirectiveId id, @RequestParam @Nullable VersionTag atLeast) {
        Awaited.version(
                () -> reading.directive(id).map(DirectiveSheet::version).orElse(0L), atLeast);
        var sheet = reading.directive(id).orElseThrow(() -> Refused.because("UNKNOWN_DIRECTIVE"));
        return new VersionTag(sheet.version()).carrying(sheet);
    }

    @GetMapping
    Page<DirectiveSheet> list(
            @RequestParam @Nullable String number,
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "false") boolean unclassified,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var question =
                new DirectiveQuestion(
                        number == null ? null : Words.clean(number), year, unclassified);
        var place = place(Cursor.read(question.toString(), cursor, SORT_KEYS));
        var found = reading.directives(question, place, size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                shown,
                found.size() > size ? next(question.toString(), shown) : null,
                reading.count(question));
    }

    private static TaskReading.@Nullable DirectivePlace place(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var after = cursor.after();
            return new TaskReading.DirectivePlace(
                    Integer.parseInt(after.get(0)), after.get(1), after.get(2));
        } catch (NumberFormatException _) {
            throw Refused.because("BAD_CURSOR").at("cursor");
        }
    }

    private static String next(String question, List<DirectiveSheet> shown) {
        var last = shown.getLast();
        return Cursor.write(
                question,
                List.of(String.valueOf(last.year()), last.number().value(), last.id().value()));
    }
}
