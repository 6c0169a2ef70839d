package dondoc.web.api;

import com.fasterxml.jackson.databind.JavaType;
import dondoc.eventsourcing.By;
import dondoc.web.Asking;
import dondoc.web.Commands;
import dondoc.web.problem.Problem;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;

/// What all APIs of the house have in common, for `/v3/api-docs`.
final class ApiDescription {
    private static final String BEARER = "bearer";
    private static final Pattern DOOR = Pattern.compile("(Door|Controller)$");
    private static final Schema<?> PROBLEM = new Schema<>().$ref("#/components/schemas/Problem");
    private static final Schema<?> DONE = new Schema<>().$ref("#/components/schemas/Done");
    private static final Schema<?> NOT_YET = new Schema<>().$ref("#/components/schemas/NotYet");

    private ApiDescription() {}

    static OpenAPI base(String service) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(By.class, Asking.class);
        Components components =
                new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT"));
        describe(components, Problem.class);
        describe(components, Commands.Done.class);
        describe(components, Commands.NotYet.class);
        return new OpenAPI()
                .info(new Info().title(service).version("v1"))
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    private static void describe(Components components, Class<?> form) {
        ModelConverters.getInstance()
                .readAll(new AnnotatedType(form))
                .forEach(components::addSchemas);
    }

    /// Every operation can be refused; those that run a command take its headers.
    static OperationCustomizer operations() {
        return ApiDescription::describe;
    }

    private static Operation describe(Operation operation, HandlerMethod method) {
        ApiResponses responses =
                operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        operation.setResponses(responses);
        name(operation, method);
        responses.addApiResponse(
                "default", response("Refused", "application/problem+json", PROBLEM));
        for (var parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == Asking.class) describeCommand(operation);
        }
        return operation;
    }

    /// `TaskDoor.assign` is the operation `taskAssign` of `Task`: a name that a client generated from the
    /// description keeps, whatever other operations there are.
    private static void name(Operation operation, HandlerMethod method) {
        String group = DOOR.matcher(method.getBeanType().getSimpleName()).replaceFirst("");
        String deed = method.getMethod().getName();
        operation.setTags(List.of(group));
        operation.setOperationId(
                group.substring(0, 1).toLowerCase(Locale.ROOT)
                        + group.substring(1)
                        + deed.substring(0, 1).toUpperCase(Locale.ROOT)
                        + deed.substring(1));
    }

    private static void describeCommand(Operation operation) {
        operation.addParametersItem(
                header(
                        AskingArgument.IDEMPOTENCY_KEY,
                        "A repeat with the same key within 7 days gets the same answer and"
                                + " changes nothing."));
        operation.addParametersItem(
                header(AskingArgument.IF_MATCH, "Refuse (412) unless this is still the version."));
        operation.addParametersItem(
                header(
                        AskingArgument.RECORDED_AT,
                        "The fact's own time; role migration only, before the city is live."));
        ApiResponses responses = operation.getResponses();
        responses.addApiResponse("200", response("Done", "application/json", DONE));
        responses.addApiResponse(
                "202", response("Not answered yet; ask at Location", "application/json", NOT_YET));
    }

    private static HeaderParameter header(String name, String why) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).description(why).required(false).schema(new StringSchema());
        return header;
    }

    private static ApiResponse response(String why, String type, Schema<?> schema) {
        return new ApiResponse()
                .description(why)
                .content(new Content().addMediaType(type, new MediaType().schema(schema)));
    }

    /// A record with the one component `value` stands on the wire as that value.
    static final class SingleValues implements ModelConverter {

        @Override
        @SuppressWarnings("rawtypes") // as swagger declares it
        public @Nullable Schema resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            JavaType form = Json.mapper().constructType(type.getType());
            if (form != null && form.getRawClass().isRecord()) {
                var components = form.getRawClass().getRecordComponents();
                if (components.length == 1 && components[0].getName().equals("value")) {
                    AnnotatedType value =
                            new AnnotatedType(components[0].getGenericType())
                                    .resolveAsRef(false)
                                    .skipOverride(true);
                    return context.resolve(value);
                }
            }
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        }
    }
}
