package dondoc.task.domain.directive;

import static dondoc.task.domain.Reason.BEFORE_THE_DIRECTIVE;
import static dondoc.task.domain.Reason.DATE_IN_THE_FUTURE;
import static dondoc.task.domain.Reason.DIRECTIVE_ALREADY_REGISTERED;
import static dondoc.task.domain.Reason.DIRECTIVE_NO_LONGER_HOLDS;
import static dondoc.task.domain.Reason.NOT_YOUR_ROLE;
import static dondoc.task.domain.Reason.ORAL_NOT_CONFIRMED;
import static dondoc.task.domain.Reason.REPLACED_BY_ITSELF;
import static dondoc.task.domain.Reason.SECRET;
import static dondoc.task.domain.Reason.UNKNOWN_DIRECTIVE;

import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.PacketId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Years;
import dondoc.task.domain.directive.DirectiveCommand.AssignClause;
import dondoc.task.domain.directive.DirectiveCommand.ClassifyDirective;
import dondoc.task.domain.directive.DirectiveCommand.CorrectDirective;
import dondoc.task.domain.directive.DirectiveCommand.RecallDirective;
import dondoc.task.domain.directive.DirectiveCommand.RegisterDirective;
import dondoc.task.domain.directive.DirectiveCommand.ReplaceDirective;
import dondoc.task.domain.directive.DirectiveCommand.ReportDelivery;
import dondoc.task.domain.directive.DirectiveCommand.ShredDirective;
import dondoc.task.domain.directive.DirectiveEnd.How;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveClassified;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveCorrected;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRecalled;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveReplaced;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What may be wished of a directive, and what follows. A directive is registered once and ends
/// once; the same end said again, or the same packet again, is no second one.
public final class DirectiveRules {
    private DirectiveRules() {}

    /// @throws Rejection the reason why not
    public static List<DirectiveEvent> decide(
            DirectiveCommand command, DirectiveEntry directive, Occasion when) {
        return switch (command) {
            case RegisterDirective c -> registered(c, directive, when);
            case ClassifyDirective c -> classified(c, known(c.history(), directive, when), when);
            case RecallDirective c -> {
                var as = known(c.history(), directive, when);
                yield recalled(c, as, directive, when);
            }
            case ReplaceDirective c -> {
                var as = known(c.history(), directive, when);
                yield replaced(c, as, directive, when);
            }
            case CorrectDirective c -> {
                var as = known(c.history(), directive, when);
                yield corrected(c, as, directive, when);
            }
            case AssignClause c -> {
                var as = known(false, directive, when);
                yield FanOutRules.assigned(c, as, directive, when);
            }
            case ReportDelivery c -> {
                var as = known(false, directive, when);
                yield FanOutRules.delivered(c, as, directive, when);
            }
            case ShredDirective c -> ShreddingRules.shredded(c, directive, when);
        };
    }

    private static List<DirectiveEvent> registered(
            RegisterDirective c, DirectiveEntry directive, Occasion when) {
        allowed(c.history(), when);
        if (DirectiveEntry.secret(c.secrecy())) {
            throw Rejection.at("secrecy", SECRET);
        }
        var known = directive.as();
        directive.notShredded();
        if (known != null) {
            if (c.fromRegister() || happened(c.packet(), directive)) {
                return List.of();
            }
            throw Rejection.at("number", DIRECTIVE_ALREADY_REGISTERED)
                    .with("directive", known.directive());
        }
        Years.check("issued", c.issued());
        if (c.issued().isAfter(when.day()) && !c.history()) {
            throw Rejection.at("issued", DATE_IN_THE_FUTURE).with("today", when.day());
        }
        confirmed(c.kind(), c.confirmedBy());
        return List.of(
                new DirectiveRegistered(
                        c.directive(),
                        c.number(),
                        c.issued().getYear(),
                        c.issued(),
                        c.issuer(),
                        c.signer(),
                        c.type(),
                        c.about(),
                        DirectiveEntry.NOT_SECRET,
                        c.urgency(),
                        c.kind(),
                        c.field(),
                        c.confirmedBy(),
                        c.answerBy(),
                        c.packet()));
    }

