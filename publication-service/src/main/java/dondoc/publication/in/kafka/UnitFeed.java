package dondoc.publication.in.kafka;

import dondoc.feed.Days;
import dondoc.feed.Fact;
import dondoc.feed.ReadModel;
import dondoc.publication.application.UnitBook;
import dondoc.publication.domain.late.UnitCode;
import dondoc.publication.domain.late.UnitName;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Names of units out of `task.events`.
public final class UnitFeed implements ReadModel {
    private static final String REGISTERED = "unit.registered.v1";

    record Registered(String unit, String name, LocalDate validFrom, @Nullable LocalDate validTo) {
        Registered {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(validFrom, "validFrom");
        }
    }

    private final UnitBook book;

    public UnitFeed(UnitBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public Set<String> types() {
        return Set.of(REGISTERED);
    }

    @Override
    public void fold(List<Fact> facts) {
        book.note(facts.stream().map(UnitFeed::read).toList());
    }

    @Override
    public void settled(Days days) {
        days.everywhere().ifPresent(book::begun);
    }

    private static UnitBook.Named read(Fact fact) {
        var unit = fact.read(Registered.class);
        return new UnitBook.Named(
                new UnitCode(unit.unit()),
                new UnitName(unit.name(), unit.validFrom(), unit.validTo()),
                fact.sequence());
    }
}
