package dondoc.task.domain.directive;

import static dondoc.task.domain.Reason.DIRECTIVE_SHREDDED;

import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.PacketId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import dondoc.task.domain.directive.DirectiveEvent.ClauseAssigned;
import dondoc.task.domain.directive.DirectiveEvent.ClauseDelivered;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveClassified;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveCorrected;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRecalled;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveReplaced;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveShredded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is known of a directive.
///
/// @param as its registration with what was put right and classified since, `null` before
/// @param end what became of it, `null` while it holds
/// @param packets those that had their effect here
/// @param fanOuts clauses that went to many units at once
/// @param shredded that nothing of it may be read any more, `null` while it may
public record DirectiveEntry(
        @Nullable DirectiveRegistered as,
        @Nullable DirectiveEnd end,
        List<PacketId> packets,
        FanOuts fanOuts,
        @Nullable Shredding shredded) {
    public static final DirectiveEntry NEW = new DirectiveEntry(null, null);

    private static final Pattern MARK =
            Pattern.compile("mật( ?[^\\p{L}\\s].*)?|.*(tối|tuyệt) mật.*");

    /// What a document that may be read by everybody says of itself.
    public static final String NOT_SECRET = "Thường";

    public DirectiveEntry {
        packets = orNone(packets);
        fanOuts = orNone(fanOuts);
    }

    /// Without packets and clauses that went to many.
    public DirectiveEntry(@Nullable DirectiveRegistered as, @Nullable DirectiveEnd end) {
        this(as, end, List.of(), FanOuts.NONE, null);
    }

    /// Whether a mark of secrecy keeps a document out (domain.md, edge case 11): every mark but
    /// none, `Thường` and `Không` does.
    public static boolean secret(@Nullable String mark) {
        return mark != null && !List.of("", "thường", "không").contains(Words.key(mark));
    }

    /// The directive after an event. Trusts history.
    public DirectiveEntry evolve(DirectiveEvent event) {
        return switch (event) {
            case DirectiveRegistered e -> said(e, e.packet());
            case DirectiveClassified e -> said(classified(e), null);
            case DirectiveCorrected e -> said(corrected(e), e.packet());
            case DirectiveRecalled e ->
                    ended(
                            new DirectiveEnd(
                                    DirectiveEnd.How.RECALLED,
                                    e.on(),
                                    e.document(),
                                    null,
                                    e.reason()),
                            e.packet());
            case DirectiveReplaced e ->
                    ended(
                            new DirectiveEnd(
                                    DirectiveEnd.How.REPLACED,
                                    e.on(),
                                    e.document(),
                                    e.by(),
                                    e.reason()),
                            e.packet());
            case ClauseAssigned e -> given(fanOuts.with(e));
            case ClauseDelivered e -> given(fanOuts.delivered(e.fanOut()));
            case DirectiveShredded e ->
                    new DirectiveEntry(
                            Shredding.hidden(Shredding.known(as)),
                            Shredding.hidden(end),
                            packets,
                            fanOuts.givenUp(),
                            Shredding.of(e));
        };
    }

    private DirectiveEntry said(DirectiveRegistered now, @Nullable PacketId packet) {
        return new DirectiveEntry(now, end, with(packet), fanOuts, shredded);
    }

    private DirectiveEntry ended(DirectiveEnd now, @Nullable PacketId packet) {
        return new DirectiveEntry(as, now, with(packet), fanOuts, shredded);
    }

    private DirectiveEntry given(FanOuts now) {
        return new DirectiveEntry(as, end, packets, now, shredded);
    }

    /// Nothing more is said of a shredded directive, and nothing is given on its account.
    ///
    /// @throws Rejection `DIRECTIVE_SHREDDED`
    public void notShredded() {
        if (shredded != null) {
            throw Rejection.of(DIRECTIVE_SHREDDED)
                    .with("directive", Shredding.known(as).directive())
                    .with("on", shredded.on());
        }
    }

    /// Whether a cell of a file, wherever it stands, reads like a mark of secrecy.
    public static boolean marked(String cell) {
        return MARK.matcher(Words.key(cell)).matches();
    }

    /// Whether this directive, or one that follows it in the chain of replacements, is the one
    /// meant: replacing that one by this would be a circle.
    public boolean leadsTo(
            DirectiveId meant, Function<DirectiveId, Optional<DirectiveEntry>> known) {
        var passed = new HashSet<DirectiveId>();
        var here = Optional.of(this);
        while (here.isPresent()) {
            var as = here.get().as;
            if (as == null || !passed.add(as.directive())) {
                return false;
            }
            if (as.directive().equals(meant)) {
                return true;
            }
            here = here.map(DirectiveEntry::end).map(DirectiveEnd::by).flatMap(known);
        }
        return false;
    }

    private DirectiveRegistered classified(DirectiveClassified e) {
        var was = Objects.requireNonNull(as, "classified before it was registered");
        return changed(
                was,
                was.about(),
                e.urgency() == null ? was.urgency() : e.urgency(),
                e.kind(),
                e.field(),
                e.confirmedBy() == null ? was.confirmedBy() : e.confirmedBy(),
                was.answerBy());
    }

    private DirectiveRegistered corrected(DirectiveCorrected e) {
        var was = Objects.requireNonNull(as, "corrected before it was registered");
        return changed(
                was,
                e.about() == null ? was.about() : e.about(),
                e.urgency() == null ? was.urgency() : e.urgency(),
                was.kind(),
                was.field(),
                was.confirmedBy(),
                e.answerBy() == null ? was.answerBy() : e.answerBy());
    }

    private static DirectiveRegistered changed(
            DirectiveRegistered was,
            String about,
            @Nullable String urgency,
            @Nullable SourceKind kind,
            @Nullable String field,
            @Nullable String confirmedBy,
            @Nullable LocalDate answerBy) {
        return new DirectiveRegistered(
                was.directive(),
                was.number(),
                was.year(),
                was.issued(),
                was.issuer(),
                was.signer(),
                was.type(),
                about,
                was.secrecy(),
                urgency,
                kind,
                field,
                confirmedBy,
                answerBy,
                was.packet());
    }

    private List<PacketId> with(@Nullable PacketId packet) {
        if (packet == null) {
            return packets;
        }
        var more = new ArrayList<>(packets);
        more.add(packet);
        return more;
    }

    /// Entries written before there were packets have none.
    private static List<PacketId> orNone(@Nullable List<PacketId> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static FanOuts orNone(@Nullable FanOuts known) {
        return known == null ? FanOuts.NONE : known;
    }
}