    private static List<DirectiveEvent> classified(
            ClassifyDirective c, DirectiveRegistered as, Occasion when) {
        confirmed(c.kind(), c.confirmedBy() == null ? as.confirmedBy() : c.confirmedBy());
        boolean knownAlready =
                c.kind() == as.kind()
                        && c.field().equals(as.field())
                        && news(c.confirmedBy(), as.confirmedBy()) == null
                        && news(c.urgency(), as.urgency()) == null;
        return knownAlready
                ? List.of()
                : List.of(
                        new DirectiveClassified(
                                as.directive(),
                                c.kind(),
                                c.field(),
                                c.confirmedBy(),
                                c.urgency(),
                                when.day()));
    }

    private static List<DirectiveEvent> recalled(
            RecallDirective c, DirectiveRegistered as, DirectiveEntry directive, Occasion when) {
        var end = directive.end();
        boolean saidBefore =
                end != null && end.how() == How.RECALLED && c.document().equals(end.document());
        if (saidBefore || happened(c.packet(), directive)) {
            return List.of();
        }
        holding(directive);
        FanOutRules.allDelivered(directive);
        return List.of(
                new DirectiveRecalled(
                        as.directive(),
                        valid(c.on(), as, when),
                        c.document(),
                        c.reason(),
                        c.packet()));
    }

    private static List<DirectiveEvent> replaced(
            ReplaceDirective c, DirectiveRegistered as, DirectiveEntry directive, Occasion when) {
        if (c.by().equals(as.directive())) {
            throw Rejection.at("by", REPLACED_BY_ITSELF);
        }
        var end = directive.end();
        boolean saidBefore = end != null && c.by().equals(end.by());
        if (saidBefore || happened(c.packet(), directive)) {
            return List.of();
        }
        holding(directive);
        FanOutRules.allDelivered(directive);
        return List.of(
                new DirectiveReplaced(
                        as.directive(),
                        c.by(),
                        valid(c.on(), as, when),
                        c.document(),
                        c.reason(),
                        c.packet()));
    }

    private static List<DirectiveEvent> corrected(
            CorrectDirective c, DirectiveRegistered as, DirectiveEntry directive, Occasion when) {
        if (happened(c.packet(), directive)) {
            return List.of();
        }
        holding(directive);
        var about = news(c.about(), as.about());
        var urgency = news(c.urgency(), as.urgency());
        var answerBy = news(c.answerBy(), as.answerBy());
        return about == null && urgency == null && answerBy == null
                ? List.of()
                : List.of(
                        new DirectiveCorrected(
                                as.directive(),
                                about,
                                urgency,
                                answerBy,
                                when.day(),
                                c.document(),
                                c.packet()));
    }

    /// The Task Force decides; the migration role only records what was decided in the past.
    private static void allowed(boolean history, Occasion when) {
        boolean recordingThePast = history && when.by().has(Asker.MIGRATION);
        if (!recordingThePast && !when.by().has(Asker.TASK_FORCE)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
    }

    private static DirectiveRegistered known(
            boolean history, DirectiveEntry directive, Occasion when) {
        allowed(history, when);
        var as = directive.as();
        if (as == null) {
            throw Rejection.of(UNKNOWN_DIRECTIVE);
        }
        directive.notShredded();
        return as;
    }

    /// An oral instruction is a directive once a document confirms it.
    private static void confirmed(@Nullable SourceKind kind, @Nullable String confirmedBy) {
        if (kind == SourceKind.ORAL && confirmedBy == null) {
            throw Rejection.at("confirmedBy", ORAL_NOT_CONFIRMED);
        }
    }

    private static boolean happened(@Nullable PacketId packet, DirectiveEntry directive) {
        return packet != null && directive.packets().contains(packet);
    }

    static void holding(DirectiveEntry directive) {
        var end = directive.end();
        if (end != null) {
            throw Rejection.of(DIRECTIVE_NO_LONGER_HOLDS)
                    .with("directive", Objects.requireNonNull(directive.as()).directive())
                    .with("on", end.on());
        }
    }

    private static LocalDate valid(@Nullable LocalDate on, DirectiveRegistered as, Occasion when) {
        if (on == null) {
            return when.day();
        }
        if (on.isAfter(when.day())) {
            throw Rejection.at("on", DATE_IN_THE_FUTURE).with("today", when.day());
        }
        if (on.isBefore(as.issued())) {
            throw Rejection.at("on", BEFORE_THE_DIRECTIVE).with("issued", as.issued());
        }
        return on;
    }

    /// What is said, if it is not known yet.
    private static <T> @Nullable T news(@Nullable T said, @Nullable T known) {
        return said == null || said.equals(known) ? null : said;
    }
}
