package dondoc.task.in.page.registry;

import dondoc.task.application.Directory;
import dondoc.task.application.Wish;
import dondoc.task.application.directives.ClassifyingADirective;
import dondoc.task.application.reading.DirectiveQuestion;
import dondoc.task.application.reading.DirectiveSheet;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.in.page.Beginning;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Directives nobody has said the field of.
@Component
class Unclassified implements Cases {
    private static final DirectiveQuestion QUESTION = new DirectiveQuestion(null, null, true);

    private final TaskReading reading;
    private final ClassifyingADirective classifying;
    private final Directory directory;

    Unclassified(TaskReading reading, ClassifyingADirective classifying, Directory directory) {
        this.reading = reading;
        this.classifying = classifying;
        this.directory = directory;
    }

    /// A directive without a field.
    record Directive(DirectiveSheet sheet, String title) implements Case {
        @Override
        public String id() {
            return sheet.id().value();
        }

        @Override
        public long version() {
            return sheet.version();
        }

        @Override
        public String href() {
            return "/directives/" + sheet.id();
        }
    }

    @Override
    public Queue queue() {
        return Queue.UNCLASSIFIED;
    }

    @Override
    public long count() {
        return reading.count(QUESTION);
    }

    /// The list is read from the front; it gets shorter with every decision.
    @Override
    public List<Directive> cut(int skip, int limit) {
        return reading.directives(QUESTION, null, skip + limit).stream()
                .skip(skip)
                .map(sheet -> new Directive(sheet, title(sheet)))
                .toList();
    }

    private static String title(DirectiveSheet sheet) {
        return Beginning.of("%s: %s".formatted(sheet.number().value(), sheet.about()));
    }

    @Override
    public Optional<String> title(String id) {
        return reading.directive(new DirectiveId(id)).map(Unclassified::title);
    }

    @Override
    public Wish wish(String id, Verdict verdict, Typed typed) {
        var draft =
                new ClassifyingADirective.Draft(
                        typed.readSourceKind(),
                        Objects.requireNonNullElse(typed.field(), ""),
                        typed.confirmedBy(),
                        null);
        return classifying.wish(new DirectiveId(id), draft, false);
    }

    /// Fields that other directives have.
    @Override
    public List<String> suggestions() {
        return directory.allDirectives().stream()
                .map(DirectiveEntry::as)
                .filter(Objects::nonNull)
                .map(DirectiveRegistered::field)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public long versionOf(String id) {
        return reading.directive(new DirectiveId(id)).map(DirectiveSheet::version).orElse(0L);
    }
}
