package dondoc.task.out.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.Filters;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.Words;
import dondoc.task.domain.standing.Standing;
import dondoc.task.domain.standing.TaskClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;

/// A question as a filter on stored fields.
final class TaskFilter {
    private TaskFilter() {}

    static Bson of(TaskQuestion q) {
        var all = new ArrayList<Bson>();
        if (q.lead() != null) {
            all.add(eq("lead", q.lead().value()));
        }
        if (q.coordinator() != null) {
            all.add(eq("coordinators", q.coordinator().value()));
        }
        if (q.notUpdatedForDays() != null) {
            all.add(standing(Standing.OPEN));
            all.add(lte("updatedOn", q.day().minusDays(q.notUpdatedForDays()).toString()));
        }
        if (q.in() != null) {
            all.add(in(q.in(), q.day()));
        }
        if (q.dueFrom() != null || q.dueTo() != null) {
            all.add(lt("dueKey", Shapes.NO_DUE));
        }
        if (q.dueFrom() != null) {
            all.add(gte("dueKey", q.dueFrom().toString()));
        }
        if (q.dueTo() != null) {
            all.add(lte("dueKey", q.dueTo().toString()));
        }
        if (q.number() != null) {
            all.add(eq("numberKey", Words.key(q.number())));
        }
        if (q.year() != null) {
            all.add(eq("year", q.year()));
        }
        if (q.clause() != null) {
            all.add(eq("clause", q.clause()));
        }
        if (q.text() != null) {
            Folded.words(q.text())
                    .forEach(w -> all.add(regex("beginnings", "^" + Pattern.quote(w))));
        }
        return all.isEmpty() ? new Document() : and(all);
    }

    /// Not closed, and in the lead one of these units.
    static Bson openOf(Set<OrgId> leads) {
        return and(Filters.in("lead", leads.stream().map(OrgId::value).toList()), notClosed());
    }

    /// Not closed, with one of these people as leader or officer.
    static Bson openHeldBy(Set<PersonId> people) {
        var ids = people.stream().map(PersonId::value).toList();
        return and(or(Filters.in("leader", ids), Filters.in("officer", ids)), notClosed());
    }

    /// Not closed, and given by one of these directives.
    static Bson openGivenBy(Set<DirectiveId> directives) {
        var ids = directives.stream().map(DirectiveId::value).toList();
        return and(Filters.in("directive", ids), notClosed());
    }

    /// Not closed, and a part of another.
    static Bson openParts() {
        return and(gt("parent", ""), notClosed());
    }

    private static Bson notClosed() {
        return Filters.in("standing", Standing.OPEN.name(), Standing.PENDING_VERIFICATION.name());
    }

    /// Open, with children not reported yet, and closing with the last of them.
    static Bson closingWithChildren() {
        return and(eq("closesWithChildren", true), standing(Standing.OPEN));
    }

    /// Reported because its children were, and not decided.
    static Bson reportedWithChildren() {
        return and(eq("family.byItself", true), standing(Standing.PENDING_VERIFICATION));
    }

    /// The class follows from what facts say and the day; neither is stored as a class.
    private static Bson in(TaskClass wanted, LocalDate day) {
        return switch (wanted) {
            case OPEN_NO_DEADLINE -> and(standing(Standing.OPEN), eq("dueKey", Shapes.NO_DUE));
            case OPEN_WITHIN_DEADLINE ->
                    and(
                            standing(Standing.OPEN),
                            gte("dueKey", day.toString()),
                            lt("dueKey", Shapes.NO_DUE));
            case OPEN_OVERDUE -> and(standing(Standing.OPEN), lt("dueKey", day.toString()));
            case PENDING_VERIFICATION -> standing(Standing.PENDING_VERIFICATION);
            case COMPLETED_ON_TIME -> standing(Standing.COMPLETED_ON_TIME);
            case COMPLETED_LATE -> standing(Standing.COMPLETED_LATE);
            case COMPLETED_NO_DEADLINE -> standing(Standing.COMPLETED_NO_DEADLINE);
            case WITHDRAWN -> standing(Standing.WITHDRAWN);
        };
    }

    private static Bson standing(Standing standing) {
        return eq("standing", standing.name());
    }
}
