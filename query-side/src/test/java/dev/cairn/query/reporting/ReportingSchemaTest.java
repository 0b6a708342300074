package dev.cairn.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.query.QueryDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

class ReportingSchemaTest {

    private final QueryDatabase database = QueryDatabase.get();
    private final ReportingSchema schema =
            new ReportingSchema(new JdbcTemplate(database.dataSource()), database.transactions());

    @BeforeEach
    void made() {
        schema.bringUpToDate();
    }

    static Stream<Class<? extends DomainEvent>> everyEvent() {
        return EventCatalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyKindOfEventHasItsView(Class<? extends DomainEvent> event) {
        assertThat(database.jdbc()
                        .sql("select to_regclass('reporting.' || :view) is not null")
                        .param("view", EventViews.name(event))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void noTwoViewsHaveOneName() {
        assertThat(ReportingSchema.views().stream().map(ReportingView::name)).doesNotHaveDuplicates();
    }

    @Test
    void everyColumnOfEveryViewIsExplainedInItsOrder() {
        for (ReportingView view : ReportingSchema.views()) {
            List<String> columns = database.jdbc()
                    .sql("""
                            select attname || ': ' || col_description(attrelid, attnum) from pg_attribute
                            where attrelid = to_regclass('reporting.' || :view) and attnum > 0 order by attnum
                            """)
                    .param("view", view.name())
                    .query(String.class)
                    .list();
            assertThat(columns)
                    .as(view.name())
                    .isEqualTo(view.columns().stream()
                            .map(column -> column.name() + ": " + column.comment())
                            .toList());
        }
    }

    @Test
    void everyViewAndFunctionIsExplained() {
        assertThat(database.jdbc().sql("""
                                select relname from pg_class
                                where relnamespace = 'reporting'::regnamespace and relkind = 'v'
                                    and obj_description(oid, 'pg_class') is null
                                union all
                                select proname from pg_proc
                                where pronamespace = 'reporting'::regnamespace and obj_description(oid, 'pg_proc') is null
                                """).query(String.class).list()).isEmpty();
    }

    @Test
    void isLeftAloneWhereNothingChanged() {
        long before = viewOfEvents();

        schema.bringUpToDate();

        assertThat(viewOfEvents()).isEqualTo(before);
    }

    @Test
    void isMadeAnewWhereItWasMadeFromSomethingElse() {
        long before = viewOfEvents();
        database.jdbc()
                .sql("comment on schema reporting is 'of an older Cairn'")
                .update();

        schema.bringUpToDate();

        assertThat(viewOfEvents()).isNotEqualTo(before);
    }

    private long viewOfEvents() {
        return database.jdbc()
                .sql("select 'reporting.event'::regclass::oid::bigint")
                .query(Long.class)
                .single();
    }
}
