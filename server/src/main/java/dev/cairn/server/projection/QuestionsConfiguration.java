package dev.cairn.server.projection;

import dev.cairn.query.ConsistentRead;
import dev.cairn.query.activity.ActivityReader;
import dev.cairn.query.alignment.AlignmentReader;
import dev.cairn.query.audit.AuditReader;
import dev.cairn.query.closing.CycleEndReader;
import dev.cairn.query.comparison.ComparisonReader;
import dev.cairn.query.directory.DirectoryReader;
import dev.cairn.query.due.DueCheckInsReader;
import dev.cairn.query.history.HistoryReader;
import dev.cairn.query.lineage.LineageReader;
import dev.cairn.query.overview.OverviewReader;
import dev.cairn.query.quarters.QuartersReader;
import dev.cairn.query.replay.ReplayReader;
import dev.cairn.query.report.ReportReader;
import dev.cairn.query.retrospective.RetrospectiveReader;
import dev.cairn.query.search.GoalSearchReader;
import dev.cairn.query.whatif.WhatIfReader;
import java.util.List;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who answers which question. */
@Configuration(proxyBeanMethods = false)
class QuestionsConfiguration {

    @Bean
    SmartInitializingSingleton questions(QueryBus bus, JdbcClient jdbc, ConsistentRead read) {
        List<Object> answering = answering(jdbc, read);
        return () -> answering.forEach(each -> new AnnotationQueryHandlerAdapter<>(each).subscribe(bus));
    }

    @Bean
    ReplayReader replayReader(JdbcClient jdbc, ConsistentRead read) {
        return new ReplayReader(jdbc, read);
    }

    static List<Object> answering(JdbcClient jdbc, ConsistentRead read) {
        return List.of(
                new DirectoryReader(jdbc, read),
                new OverviewReader(jdbc, read),
                new DueCheckInsReader(jdbc, read),
                new AuditReader(jdbc, read),
                new GoalSearchReader(jdbc, read),
                new HistoryReader(jdbc, read),
                new ComparisonReader(jdbc, read),
                new QuartersReader(jdbc, read),
                new RetrospectiveReader(jdbc, read),
                new CycleEndReader(jdbc, read),
                new WhatIfReader(jdbc, read),
                new LineageReader(jdbc, read),
                new AlignmentReader(jdbc, read),
                new ActivityReader(jdbc, read),
                new ReportReader(jdbc, read));
    }
}
