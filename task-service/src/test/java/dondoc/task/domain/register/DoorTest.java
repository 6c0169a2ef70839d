package dondoc.task.domain.register;

import static dondoc.task.domain.register.Column.CLAUSE;
import static dondoc.task.domain.register.Column.COORDINATORS;
import static dondoc.task.domain.register.Column.DEADLINE;
import static dondoc.task.domain.register.Column.ISSUED;
import static dondoc.task.domain.register.Column.LEAD;
import static dondoc.task.domain.register.Column.NUMBER;
import static dondoc.task.domain.register.Column.OFFICER;
import static dondoc.task.domain.register.Column.REMARK;
import static dondoc.task.domain.register.Column.SECRECY;
import static dondoc.task.domain.register.Column.STARRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dondoc.task.domain.OrgId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Samples;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoorTest {
    private final Door door =
            new Door(
                    Samples.units(),
                    Samples.calendar(),
                    person -> !person.value().equals("P99999"),
                    LocalDate.parse("2026-06-30"));

    @Test
    void a_row_as_clerks_type_it_becomes_a_task() {
        var entry =
                door.letIn(
                        row(
                                Map.of(
                                        LEAD, "\u00A0Sở  Tư pháp ",
                                        ISSUED, "5/5/2026",
                                        DEADLINE, "trước ngày 1/6/2026",
                                        STARRED, "Có",
                                        REMARK, "=HYPERLINK(\"http://example.invalid\",\"x\")",
                                        COORDINATORS, "Sở Y tế; Sở Giáo dục và Đào tạo")));
        assertThat(entry.lead()).isEqualTo(new OrgId("H26.01"));
        assertThat(entry.issued()).isEqualTo("2026-05-05");
        assertThat(entry.deadline().due()).isEqualTo("2026-05-31");
        assertThat(entry.coordinators()).hasSize(2);
        assertThat(entry.starred()).isTrue();
        assertThat(entry.remark()).startsWith("=HYPERLINK");
    }

    @Test
    void the_lead_unit_does_not_coordinate_besides_and_no_unit_twice() {
        var typed = "Sở Y tế; Sở Tư pháp; sở  y tế; Sở Nào Đó";
        var entry = door.letIn(row(Map.of(LEAD, "Sở Tư pháp", COORDINATORS, typed)));
        assertThat(entry.coordinators()).hasSize(1).doesNotContain(entry.lead());
    }

    @Test
    void each_fault_has_its_reason_and_its_column() {
        refused(Map.of(SECRECY, "Mật"), Reason.SECRET, SECRECY);
        refused(Map.of(SECRECY, "tuyệt  MẬT"), Reason.SECRET, SECRECY);
        refused(Map.of(NUMBER, " \u200B"), Reason.NO_DOCUMENT_NUMBER, NUMBER);
        refused(Map.of(ISSUED, "31/02/2026"), Reason.BAD_DATE, ISSUED);
        refused(Map.of(ISSUED, ""), Reason.BAD_DATE, ISSUED);
        refused(Map.of(ISSUED, "13/05/0026"), Reason.BAD_DATE, ISSUED);
        refused(Map.of(ISSUED, "01/07/2026"), Reason.DATE_IN_THE_FUTURE, ISSUED);
        refused(Map.of(LEAD, "Sở Y tế và Sở Tư pháp"), Reason.TWO_LEAD_UNITS, LEAD);
        refused(Map.of(LEAD, "Sở Tài chính (trước 3/2025)"), Reason.UNIT_NOT_IN_FORCE, LEAD);
        refused(Map.of(LEAD, ""), Reason.UNKNOWN_UNIT, LEAD);
        refused(Map.of(DEADLINE, "31/02/2026"), Reason.BAD_DEADLINE, DEADLINE);
        refused(Map.of(DEADLINE, "Trong quý II/9999"), Reason.BAD_DEADLINE, DEADLINE);
        refused(Map.of(OFFICER, "P99999"), Reason.UNKNOWN_PERSON, OFFICER);
        refused(Map.of(OFFICER, "Nguyễn Văn A"), Reason.UNKNOWN_PERSON, OFFICER);
    }

    @Test
    void of_several_faults_secrecy_goes_first_then_the_order_of_the_door() {
        refused(
                Map.of(SECRECY, "Mật", NUMBER, "", ISSUED, "x", LEAD, "x", DEADLINE, "x"),
                Reason.SECRET,
                SECRECY);
        refused(Map.of(NUMBER, "", ISSUED, "x"), Reason.NO_DOCUMENT_NUMBER, NUMBER);
        refused(Map.of(LEAD, "x", DEADLINE, "x"), Reason.UNKNOWN_UNIT, LEAD);
    }

    @Test
    void the_same_clause_of_the_same_document_comes_in_once() {
        assertThat(door.letIn(row(Map.of(CLAUSE, "1"))).clause().value()).isEqualTo("1");
        refused(Map.of(CLAUSE, "1", LEAD, "x"), Reason.DUPLICATE, NUMBER);
        assertThat(door.letIn(row(Map.of(CLAUSE, "2"))).clause().value()).isEqualTo("2");
        assertThat(door.letIn(row(Map.of(ISSUED, "13/05/2025"))).issued().getYear())
                .isEqualTo(2025);
    }

    @Test
    void where_the_past_is_loaded_a_year_comes_in_as_one() {
        var past = new Door(Samples.units(), Samples.calendar(), _ -> true, null);
        assertThat(past.letIn(row(Map.of(ISSUED, "01/07/2026"))).issued()).isEqualTo("2026-07-01");
    }

    @Test
    void a_row_turned_away_reserves_nothing() {
        refused(Map.of(DEADLINE, "31/02/2026"), Reason.BAD_DEADLINE, DEADLINE);
        assertThat(door.letIn(row(Map.of())).deadline().due()).isEqualTo("2026-05-26");
    }

    @Test
    void every_reason_of_the_door_is_told_in_both_languages() {
        assertThat(Door.reasons())
                .allSatisfy(reason -> {
                    assertThat(reason.vi()).isNotBlank();
                    assertThat(reason.en()).isNotBlank();
                });
    }

    private void refused(Map<Column, String> cells, Reason reason, Column column) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> door.letIn(row(cells)))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.details()).containsEntry("field", column.heading());
                });
    }

    private static Row row(Map<Column, String> cells) {
        var all = new EnumMap<Column, String>(Column.class);
        all.put(NUMBER, "2/UBND-TH");
        all.put(ISSUED, "13/05/2026");
        all.put(Column.ISSUER, "UBND Thành phố");
        all.put(CLAUSE, "1");
        all.put(Column.CONTENT, "Rà soát, báo cáo");
        all.put(LEAD, "Sở Tư pháp");
        all.put(Column.LEADER, "P00041");
        all.put(OFFICER, "P00043");
        all.put(DEADLINE, "26/05/2026");
        all.put(SECRECY, "Thường");
        all.putAll(cells);
        return new Row(1, all);
    }
}
