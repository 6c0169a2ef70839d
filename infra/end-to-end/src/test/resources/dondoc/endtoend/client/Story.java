package city;

import city.api.DirectiveApi;
import city.api.TaskApi;
import city.api.TaskWorkApi;
import city.model.AssignmentForm;
import city.model.DirectiveForm;
import city.model.ProgressForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What a department's programmer writes against the client that was generated for him. */
public final class Story implements UnaryOperator<Map<String, String>> {

    @Override
    public Map<String, String> apply(Map<String, String> given) {
        var client = new ApiClient();
        client.updateBaseUri(given.get("door"));
        client.setRequestInterceptor(r -> r.header("Authorization", "Bearer " + given.get("token")));
        try {
            return told(client, given);
        } catch (ApiException e) {
            throw new IllegalStateException(e.getCode() + " " + e.getResponseBody(), e);
        }
    }

    private static Map<String, String> told(ApiClient client, Map<String, String> given)
            throws ApiException {
        var tasks = new TaskApi(client);
        var directive =
                new DirectiveApi(client)
                        .directiveRegister(
                                new DirectiveForm()
                                        .issuer("UBND Thành phố")
                                        .number(given.get("number"))
                                        .issued(LocalDate.parse(given.get("day")))
                                        .signer("Chủ tịch UBND Thành phố")
                                        .type("Công văn")
                                        .about("V/v nối hệ thống"),
                                UUID.randomUUID().toString(),
                                null,
                                null);
        var task =
                tasks.taskAssign(
                        new AssignmentForm()
                                .directive(directive.getId())
                                .clause("1")
                                .content("Nối hệ thống của Sở")
                                .lead(given.get("lead"))
                                .leader(given.get("leader"))
                                .officer(given.get("officer"))
                                .coordinators(List.of())
                                .phrase("Thường xuyên"),
                        UUID.randomUUID().toString(),
                        null,
                        null);
        new TaskWorkApi(client)
                .taskWorkProgress(
                        task.getId(),
                        new ProgressForm().percent(30).text("Đã nối"),
                        UUID.randomUUID().toString(),
                        "\"" + task.getVersion() + "\"",
                        null);
        var read = tasks.taskOne(task.getId(), task.getVersion() + 1);
        return Map.of(
                "content", read.getContent(),
                "lead", read.getLead(),
                "percent", String.valueOf(read.getProgress().getPercent()),
                "facts", String.valueOf(read.getTimeline().size()),
                "refused", refused(tasks));
    }

    private static String refused(TaskApi tasks) {
        try {
            tasks.taskOne("0b4e7a0e-5fe8-3df4-ab11-e08238ffe6a5", null);
            return "not at all";
        } catch (ApiException e) {
            return e.getCode() + " " + e.getResponseBody();
        }
    }
}
