package dondoc.publication.in.web;

import dondoc.feed.AtLeast;
import dondoc.publication.application.EditionBook;
import dondoc.publication.application.PublishedQuarter;
import dondoc.publication.application.ReleasingAnEdition;
import dondoc.publication.domain.edition.PublicationCommand.ClosePersonsGate;
import dondoc.publication.domain.edition.PublicationCommand.OpenPersonsGate;
import dondoc.publication.domain.edition.PublicationEvent.EditionReleased;
import dondoc.publication.domain.edition.QuarterlyList;
import dondoc.publication.domain.file.FileSeal;
import dondoc.publication.domain.file.LegalBasis;
import dondoc.publication.domain.late.Quarter;
import dondoc.web.Asking;
import dondoc.web.Commands;
import dondoc.web.Refused;
import dondoc.web.VersionTag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Releasing editions, and the gate of a quarter's persons. For publishers.
@RestController
class EditionDoor {

    /// @param persons whether to publish the persons too
    record Release(Quarter quarter, @Nullable Boolean persons) {}

    record Opening(String document, String basis) {}

    record Closing(String document, String reason) {}

    /// What has been published of a quarter.
    ///
    /// @param personsGate the legal basis while the persons may be published
    /// @param editions newest first
    record Published(
            Quarter quarter,
            long version,
            @Nullable LegalBasis personsGate,
            List<Edition> editions) {}

    record Edition(int edition, Instant releasedAt, LocalDate asOf, int units, List<File> files) {}

    record File(String name, String href, String sha256, int size) {}

    private final ReleasingAnEdition releasing;
    private final EditionBook book;
    private final Commands commands;

    EditionDoor(ReleasingAnEdition releasing, EditionBook book, Commands commands) {
        this.releasing = releasing;
        this.book = book;
        this.commands = commands;
    }

    @PostMapping("/api/v1/editions")
    ResponseEntity<Object> release(@RequestBody Release form, Asking asking) {
        var wish =
                releasing
                        .wish(form.quarter(), Boolean.TRUE.equals(form.persons()))
                        .orElseThrow(() -> Refused.because("NO_DAY_YET"));
        return commands.create(
                asking.order(QuarterlyList.idOf(form.quarter()), wish),
                "/api/v1/editions/" + form.quarter());
    }

    @GetMapping("/api/v1/editions/{quarter}")
    ResponseEntity<Published> published(
            @PathVariable Quarter quarter,
            @RequestParam(required = false) @Nullable VersionTag atLeast) {
        if (atLeast != null && !AtLeast.reached(() -> version(quarter), atLeast.value())) {
            throw Refused.because("TOO_SLOW");
        }
        var published =
                book.of(quarter)
                        .orElseThrow(() ->
                                Refused.because("NOTHING_PUBLISHED").with("quarter", quarter));
        return new VersionTag(published.version()).carrying(answer(published));
    }

    @PostMapping("/api/v1/quarters/{quarter}/persons-gate/openings")
    ResponseEntity<Object> open(
            @PathVariable Quarter quarter, @RequestBody Opening form, Asking asking) {
        return commands.run(
                asking.order(
                        QuarterlyList.idOf(quarter),
                        new OpenPersonsGate(
                                quarter,
                                new LegalBasis(
                                        text(form.document(), "document"),
                                        text(form.basis(), "basis")))));
    }

    @PostMapping("/api/v1/quarters/{quarter}/persons-gate/closings")
    ResponseEntity<Object> close(
            @PathVariable Quarter quarter, @RequestBody Closing form, Asking asking) {
        return commands.run(
                asking.order(
                        QuarterlyList.idOf(quarter),
                        new ClosePersonsGate(
                                quarter,
                                text(form.document(), "document"),
                                text(form.reason(), "reason"))));
    }

    private static String text(String text, String field) {
        if (text.isBlank() || text.length() > LegalBasis.LONGEST) {
            throw Refused.because("BAD_TEXT").with("largest", LegalBasis.LONGEST).at(field);
        }
        return text.strip();
    }

    private long version(Quarter quarter) {
        return book.of(quarter).map(PublishedQuarter::version).orElse(0L);
    }

    private static Published answer(PublishedQuarter p) {
        return new Published(
                p.quarter(),
                p.version(),
                p.gate(),
                p.editions().reversed().stream().map(e -> edition(p, e)).toList());
    }

    private static Edition edition(PublishedQuarter p, EditionReleased e) {
        return new Edition(
                e.edition(),
                e.releasedAt(),
                e.asOf(),
                e.units().size(),
                p.offered(e).stream().map(f -> file(e, f)).toList());
    }

    private static File file(EditionReleased e, FileSeal seal) {
        return new File(
                seal.name(),
                "/public/editions/%s/%d/%s".formatted(e.quarter(), e.edition(), seal.name()),
                seal.sha256().value(),
                seal.size());
    }
}
