package dev.cairn.server.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.query.ConsistentRead;
import dev.cairn.query.Memory;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.Projector;
import dev.cairn.query.Schemas;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.queryhandling.QueryHandler;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Wiring by hand must not forget what somebody else has written. */
class NothingIsLeftOutTest {

    private static final JavaClasses QUERY_SIDE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.cairn.query");

    // Nothing connects: what is wired is looked at, and not used.
    private final HikariDataSource database = new HikariDataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final ProjectionPosition position = new ProjectionPosition(jdbc);

    @Test
    void everyProjectorIsFed() {
        List<Projector> fed =
                ReadModels.SHIPPED.projectors(new JdbcTemplate(database, true), Schemas.LIVE, Memory.ofHeap());

        assertThat(fed)
                .extracting(each -> each.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(
                        names(type -> type.isAssignableTo(Projector.class) && isConcrete(type)));
    }

    @Test
    void everyQuestionIsAnswered() {
        List<Object> answering = QuestionsConfiguration.answering(
                jdbc, new ConsistentRead(new JdbcTransactionManager(database), position));

        assertThat(answering)
                .extracting(each -> each.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(names(type ->
                        type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(QueryHandler.class))));
    }

    private static List<String> names(Predicate<JavaClass> wanted) {
        List<String> names =
                QUERY_SIDE.stream().filter(wanted).map(JavaClass::getName).toList();
        assertThat(names).isNotEmpty();
        return names;
    }

    private static boolean isConcrete(JavaClass type) {
        return !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT);
    }
}
