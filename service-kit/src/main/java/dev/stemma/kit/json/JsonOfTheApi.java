package dev.stemma.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.stemma.events.EventJson;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** How the API reads and writes JSON: strictly what was promised, times in milliseconds. */
@Singleton
class JsonOfTheApi implements ObjectMapperCustomizer {

    /** After the framework's own, whose writer of times would win otherwise. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(EventJson.timesInMilliseconds());
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        for (LogicalType type : new LogicalType[] {LogicalType.Textual, LogicalType.Boolean, LogicalType.Integer}) {
            for (CoercionInputShape shape : CoercionInputShape.values()) {
                json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
            }
        }
    }
}
