package dev.cairn.server.wiring;

import dev.cairn.events.MetadataKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;

/** What a message hands on to those that it leads to: who asked for it, how, and by which message. */
public final class MessageOrigin implements CorrelationDataProvider {

    private static final List<String> HANDED_ON = List.of(
            MetadataKeys.ACTOR,
            MetadataKeys.REQUEST_ID,
            MetadataKeys.SOURCE,
            MetadataKeys.IMPORT_FILE,
            MetadataKeys.IMPORT_ROW);

    /** Registered with a bus, it hands on what its messages say of where they come from. */
    public static <T extends Message<?>> MessageHandlerInterceptor<T> interceptor() {
        return new CorrelationDataInterceptor<>(new MessageOrigin());
    }

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> origin = new HashMap<>();
        for (String key : HANDED_ON) {
            Object value = message.getMetaData().get(key);
            if (value != null) {
                origin.put(key, value);
            }
        }
        origin.put(MetadataKeys.CAUSATION_ID, message.getIdentifier());
        Object conversation = message.getMetaData().get(MetadataKeys.CORRELATION_ID);
        origin.put(MetadataKeys.CORRELATION_ID, conversation != null ? conversation : message.getIdentifier());
        return origin;
    }
}
