package dondoc.task.in.edxml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.task.application.packets.Packet;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Samples;
import dondoc.task.domain.packet.Steering;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdxmlPacketTest {
    private static final String NEW = sample("new.xml");

    @Test
    void a_packet_is_read_with_all_it_says_but_the_signers_name() {
        assertThat(read(NEW))
                .isEqualTo(
                        new Packet(
                                "000.00.00.H26,2026/05/12,300/UBND-TH",
                                Steering.NEW,
                                new Packet.Organisation("000.00.00.H26", "UBND Thành phố"),
                                new Packet.Organisation(
                                        "000.00.25.H26", "Tổ công tác của Chủ tịch"),
                                new DocumentNumber("300/UBND-TH"),
                                LocalDate.of(2026, 5, 12),
                                "Hà Nội",
                                "Công văn",
                                "V/v thoát nước và chống úng ngập",
                                "Yêu cầu các sở rà soát",
                                "TM. Chủ tịch",
                                LocalDate.of(2026, 6, 15),
                                java.util.List.of("Sở Tư pháp", "Sở Xây dựng"),
                                "Khẩn",
                                "Trong cơ quan nhà nước",
                                "TH",
                                "3",
                                null));
    }

    @Test
    void the_other_document_is_the_one_it_answers_to() {
        var recall = read(sample("recall.xml"));
        assertThat(recall.steering()).isEqualTo(Steering.RECALL);
        assertThat(recall.other())
                .isEqualTo(
                        new Packet.Other(
                                new DocumentNumber("300/UBND-TH"), LocalDate.of(2026, 5, 12)));
        assertThat(read(sample("update.xml")).other()).isNull();
        assertThat(read(sample("update.xml")).urgency()).isEqualTo("Hỏa tốc");
        assertThat(read(sample("replace.xml")).steering()).isEqualTo(Steering.REPLACE);
    }

    @ParameterizedTest
    @CsvSource({
        ">new<,>withdraw<,UNKNOWN_STEERING_TYPE,SteeringType",
        ">new<,><,UNKNOWN_STEERING_TYPE,SteeringType",
        ">new<,>replace<,NAMES_NO_OTHER_DIRECTIVE,ResponseFor",
        ">300<,><,NO_DOCUMENT_NUMBER,CodeNumber",
        ">2026-05-12<,>2026-02-30<,BAD_DATE,PromulgationDate",
        ">2026-05-12<,><,BAD_DATE,PromulgationDate",
        ">15/06/2026<,>soon<,BAD_DATE,DueDate",
        "'>000.00.00.H26,2026/05/12,300/UBND-TH<','><',TEXT_MISSING,MessageId",
        ">000.00.00.H26<,><,TEXT_MISSING,OrganId",
        ">V/v thoát nước và chống úng ngập<,> <,TEXT_MISSING,Subject",
        ">Chủ tịch<,><,TEXT_MISSING,Position",
        ">Trong cơ quan nhà nước<,>Độ mật: Tối mật<,SECRET,SphereOfPromulgation",
        "<edXML:SteeringType>,<edXML:Secrecy>Mật</edXML:Secrecy><edXML:SteeringType>,SECRET,Secrecy"
    })
    void a_packet_with_a_fault_is_refused_at_its_element(
            String part, String instead, Reason reason, String field) {
        assertThat(NEW).contains(part);
        refused(reason, field, NEW.replace(part, instead));
    }

    @Test
    void a_recall_of_another_organisations_document_is_refused() {
        var recall = sample("recall.xml");
        var last = recall.lastIndexOf("000.00.00.H26");
        var others = recall.substring(0, last) + "000.00.00.G01" + recall.substring(last + 13);
        refused(Reason.ANOTHER_ISSUERS_DIRECTIVE, "ResponseFor", others);
    }

    @Test
    void openly_passed_on_documents_are_no_secrets() {
        assertThat(read(NEW.replace("Trong cơ quan nhà nước", "Không mật")).sphere())
                .isEqualTo("Không mật");
        assertThat(read(NEW.replace("Trong cơ quan nhà nước", "Mặt trận Tổ quốc")).sphere())
                .isEqualTo("Mặt trận Tổ quốc");
    }

    @Test
    void a_document_id_stands_in_for_the_message_id() {
        assertThat(read(NEW.replace("MessageId>", "DocumentId>")).given())
                .isEqualTo("000.00.00.H26,2026/05/12,300/UBND-TH");
    }

    @Test
    void entities_and_document_types_are_refused() {
        var entity =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + NEW.substring(NEW.indexOf("<edXML:edXMLEnvelope"))
                                .replace(">new<", ">&e;<");
        refused(Reason.MALFORMED_PACKET, null, entity);
        refused(Reason.MALFORMED_PACKET, null, NEW.replace(">new<", ">&e;<"));
        refused(Reason.MALFORMED_PACKET, null, NEW.replace("?>", "?><!DOCTYPE edXMLEnvelope>"));
    }

    @Test
    void what_is_no_message_is_refused() {
        refused(Reason.MALFORMED_PACKET, null, "");
        refused(Reason.MALFORMED_PACKET, null, "{}");
        refused(Reason.MALFORMED_PACKET, null, NEW.substring(0, NEW.length() - 20));
        refused(Reason.MALFORMED_PACKET, "MessageHeader", "<a/>");
        refused(
                Reason.MALFORMED_PACKET,
                "MessageHeader",
                NEW.replace("http://www.e-doc.vn/Schema/", "http://example.org/"));
    }

    @Test
    void depth_elements_and_texts_have_their_limits() {
        refused(
                Reason.MALFORMED_PACKET,
                null,
                NEW.replace(">new<", ">" + "<a>".repeat(20) + "</a>".repeat(20) + "<"));
        refused(
                Reason.MALFORMED_PACKET,
                null,
                NEW.replace(">new<", ">" + "<a/>".repeat(2_000) + "<"));
        refused(
                Reason.TEXT_TOO_LONG,
                "SteeringType",
                NEW.replace(">new<", ">" + "x".repeat(4_001) + "<"));
    }

    @Test
    void attachments_are_passed_over_unread() {
        var attached = NEW.replace("cong-van.pdf", "x".repeat(100_000));
        assertThat(read(attached)).isEqualTo(read(NEW));
    }

    private static Packet read(String xml) {
        return EdxmlPacket.read(xml.getBytes(UTF_8));
    }

    private static void refused(Reason reason, @Nullable String field, String xml) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        e -> {
                            assertThat(e.reason()).isEqualTo(reason);
                            assertThat(e.details().get("field")).isEqualTo(field);
                        });
    }

    private static String sample(String name) {
        return new String(Samples.bytes("edxml/" + name), UTF_8);
    }
}
