package dondoc.task.domain.directive;

import static dondoc.task.domain.Reason.DATE_IN_THE_FUTURE;
import static dondoc.task.domain.Reason.FAN_OUT_UNDER_WAY;
import static dondoc.task.domain.Reason.LIST_TOO_LONG;
import static dondoc.task.domain.Reason.NO_UNITS;
import static dondoc.task.domain.Reason.TOO_MANY_FAN_OUTS;
import static dondoc.task.domain.Reason.UNIT_HAS_THE_CLAUSE;
import static dondoc.task.domain.Reason.UNIT_TWICE;

import dondoc.task.domain.Occasion;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.directive.DirectiveCommand.AssignClause;
import dondoc.task.domain.directive.DirectiveCommand.ReportDelivery;
import dondoc.task.domain.directive.DirectiveEvent.ClauseAssigned;
import dondoc.task.domain.directive.DirectiveEvent.ClauseDelivered;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import java.util.HashSet;
import java.util.List;

/// One clause given to many units, all at once or none: the directive decides for all of them, so that
/// there is one decision and one fact. Each unit's task is a task of its own.
final class FanOutRules {
    /// All communes and wards of the city, and room for its departments.
    static final int MOST = 200;

    /// Of one directive: all of them stand in its one state, which the mirror keeps in one record.
    static final int MOST_FAN_OUTS = 300;

    /// Those stand there with every unit and every text.
    static final int MOST_UNDER_WAY = 20;

    private FanOutRules() {}

    static List<DirectiveEvent> assigned(
            AssignClause c, DirectiveRegistered as, DirectiveEntry directive, Occasion when) {
        if (directive.fanOuts().knows(c.fanOut())) {
            return List.of();
        }
        DirectiveRules.holding(directive);
        if (as.issued().isAfter(when.day())) {
            throw Rejection.at("directive", DATE_IN_THE_FUTURE).with("today", when.day());
        }
        if (c.shares().isEmpty()) {
            throw Rejection.at("units", NO_UNITS);
        }
        if (c.shares().size() > MOST) {
            throw Rejection.at("units", LIST_TOO_LONG).with("most", MOST);
        }
        eachOnce(c, directive);
        if (directive.fanOuts().all().size() >= MOST_FAN_OUTS) {
            throw Rejection.at("directive", TOO_MANY_FAN_OUTS).with("most", MOST_FAN_OUTS);
        }
        if (directive.fanOuts().undelivered().size() >= MOST_UNDER_WAY) {
            throw Rejection.of(FAN_OUT_UNDER_WAY);
        }
        return List.of(
                new ClauseAssigned(as.directive(), c.fanOut(), c.charge(), c.shares(), when.day()));
    }

    private static void eachOnce(AssignClause c, DirectiveEntry directive) {
        var has = directive.fanOuts().leadsOf(c.charge().clause());
        var named = new HashSet<OrgId>();
        for (var share : c.shares()) {
            if (has.contains(share.lead())) {
                throw Rejection.at("units", UNIT_HAS_THE_CLAUSE).with("unit", share.lead());
            }
            if (!named.add(share.lead())) {
                throw Rejection.at("units", UNIT_TWICE).with("unit", share.lead());
            }
        }
    }

    static List<DirectiveEvent> delivered(
            ReportDelivery c, DirectiveRegistered as, DirectiveEntry directive, Occasion when) {
        return directive.fanOuts().undelivered(c.fanOut()).isPresent()
                ? List.of(new ClauseDelivered(as.directive(), c.fanOut(), when.day()))
                : List.of();
    }

    /// A directive ends when all its tasks are there: those given later would stay open.
    static void allDelivered(DirectiveEntry directive) {
        if (!directive.fanOuts().undelivered().isEmpty()) {
            throw Rejection.of(FAN_OUT_UNDER_WAY);
        }
    }
}
