package dondoc.task.application.importing;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.CommandGateway;
import dondoc.task.application.CityClock;
import dondoc.task.application.Directory;
import dondoc.task.application.Wish;
import dondoc.task.application.importing.Consignment.Parcel;
import dondoc.task.application.importing.Rehearsal.Effect;
import dondoc.task.application.importing.Sheet.Line;
import dondoc.task.domain.Asker;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Years;
import dondoc.task.domain.city.City;
import dondoc.task.domain.deadline.Phrase;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the imports of entries into the directory have in common: one row, one command.
final class ImportingEntries {
    private final CommandGateway gateway;
    private final Directory directory;
    private final CityClock clock;

    ImportingEntries(CommandGateway gateway, Directory directory, CityClock clock) {
        this.gateway = gateway;
        this.directory = directory;
        this.clock = clock;
    }

    /// @param reading what a row wishes; throws a [Rejection] for a row it cannot read
    /// @throws Rejection `ONLY_WHILE_LOADING`
    ImportReport send(Sheet sheet, Importer importer, Function<Line, Wish> reading) {
        allow(importer, directory);
        var refused = new ArrayList<ImportReport.Refused>();
        var parcels = new ArrayList<Parcel>();
        var positions = new ArrayList<Integer>();
        for (var line : sheet.lines()) {
            try {
                parcels.add(new Parcel("row:" + line.position(), reading.apply(line.fitting())));
                positions.add(line.position());
            } catch (Rejection e) {
                refused.add(ImportReport.Refused.of(line.position(), null, e));
            }
        }
        var day = clock.today().map(LocalDate::toString).orElse("-");
        var answers = new Consignment(gateway, importer, sheet.sha256() + ":" + day).send(parcels);
        int accepted = 0;
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) instanceof Answer.Refused r) {
                refused.add(
                        ImportReport.Refused.of(positions.get(i), null, Consignment.rejection(r)));
            } else {
                accepted++;
            }
        }
        refused.sort(Comparator.comparingInt(ImportReport.Refused::row));
        return new ImportReport(sheet.sha256(), sheet.lines().size(), List.of(), accepted, refused);
    }

    /// What [#send] would answer.
    ///
    /// @throws Rejection `ONLY_WHILE_LOADING`, `NO_DAY_YET`
    ImportReport rehearse(
            Sheet sheet,
            Importer importer,
            Function<Line, Wish> reading,
            Rehearsal<?, ?, ?> rehearsal) {
        return rehearse(sheet, importer, reading, rehearsal, _ -> false);
    }

    /// The same, where a row may change what no entry says.
    ///
    /// @param besides whether it does
    ImportReport rehearse(
            Sheet sheet,
            Importer importer,
            Function<Line, Wish> reading,
            Rehearsal<?, ?, ?> rehearsal,
            Predicate<Line> besides) {
        allow(importer, directory);
        var when =
                Rehearsal.on(
                        clock.today().orElseThrow(() -> Rejection.of(Reason.NO_DAY_YET)), importer);
        var refused = new ArrayList<ImportReport.Refused>();
        var changed = new ArrayList<ImportReport.Changed>();
        int unchanged = 0;
        for (var line : sheet.lines()) {
            try {
                var wish = reading.apply(line.fitting());
                var effect = rehearsal.effect(wish, when);
                if (effect == Effect.CHANGE || (effect == Effect.NONE && besides.test(line))) {
                    changed.add(new ImportReport.Changed(line.position(), wish.aggregateId()));
                } else if (effect == Effect.NONE) {
                    unchanged++;
                }
            } catch (Rejection e) {
                refused.add(ImportReport.Refused.of(line.position(), null, e));
            }
        }
        int rows = sheet.lines().size();
        return new ImportReport(sheet.sha256(), rows, List.of(), rows - refused.size(), refused)
                .previewing(changed, unchanged);
    }

    /// Reference data are the administrator's; the migration role brings them in with the past.
    static void allow(Importer importer, Directory directory) {
        if (!importer.by().has(Asker.ADMINISTRATOR)
                && directory.city().mode() != City.Mode.LOADING) {
            throw Rejection.of(Reason.ONLY_WHILE_LOADING);
        }
    }

    /// A required cell, read into its form.
    static <T> T cell(Line line, String heading, Function<String, T> form) {
        var text = line.cell(heading);
        if (text.isEmpty()) {
            throw Rejection.at(heading, Reason.TEXT_MISSING);
        }
        try {
            return form.apply(text);
        } catch (IllegalArgumentException | DateTimeException _) {
            throw Rejection.at(heading, Reason.BAD_ROW);
        }
    }

    static <T> @Nullable T optional(Line line, String heading, Function<String, T> form) {
        return line.optional(heading) == null ? null : cell(line, heading, form);
    }

    static LocalDate date(Line line, String heading) {
        var date = optionalDate(line, heading);
        if (date == null) {
            throw Rejection.at(heading, Reason.BAD_DATE);
        }
        return date;
    }

    /// A day as `2026-05-15` or `15/05/2026`.
    static @Nullable LocalDate optionalDate(Line line, String heading) {
        var text = line.optional(heading);
        if (text == null) {
            return null;
        }
        return iso(text)
                .or(() -> Phrase.day(text))
                .orElseThrow(() -> Rejection.at(heading, Reason.BAD_DATE));
    }

    static <T extends Enum<T>> T kind(Line line, String heading, Class<T> kinds) {
        return cell(line, heading, text -> Enum.valueOf(kinds, text.toUpperCase(Locale.ROOT)));
    }

    private static Optional<LocalDate> iso(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(Years::contain);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
