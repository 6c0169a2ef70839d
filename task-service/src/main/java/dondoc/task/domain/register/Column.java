package dondoc.task.domain.register;

import dondoc.task.domain.Words;
import java.util.Optional;
import java.util.stream.Stream;

/// The columns of the city's task register, as its export heads them.
public enum Column {
    STT("STT"),
    NUMBER("Số, ký hiệu văn bản"),
    ISSUED("Ngày ban hành"),
    ISSUER("Cơ quan ban hành"),
    SIGNER("Người ký"),
    TYPE("Loại văn bản"),
    ABOUT("Trích yếu"),
    CLAUSE("Mục"),
    CONTENT("Nội dung nhiệm vụ"),
    LEAD("Đơn vị chủ trì"),
    COORDINATORS("Đơn vị phối hợp"),
    LEADER("Lãnh đạo phụ trách"),
    OFFICER("Chuyên viên xử lý"),
    DEADLINE("Hạn xử lý"),
    STARRED("Gắn sao"),
    SECRECY("Độ mật"),
    REMARK("Ghi chú");

    private final String heading;

    Column(String heading) {
        this.heading = heading;
    }

    /// As it is written over the column.
    public String heading() {
        return heading;
    }

    /// The column under a heading, however it is spaced or composed.
    public static Optional<Column> headed(String heading) {
        return Stream.of(values())
                .filter(c -> Words.key(c.heading).equals(Words.key(heading)))
                .findFirst();
    }
}
