package dondoc.publication.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.publication.domain.late.Late;
import dondoc.publication.domain.late.LatePerson;
import dondoc.publication.domain.late.LateUnit;
import dondoc.publication.domain.late.PersonId;
import dondoc.publication.domain.late.Quarter;
import dondoc.publication.domain.late.UnitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditionFilesTest {
    private static final PublishedPersons PERSONS =
            new PublishedPersons(
                    new LegalBasis("145/QĐ-UBND ngày 02/07/2026", "Điều 16 Luật 91/2025/QH15"),
                    List.of(
                            new LatePerson(
                                    new PersonId("P00041"),
                                    List.of(new UnitCode("H26.01"), new UnitCode("H26.33")),
                                    new Late(2, 1, 1))));

    @Test
    void the_first_format_is_written_as_it_was_when_it_was_released() throws IOException {
        for (var file : EditionFiles.of(sheet(PERSONS))) {
            assertThat(file.text()).as(file.name()).isEqualTo(released(file.name()));
        }
    }

    @Test
    void a_sheet_without_persons_has_no_file_of_persons() {
        assertThat(EditionFiles.of(sheet(null)))
                .extracting(PublicFile::name)
                .containsExactly("list.json", "list.csv");
        assertThat(EditionFiles.of(sheet(PERSONS)))
                .extracting(PublicFile::name)
                .containsExactly("list.json", "list.csv", "persons.json", "persons.csv");
    }

    @Test
    void the_files_of_units_are_the_same_with_and_without_persons() {
        assertThat(EditionFiles.of(sheet(PERSONS)).subList(0, 2))
                .isEqualTo(EditionFiles.of(sheet(null)));
        assertThat(EditionFiles.of(sheet(PERSONS)).subList(0, 2))
                .noneMatch(f -> f.text().contains("P00041"));
    }

    @Test
    void a_table_opens_in_a_spreadsheet_with_its_letters_and_without_live_cells() {
        var table = EditionFiles.of(sheet(null)).get(1);

        assertThat(table.bytes()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(table.text().lines())
                .contains("2026-Q2,2,H26.66,'=HYPERLINK(1),1,1,0")
                .contains("2026-Q2,2,H26.67,'@x,1,1,0")
                .contains("2026-Q2,2,H26.68,\"'-1, \"\"hai\"\"\",1,1,0");
        assertThat(table.text()).endsWith("\r\n");
    }

    @Test
    void a_seal_is_the_hash_anybody_would_work_out() {
        assertThat(new PublicFile("list.json", "abc").seal())
                .isEqualTo(
                        new FileSeal(
                                "list.json",
                                new Sha256(
                                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                                3));
    }

    @Test
    void json_escapes_what_json_demands_and_keeps_vietnamese_readable() {
        assertThat(
                        CanonicalJson.of(
                                Map.of("a", List.of("Đường \"số\" 1\\\n\u0001", true, List.of()))))
                .isEqualTo(
                        "{\n  \"a\": [\n    \"Đường \\\"số\\\" 1\\\\\\n\\u0001\",\n    true,\n    []\n  ]\n}\n");
    }

    @Test
    void files_of_persons_are_known_by_their_names() {
        assertThat(List.of("persons.json", "persons.csv", "persons.json.sha256"))
                .allMatch(EditionFiles::tellsOfPersons);
        assertThat(List.of("list.json", "list.csv", "list.csv.sha256"))
                .noneMatch(EditionFiles::tellsOfPersons);
    }

    private static String released(String name) throws IOException {
        try (var in =
                Objects.requireNonNull(
                        EditionFilesTest.class.getResourceAsStream("/format-1/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Sheet sheet(@Nullable PublishedPersons persons) {
        return new Sheet(
                new Quarter("2026-Q2"),
                2,
                Instant.parse("2026-07-15T02:30:00Z"),
                LocalDate.parse("2026-07-15"),
                List.of(
                        unit("H26.01", "Sở Tư pháp", new Late(3, 2, 1)),
                        unit("H26.66", "=HYPERLINK(1)", new Late(1, 1, 0)),
                        unit("H26.67", "@x", new Late(1, 1, 0)),
                        unit("H26.68", "-1, \"hai\"", new Late(1, 1, 0))),
                persons,
                List.of(
                        new Difference(
                                new UnitCode("H26.01"), "Sở Tư pháp", 2, 3, null, null, null)),
                null,
                Sha256.of(new byte[0]));
    }

    private static LateUnit unit(String code, String name, Late tasks) {
        return new LateUnit(new UnitCode(code), name, tasks);
    }
}
