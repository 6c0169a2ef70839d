package dondoc.web.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dondoc.eventsourcing.Json;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// Values as they stand on the wire ([Json]), but nothing is passed over: an unknown field, a field
/// twice, a text where a number belongs, an absent field that its record does not declare
/// `@Nullable`, all are refused.
final class StrictJson {

    private StrictJson() {}

    static JsonMapper mapper() {
        AnnotationIntrospector usual =
                Json.MAPPER.deserializationConfig().getAnnotationIntrospector();
        return Json.MAPPER
                .rebuild()
                .annotationIntrospector(AnnotationIntrospector.pair(new Promised(), usual))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    /// A component of a record is required unless it is declared `@Nullable`.
    private static final class Promised extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember m) {
            return isPromised(m) ? Boolean.TRUE : null;
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated a) {
            return isPromised(a)
                    ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                    : JsonSetter.Value.empty();
        }

        private static boolean isPromised(Annotated a) {
            if (!(a instanceof AnnotatedParameter parameter)) return false;
            if (!(parameter.getOwner() instanceof AnnotatedConstructor constructor)) return false;
            Class<?> form = constructor.getDeclaringClass();
            if (!form.isRecord() || !form.getPackage().isAnnotationPresent(NullMarked.class)) {
                return false;
            }
            RecordComponent[] components = form.getRecordComponents();
            if (components.length != constructor.getParameterCount()) return false;
            return !components[parameter.getIndex()]
                    .getAnnotatedType()
                    .isAnnotationPresent(Nullable.class);
        }
    }
}
