package dev.cairn.server.web;

import dev.cairn.command.Occasion;
import dev.cairn.events.MetadataKeys;
import dev.cairn.events.person.PersonId;
import dev.cairn.server.request.RequestMetadata;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a change, when, and in which request.
 *
 * @param actor who was authenticated
 * @param receivedAt when the request came in
 * @param source how it came in: from a program or from a page, see {@link MetadataKeys#SOURCE}
 * @param requestId the idempotency key of the request, or a random one where it has none
 * @param fingerprint of what was sent, in hexadecimal, where the request has an idempotency key
 * @param ifMatch the revision that what is to be changed has to be at, or null for any
 */
public record Asker(
        PersonId actor,
        Instant receivedAt,
        String source,
        String requestId,
        @Nullable String fingerprint,
        @Nullable Long ifMatch) {

    /** What a command message of this request carries. */
    Map<String, String> metadata() {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(MetadataKeys.ACTOR, actor.value());
        metadata.put(MetadataKeys.REQUEST_ID, requestId);
        metadata.put(MetadataKeys.SOURCE, source);
        if (fingerprint != null) {
            metadata.put(RequestMetadata.FINGERPRINT, fingerprint);
        }
        if (ifMatch != null) {
            metadata.put(RequestMetadata.IF_MATCH, ifMatch.toString());
        }
        return metadata;
    }

    /** The same request, for what is to be changed at another revision. */
    public Asker at(@Nullable Long revision) {
        return new Asker(actor, receivedAt, source, requestId, fingerprint, revision);
    }

    /** The same request, for a part of it that is done by itself: once, however often the whole is sent. */
    public Asker part(String name) {
        return new Asker(actor, receivedAt, source, requestId + "/" + name, fingerprint, null);
    }

    /** The occasion of a command with this reason and note, here and now. */
    public Occasion occasion(@Nullable ActBody act) {
        Occasion now = Occasion.live(receivedAt, actor);
        if (act == null) {
            return now;
        }
        ReasonBody reason = act.reason();
        return now.because(reason == null ? null : reason.toReason()).noting(act.note());
    }

    /** The id of the one new thing that the request makes: the same for a repetition of the request by the same person. */
    public <T> T newId(Function<String, T> fromKey) {
        return newId(fromKey, 0);
    }

    /** The id of one of the new things that the request makes. */
    public <T> T newId(Function<String, T> fromKey, int number) {
        return fromKey.apply(actor.value() + "/" + requestId + "/" + number);
    }
}
