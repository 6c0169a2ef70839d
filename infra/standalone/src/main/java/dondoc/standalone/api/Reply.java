package dondoc.standalone.api;

import tools.jackson.databind.JsonNode;

/// What a service answered. An empty body is the JSON `null`.
public record Reply(int status, JsonNode body) {

    public boolean good() {
        return status / 100 == 2;
    }

    /// The code of a problem, e.g. `TASK_CLOSED`; `HTTP_500` where the answer names none.
    public String code() {
        return body.path("code").asString("HTTP_" + status);
    }
}
