package dev.cairn.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class TimeOrderedIdentifiersTest {

    private final TimeOrderedIdentifiers identifiers = new TimeOrderedIdentifiers();

    @Test
    void axonTakesTheIdsOfItsMessagesFromHere() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIdentifiers.class);
        assertThat(UUID.fromString(GenericEventMessage.asEventMessage("said").getIdentifier())
                        .version())
                .isEqualTo(7);
    }

    @Test
    void anIdIsAUuidOfVersion7ThatBeginsWithTheTime() {
        long before = Instant.now().toEpochMilli();
        UUID id = UUID.fromString(identifiers.generateIdentifier());
        long after = Instant.now().toEpochMilli();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, after);
    }

    @Test
    void idsAreInTheOrderInWhichTheyWereMadeAlsoWithinAMillisecond() {
        List<String> made =
                Stream.generate(identifiers::generateIdentifier).limit(50_000).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void noTwoThreadsMakeTheSameId() {
        Set<String> made = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 100_000).parallel().forEach(number -> made.add(identifiers.generateIdentifier()));

        assertThat(made).hasSize(100_000);
    }
}
