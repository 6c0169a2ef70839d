package dondoc.task.in.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Puts the examples of `openapi-examples.yaml` (`POST /api/v1/...: {request:, response:}`) and one
/// line about each operation into the API's description.
final class Examples implements OpenApiCustomizer {
    static final String FILE = "openapi-examples.yaml";

    private final Map<String, Map<String, Object>> examples = read();

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, o) -> show(path, method, o)));
    }

    static Map<String, Map<String, Object>> read() {
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(String path, PathItem.HttpMethod method, Operation operation) {
        var example = examples.get(method + " " + path);
        if (example == null) {
            return;
        }
        operation.setSummary(Objects.toString(example.get("summary")));
        if (operation.getRequestBody() != null) {
            put(operation.getRequestBody().getContent(), example.get("request"));
        }
        var answered = operation.getResponses().get("200");
        if (answered != null) {
            put(answered.getContent(), example.get("response"));
        }
    }

    private static void put(@Nullable Content content, @Nullable Object example) {
        if (content != null && example != null) {
            content.values().forEach((MediaType type) -> type.setExample(example));
        }
    }
}
