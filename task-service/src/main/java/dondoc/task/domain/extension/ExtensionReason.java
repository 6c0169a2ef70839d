package dondoc.task.domain.extension;

/// Why more time is asked for or given, so that it can be counted; the free text beside it says the
/// rest. The constant's name is the public code.
public enum ExtensionReason {
    AWAITING_SUPERIOR("Chờ ý kiến cấp trên", "Waiting for a superior's opinion"),
    AWAITING_OTHER_UNITS("Chờ ý kiến, số liệu của đơn vị khác", "Waiting for other units"),
    SCOPE_CHANGED("Nội dung, phạm vi nhiệm vụ thay đổi", "The task's scope has changed"),
    LAW_CHANGED("Quy định pháp luật thay đổi", "The law has changed"),
    PUBLIC_CONSULTATION("Lấy ý kiến nhân dân, đối tượng chịu tác động", "Public consultation"),
    PROCUREMENT("Vướng mắc đấu thầu, mua sắm, giải ngân", "Procurement or disbursement"),
    LAND_CLEARANCE("Vướng mắc giải phóng mặt bằng", "Site clearance"),
    RESOURCES("Thiếu nhân lực, kinh phí", "Lack of people or funds"),
    REORGANISATION("Sắp xếp tổ chức bộ máy", "Reorganisation of the unit"),
    FORCE_MAJEURE("Thiên tai, dịch bệnh, sự kiện bất khả kháng", "Force majeure"),
    OTHER("Lý do khác", "Another reason");

    private final String vi;
    private final String en;

    ExtensionReason(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }
}
