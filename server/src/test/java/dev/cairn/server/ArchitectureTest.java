package dev.cairn.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** What the modules may know of each other, and what no module may do. An empty rule fails: see archunit.properties. */
@AnalyzeClasses(packages = "dev.cairn", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String EVENTS = "dev.cairn.events..";
    private static final String COMMAND = "dev.cairn.command..";
    private static final String QUERY = "dev.cairn.query..";
    private static final String SERVER = "dev.cairn.server..";

    @ArchTest
    static final ArchRule eventsKnowOnlyTheLanguageAndJson = classes()
            .that()
            .resideInAPackage(EVENTS)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            EVENTS,
                            "java..",
                            "tools.jackson..",
                            "com.fasterxml.jackson.annotation..",
                            "org.jspecify.annotations..")
                    .as("are Java, JSON or null-safety annotations"))
            .because("what is stored must outlive every framework");

    @ArchTest
    static final ArchRule theCommandSideNeverSeesTheQuerySideOrTheServer = noClasses()
            .that()
            .resideInAPackage(COMMAND)
            .should()
            .dependOnClassesThat(resideInAnyPackage(QUERY, SERVER));

    @ArchTest
    static final ArchRule theQuerySideNeverSeesTheCommandSideOrTheServer = noClasses()
            .that()
            .resideInAPackage(QUERY)
            .should()
            .dependOnClassesThat(resideInAnyPackage(COMMAND, SERVER));

    @ArchTest
    static final ArchRule classesAreNamedAfterWhatTheyAre = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|Service|Dto|DTO)")
            .because("such a name says nothing about the subject");

    @ArchTest
    static final ArchRule noEventIsAMereUpdate = noClasses()
            .that()
            .resideInAPackage(EVENTS)
            .should()
            .haveSimpleNameEndingWith("Updated")
            .because("an event says what happened, not that something did");

    @ArchTest
    static final ArchRule packagesAreFeaturesNotLayers = noClasses()
            .should()
            .resideInAnyPackage(
                    "..controller..",
                    "..controllers..",
                    "..service..",
                    "..services..",
                    "..dto..",
                    "..util..",
                    "..utils..",
                    "..repository..",
                    "..common..")
            .because("the same word names the same thing from the URL to the table");

    @ArchTest
    static final ArchRule quantitiesAreExact =
            classes().that().resideInAnyPackage(EVENTS, COMMAND, QUERY).should(useNoFloatingPoint());

    @ArchTest
    static final ArchRule decidersAndStatesKnowNoFramework = noClasses()
            .that()
            .resideInAPackage(COMMAND)
            .and()
            .haveNameNotMatching(
                    ".*\\.(Objective|Cycle|Team|Organisation|Retrospective|Report|Command|JdbcSurroundings|RuleTables|RulesSchema|GoalsOfCycle)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.axonframework..", "org.springframework..", "java.sql..", "javax.sql..")
            .because("what decides is pure: only the five shells know Axon, and only few classes the rule tables");

    @ArchTest
    static final ArchRule foldsKnowNoFramework = noClasses()
            .that()
            .resideInAPackage(QUERY)
            .and()
            .haveNameMatching(".*\\.\\w*(Fold|Slots|Standing|Arithmetic|Assessment|Overviews|Histories|Effect|Easings)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.axonframework..", "org.springframework..", "java.sql..", "javax.sql..")
            .because("a view of any moment comes from the events alone");

    @ArchTest
    static final ArchRule projectorsKnowNoAxon = noClasses()
            .that()
            .resideInAPackage(QUERY)
            .and()
            .haveNameMatching(".*\\.\\w*(Projector|Projections|Tables?)")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..")
            .because("the same projectors are fed live and in a rebuild, whatever the log is kept in");

    @ArchTest
    static final ArchRule onlyItsOwnPackageKnowsAxonServer = classes()
            .that(dependOnTheConnectorOfAxonServer())
            .should()
            .resideInAnyPackage("dev.cairn.server.axonserver..", "dev.cairn.server.wiring..")
            .because("which store keeps the log is one setting, and nobody else asks for it");

    @ArchTest
    static final ArchRule onlyTheServerReadsAClock = noClasses()
            .that()
            .resideInAnyPackage(EVENTS, COMMAND, QUERY)
            .should()
            .callMethodWhere(
                    DescribedPredicate.describe("the present time is read", call -> readsTheClock(call.getTarget())))
            .because("what is decided or folded must come out the same whenever it is replayed");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", Duration.class)
            .because("one waits for a position of the log, not for time to pass");

    @ArchTest
    static void aRuleAboutNothingFails(JavaClasses cairn) {
        ArchRule aboutNothing = noClasses()
                .that()
                .resideInAPackage("dev.cairn.nosuchpackage..")
                .should()
                .bePublic();

        assertThatThrownBy(() -> aboutNothing.check(cairn))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    private static DescribedPredicate<JavaClass> dependOnTheConnectorOfAxonServer() {
        DescribedPredicate<JavaClass> ofTheConnector =
                resideInAnyPackage("org.axonframework.axonserver..", "io.axoniq..", "io.grpc..");
        return DescribedPredicate.describe(
                "depend on the connector of Axon Server",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> ofTheConnector.test(dependency.getTargetClass())));
    }

    private static boolean readsTheClock(AccessTarget.MethodCallTarget method) {
        JavaClass owner = method.getOwner();
        if (owner.isEquivalentTo(Clock.class)) {
            return method.getName().startsWith("system") || method.getName().startsWith("tick");
        }
        if (owner.isEquivalentTo(System.class)) {
            return method.getName().equals("currentTimeMillis");
        }
        // now(Clock) is fine: the caller says which clock.
        return owner.getPackageName().equals("java.time")
                && method.getName().equals("now")
                && method.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static ArchCondition<JavaClass> useNoFloatingPoint() {
        Set<String> floatingPoint = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        return new ArchCondition<>("use no double or float in fields, parameters or results") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<String> fields = type.getFields().stream()
                        .filter(field ->
                                floatingPoint.contains(field.getRawType().getName()))
                        .map(JavaField::getDescription);
                Stream<String> codeUnits = type.getCodeUnits().stream()
                        .filter(unit -> Stream.concat(
                                        Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                                .anyMatch(raw -> floatingPoint.contains(raw.getName())))
                        .map(JavaCodeUnit::getDescription);
                Stream.concat(fields, codeUnits)
                        .forEach(where ->
                                events.add(SimpleConditionEvent.violated(type, where + " uses floating point")));
            }
        };
    }
}
