package dondoc.eventsourcing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// How values stand on the wire: dates and instants as ISO 8601 text, absent values left out, a
/// record with the one component `value` as that value, unknown fields of events passed over.
public final class Json {

    public static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .annotationIntrospector(new SingleValues())
                    .changeDefaultPropertyInclusion(
                            i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private Json() {}

    /// A message as it stands on the wire.
    public static byte[] write(Object message) {
        return MAPPER.writeValueAsBytes(message);
    }

    /// Lets domain values stay free of Jackson's annotations.
    private static final class SingleValues extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAsValue(MapperConfig<?> config, Annotated a) {
            if (a instanceof AnnotatedMethod m
                    && m.getName().equals("value")
                    && m.getParameterCount() == 0
                    && isSingleValue(m.getDeclaringClass())) {
                return true;
            }
            return super.hasAsValue(config, a);
        }

        @Override
        public JsonCreator.Mode findCreatorAnnotation(MapperConfig<?> config, Annotated a) {
            if (a instanceof AnnotatedConstructor c && isSingleValue(c.getDeclaringClass())) {
                return JsonCreator.Mode.DELEGATING;
            }
            return super.findCreatorAnnotation(config, a);
        }

        private static boolean isSingleValue(Class<?> type) {
            return type.isRecord()
                    && type.getRecordComponents().length == 1
                    && type.getRecordComponents()[0].getName().equals("value");
        }
    }
}
