package dondoc.task.domain.register;

import static dondoc.task.domain.Reason.BAD_CLAUSE;
import static dondoc.task.domain.Reason.BAD_DATE;
import static dondoc.task.domain.Reason.BAD_DEADLINE;
import static dondoc.task.domain.Reason.BAD_DOCUMENT_NUMBER;
import static dondoc.task.domain.Reason.DATE_IN_THE_FUTURE;
import static dondoc.task.domain.Reason.DUPLICATE;
import static dondoc.task.domain.Reason.NO_DOCUMENT_NUMBER;
import static dondoc.task.domain.Reason.SECRET;
import static dondoc.task.domain.Reason.TEXT_TOO_LONG;
import static dondoc.task.domain.Reason.UNKNOWN_PERSON;
import static dondoc.task.domain.register.Column.ABOUT;
import static dondoc.task.domain.register.Column.CLAUSE;
import static dondoc.task.domain.register.Column.CONTENT;
import static dondoc.task.domain.register.Column.COORDINATORS;
import static dondoc.task.domain.register.Column.DEADLINE;
import static dondoc.task.domain.register.Column.ISSUED;
import static dondoc.task.domain.register.Column.ISSUER;
import static dondoc.task.domain.register.Column.LEAD;
import static dondoc.task.domain.register.Column.LEADER;
import static dondoc.task.domain.register.Column.NUMBER;
import static dondoc.task.domain.register.Column.OFFICER;
import static dondoc.task.domain.register.Column.REMARK;
import static dondoc.task.domain.register.Column.SECRECY;
import static dondoc.task.domain.register.Column.SIGNER;
import static dondoc.task.domain.register.Column.STARRED;
import static dondoc.task.domain.register.Column.TYPE;

import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.Words;
import dondoc.task.domain.calendar.WorkingCalendar;
import dondoc.task.domain.deadline.Deadline;
import dondoc.task.domain.deadline.Phrase;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directory.UnitNames;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lets the rows of one register in, first come first served. A row is turned away for the first of
/// these that it fails: secrecy (nothing else of a secret row is looked at), number, date, being the
/// first, lead unit, deadline, people.
public final class Door {
    private static final int LONGEST_TEXT = 4_000;

    private final UnitNames units;
    private final WorkingCalendar calendar;
    private final Predicate<PersonId> known;
    private final @Nullable LocalDate today;
    private final Set<TaskId> letIn = new HashSet<>();

    /// @param known whether a person is registered
    /// @param today no document is younger; `null` where the past is loaded, which comes in as one
    public Door(
            UnitNames units,
            WorkingCalendar calendar,
            Predicate<PersonId> known,
            @Nullable LocalDate today) {
        this.units = units;
        this.calendar = calendar;
        this.known = known;
        this.today = today;
    }

    /// @throws Rejection with `field`, the heading of the column at fault
    public Entry letIn(Row row) {
        if (DirectiveEntry.secret(row.cell(SECRECY))) {
            throw Rejection.at(SECRECY.heading(), SECRET);
        }
        var number = number(row);
        var issued = issued(row);
        var clause = Words.clean(row.cell(CLAUSE));
        if (!Clause.isOne(clause)) {
            throw Rejection.at(CLAUSE.heading(), BAD_CLAUSE);
        }
        var entry =
                new Draft(number, issued, new Clause(clause), row)
                        .entry(text(row, ISSUER), text(row, CONTENT));
        letIn.add(entry.task());
        return entry;
    }

    private LocalDate issued(Row row) {
        var issued =
                Phrase.day(row.cell(ISSUED))
                        .orElseThrow(() -> Rejection.at(ISSUED.heading(), BAD_DATE));
        if (today != null && issued.isAfter(today)) {
            throw Rejection.at(ISSUED.heading(), DATE_IN_THE_FUTURE).with("today", today);
        }
        return issued;
    }

    private DocumentNumber number(Row row) {
        var number = Words.clean(row.cell(NUMBER));
        if (number.isEmpty()) {
            throw Rejection.at(NUMBER.heading(), NO_DOCUMENT_NUMBER);
        }
        if (!DocumentNumber.isOne(number)) {
            throw Rejection.at(NUMBER.heading(), BAD_DOCUMENT_NUMBER);
        }
        return new DocumentNumber(number);
    }

    private static String text(Row row, Column column) {
        var text = Words.clean(row.cell(column));
        if (text.length() > LONGEST_TEXT) {
            throw Rejection.at(column.heading(), TEXT_TOO_LONG);
        }
        return text;
    }

    private static @Nullable String optional(Row row, Column column) {
        var text = text(row, column);
        return text.isEmpty() ? null : text;
    }

    /// A row whose document is identified.
    private final class Draft {
        private final DocumentNumber number;
        private final LocalDate issued;
        private final Clause clause;
        private final Row row;

        Draft(DocumentNumber number, LocalDate issued, Clause clause, Row row) {
            this.number = number;
            this.issued = issued;
            this.clause = clause;
            this.row = row;
        }

        Entry entry(String issuer, String content) {
            var directive = DirectiveId.of(issuer, number, issued.getYear());
            if (letIn.contains(TaskId.of(directive, clause))) {
                throw Rejection.at(NUMBER.heading(), DUPLICATE);
            }
            var lead = fielded(LEAD, () -> units.named(row.cell(LEAD), issued));
            var deadline =
                    fielded(DEADLINE, () -> Deadline.of(row.cell(DEADLINE), issued, calendar));
            return new Entry(
                    row.position(),
                    issuer,
                    text(row, SIGNER),
                    text(row, TYPE),
                    text(row, ABOUT),
                    number,
                    issued,
                    clause,
                    content,
                    lead,
                    person(LEADER),
                    person(OFFICER),
                    coordinators(lead),
                    deadline,
                    !Words.clean(row.cell(STARRED)).isEmpty(),
                    optional(row, REMARK));
        }

        private PersonId person(Column column) {
            var id = Words.clean(row.cell(column));
            if (!PersonId.isOne(id) || !known.test(new PersonId(id))) {
                throw Rejection.at(column.heading(), UNKNOWN_PERSON);
            }
            return new PersonId(id);
        }

        /// Coordinators have no part in any figure; a name nobody knows is left out, not a fault, and so is
        /// the lead unit's and one that stands there twice.
        private List<OrgId> coordinators(OrgId lead) {
            return Stream.of(text(row, COORDINATORS).split(";", -1))
                    .flatMap(name -> units.find(name, issued).stream())
                    .filter(unit -> !unit.equals(lead))
                    .distinct()
                    .toList();
        }

        private <T> T fielded(Column column, Supplier<T> reading) {
            try {
                return reading.get();
            } catch (Rejection e) {
                throw Rejection.at(column.heading(), e.reason());
            }
        }
    }

    /// Reasons a row can be turned away for.
    public static Set<Reason> reasons() {
        return Set.of(
                SECRET,
                NO_DOCUMENT_NUMBER,
                BAD_DOCUMENT_NUMBER,
                BAD_DATE,
                DATE_IN_THE_FUTURE,
                BAD_CLAUSE,
                DUPLICATE,
                Reason.UNKNOWN_UNIT,
                Reason.UNIT_NOT_IN_FORCE,
                Reason.TWO_LEAD_UNITS,
                BAD_DEADLINE,
                UNKNOWN_PERSON,
                TEXT_TOO_LONG);
    }
}
