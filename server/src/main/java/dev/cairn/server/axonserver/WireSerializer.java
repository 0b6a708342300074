package dev.cairn.server.axonserver;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;

/**
 * How commands, questions and answers travel between Cairns: as JSON under the names of their classes. They are not kept, so
 * a name may change from one version to the next; Cairns of one version talk to each other.
 */
public final class WireSerializer {

    private WireSerializer() {}

    /** One for all that travels, but the events, which are written as they are stored everywhere. */
    public static Serializer create() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS))
                .build();
    }
}
