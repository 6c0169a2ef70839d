package dondoc.publication.in.web;

import dondoc.publication.application.EditionBook;
import dondoc.publication.application.PublishedQuarter;
import dondoc.publication.domain.edition.PublicationEvent.EditionReleased;
import dondoc.publication.domain.late.Quarter;
import dondoc.web.Refused;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What citizens read: the newest list as a table, every edition there is, the files and their
/// SHA-256. No account, no script, no cookie but for the language.
@Controller
class CitizensPage {
    private final EditionBook book;

    CitizensPage(EditionBook book) {
        this.book = book;
    }

    @GetMapping({"/", "/public"})
    String toThePage() {
        return "redirect:/public/";
    }

    /// The newest edition of the newest quarter.
    @GetMapping("/public/")
    String newest(Model model, Locale locale) {
        var quarters = book.all();
        var published = quarters.stream().filter(q -> q.last().isPresent()).findFirst();
        return page(
                model,
                locale,
                published.orElse(null),
                published.flatMap(PublishedQuarter::last).orElse(null));
    }

    @GetMapping("/public/editions/{quarter:2[0-9]{3}-Q[1-4]}/{number:[1-9][0-9]{0,5}}/")
    String edition(
            @PathVariable Quarter quarter, @PathVariable int number, Model model, Locale locale) {
        var published = book.of(quarter);
        var edition = published.flatMap(p -> p.edition(number));
        if (published.isEmpty() || edition.isEmpty()) {
            throw Refused.because("UNKNOWN_EDITION")
                    .with("quarter", quarter)
                    .with("edition", number)
                    .with("file", "");
        }
        return page(model, locale, published.get(), edition.get());
    }

    private String page(
            Model model,
            Locale locale,
            @Nullable PublishedQuarter quarter,
            @Nullable EditionReleased edition) {
        model.addAttribute(
                "shown",
                quarter == null || edition == null
                        ? null
                        : EditionView.of(quarter, edition, locale));
        model.addAttribute(
                "editions",
                book.all().stream()
                        .flatMap(q ->
                                q.editions().reversed().stream()
                                        .map(e -> EditionView.of(q, e, locale)))
                        .toList());
        return "publication/citizens";
    }
}
