package dondoc.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final String PLACE = "/nhà/Đôn Đốc dữ liệu, mới";

    @Test
    void a_directory_of_any_name_is_read_as_it_was_written() throws IOException {
        var written = Settings.properties(Map.of("dondoc.state-dir", PLACE));

        var read = new Properties();
        read.load(new ByteArrayInputStream(written.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(read).containsEntry("dondoc.state-dir", PLACE);
        assertThat(written).matches("\\p{ASCII}*");
    }

    @Test
    void the_place_of_a_settings_file_has_no_blank_and_is_one_place() {
        assertThat(Parts.location(Path.of("/a b, c;d/x.properties")))
                .isEqualTo("file:///a%20b%2C%20c%3Bd/x.properties");
    }
}
