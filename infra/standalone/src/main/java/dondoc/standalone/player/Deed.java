package dondoc.standalone.player;

import dondoc.standalone.register.Happening;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A happening as a request to task-service.
///
/// @param path under the task's address
record Deed(String path, Map<String, Object> body) {
    /// Today nobody asks without a reason; the past has done so.
    private static final String NO_REASON = "(không nêu lý do)";

    static Deed of(Happening happening) {
        var body = new HashMap<String, Object>();
        var path =
                switch (happening.what()) {
                    case PROGRESS -> {
                        put(body, "percent", happening.percent());
                        put(body, "text", happening.note());
                        yield "progress";
                    }
                    case EXTENSION_REQUESTED -> {
                        put(body, "proposed", happening.newDeadline());
                        body.put("reason", happening.note().orElse(NO_REASON));
                        yield "extension-requests";
                    }
                    case EXTENSION_GRANTED -> {
                        put(body, "to", happening.newDeadline());
                        put(body, "document", happening.document());
                        put(body, "reason", happening.note());
                        yield "extension-grants";
                    }
                    case EXTENSION_REFUSED -> {
                        put(body, "reason", happening.note());
                        yield "extension-refusals";
                    }
                    case COMPLETION_REPORTED -> {
                        put(body, "document", happening.document());
                        put(body, "text", happening.note());
                        yield "completion-reports";
                    }
                    case COMPLETION_ACCEPTED -> {
                        put(body, "remark", happening.note());
                        yield "completion-acceptances";
                    }
                    case COMPLETION_REJECTED -> {
                        put(body, "reason", happening.note());
                        yield "completion-rejections";
                    }
                    case WITHDRAWN -> {
                        put(body, "document", happening.document());
                        put(body, "reason", happening.note());
                        yield "withdrawals";
                    }
                };
        return new Deed(path, body);
    }

    private static void put(Map<String, Object> body, String field, Optional<?> value) {
        value.ifPresent(present ->
                body.put(field, present instanceof Integer ? present : present.toString()));
    }
}
