package dondoc.task.in.edxml;

import static dondoc.task.domain.Reason.ANOTHER_ISSUERS_DIRECTIVE;
import static dondoc.task.domain.Reason.BAD_DATE;
import static dondoc.task.domain.Reason.NAMES_NO_OTHER_DIRECTIVE;
import static dondoc.task.domain.Reason.NO_DOCUMENT_NUMBER;
import static dondoc.task.domain.Reason.SECRET;
import static dondoc.task.domain.Reason.UNKNOWN_STEERING_TYPE;

import dondoc.task.application.directives.Typed;
import dondoc.task.application.packets.Packet;
import dondoc.task.application.packets.Packet.Organisation;
import dondoc.task.application.packets.Packet.Other;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import dondoc.task.domain.deadline.Phrase;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.packet.Steering;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A packet out of the header of an edXML message. Read are, by their local names:
///
/// | element | what |
/// |---|---|
/// | `MessageId`, or else `DocumentId` | the packet's id |
/// | `From`, `To` | `OrganId` and `OrganName` |
/// | `Code` | `CodeNumber` and `CodeNotation`, put together as `81/QĐ-UBND` |
/// | `PromulgationInfo` | `Place`, `PromulgationDate` |
/// | `DocumentType` | `TypeName` |
/// | `Subject`, `Content`, `DueDate` | as they stand |
/// | `SignerInfo` | `Competence` and `Position`; the name is not read |
/// | `ToPlaces` | every `Place` |
/// | `OtherInfo` | `Priority`, `SphereOfPromulgation`, `TyperNotation`, `PageAmount` |
/// | `Secrecy` | a mark of secrecy, not of the standard |
/// | `SteeringType` | `new`, `recall`, `update`, `replace`, or 0 to 3 in that order |
/// | `ResponseFor` | the other document of the same sender: `OrganId`, `Code`, `PromulgationDate` |
public final class EdxmlPacket {
    private static final Map<String, Steering> STEERING =
            Map.of(
                    "0", Steering.NEW,
                    "1", Steering.RECALL,
                    "2", Steering.UPDATE,
                    "3", Steering.REPLACE,
                    "new", Steering.NEW,
                    "recall", Steering.RECALL,
                    "update", Steering.UPDATE,
                    "replace", Steering.REPLACE);
    private static final Map<String, String> PRIORITIES =
            Map.of("1", "Khẩn", "2", "Thượng khẩn", "3", "Hỏa tốc");
    private static final String USUAL_PRIORITY = "0";

    /// `Mật`, `Tối mật`, `Tuyệt mật` in whatever sentence.
    private static final Pattern SECRET_SPHERE =
            Pattern.compile("(?<!không )(?<!\\p{L})mật(?!\\p{L})");

    private final Part header;

    private EdxmlPacket(Part header) {
        this.header = header;
    }

    /// @throws Rejection what the packet lacks, with the element at fault
    public static Packet read(byte[] file) {
        return new EdxmlPacket(MessageXml.header(file)).packet();
    }

    /// Of a secret document nothing else is looked at.
    private Packet packet() {
        refuseSecrets();
        var given = header.words("MessageId");
        var from = organisation("From");
        var steering = steering();
        return new Packet(
                Typed.text("MessageId", given == null ? header.words("DocumentId") : given),
                steering,
                from,
                header.at("To").isEmpty() ? null : organisation("To"),
                number(header),
                day(header, "PromulgationInfo", "PromulgationDate"),
                header.words("PromulgationInfo", "Place"),
                Typed.text("TypeName", header.words("DocumentType", "TypeName")),
                Typed.text("Subject", header.words("Subject")),
                Typed.optional("Content", header.words("Content")),
                signer(),
                optionalDay(header, "DueDate"),
                header.at("ToPlaces").stream()
                        .flatMap(p -> p.all("Place").stream())
                        .map(Part::words)
                        .filter(Objects::nonNull)
                        .toList(),
                urgency(),
                header.words("OtherInfo", "SphereOfPromulgation"),
                header.words("OtherInfo", "TyperNotation"),
                header.words("OtherInfo", "PageAmount"),
                other(steering, from));
    }

    private void refuseSecrets() {
        var sphere = header.words("OtherInfo", "SphereOfPromulgation");
        boolean secretSphere = sphere != null && SECRET_SPHERE.matcher(Words.key(sphere)).find();
        if (secretSphere || DirectiveEntry.secret(header.words("Secrecy"))) {
            throw Rejection.at(secretSphere ? "SphereOfPromulgation" : "Secrecy", SECRET);
        }
    }

    private Steering steering() {
        var typed = header.words("SteeringType");
        return Optional.ofNullable(typed)
                .map(t -> STEERING.get(Words.key(t)))
                .orElseThrow(() -> Rejection.at("SteeringType", UNKNOWN_STEERING_TYPE));
    }

    private Organisation organisation(String element) {
        return new Organisation(
                Typed.text("OrganId", header.words(element, "OrganId")),
                Typed.optional("OrganName", header.words(element, "OrganName")));
    }

    private String signer() {
        var capacity = header.words("SignerInfo", "Competence");
        var position = Typed.text("Position", header.words("SignerInfo", "Position"));
        return capacity == null ? position : Typed.text("Competence", capacity + " " + position);
    }

    private @Nullable String urgency() {
        var priority = Typed.optional("Priority", header.words("OtherInfo", "Priority"));
        return priority == null || priority.equals(USUAL_PRIORITY)
                ? null
                : PRIORITIES.getOrDefault(priority, priority);
    }

    /// A sender speaks of its own documents only.
    private @Nullable Other other(Steering steering, Organisation from) {
        var named = header.at("ResponseFor");
        if (named.isEmpty() || steering == Steering.NEW) {
            if (steering == Steering.REPLACE) {
                throw Rejection.at("ResponseFor", NAMES_NO_OTHER_DIRECTIVE);
            }
            return null;
        }
        var organisation = named.get().words("OrganId");
        if (organisation != null && !Words.key(organisation).equals(Words.key(from.id()))) {
            throw Rejection.at("ResponseFor", ANOTHER_ISSUERS_DIRECTIVE);
        }
        return new Other(number(named.get()), day(named.get(), "PromulgationDate"));
    }

    private static DocumentNumber number(Part of) {
        var number = of.words("Code", "CodeNumber");
        var notation = of.words("Code", "CodeNotation");
        if (number == null) {
            throw Rejection.at("CodeNumber", NO_DOCUMENT_NUMBER);
        }
        return Typed.number("CodeNumber", notation == null ? number : number + "/" + notation);
    }

    private static LocalDate day(Part of, String... path) {
        var day = optionalDay(of, path);
        if (day == null) {
            throw Rejection.at(path[path.length - 1], BAD_DATE);
        }
        return day;
    }

    /// A day as `2026-05-15` or `15/05/2026`.
    private static @Nullable LocalDate optionalDay(Part of, String... path) {
        var words = of.words(path);
        if (words == null) {
            return null;
        }
        return iso(words)
                .or(() -> Phrase.day(words))
                .orElseThrow(() -> Rejection.at(path[path.length - 1], BAD_DATE));
    }

    private static Optional<LocalDate> iso(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
