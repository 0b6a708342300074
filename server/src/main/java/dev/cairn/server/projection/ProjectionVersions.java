package dev.cairn.server.projection;

import dev.cairn.query.Memory;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.Projector;
import dev.cairn.query.Schemas;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which version of its projector has made the rows of each projection, and what follows from it: which are fed, which are still
 * to be built, and whether all stand still until one is.
 */
public final class ProjectionVersions {

    private final JdbcTemplate jdbc;
    private final ProjectionPosition position;
    private final ReadModels readModels;
    private volatile boolean mayStand = true;
    private volatile boolean overtaken;

    public ProjectionVersions(JdbcTemplate jdbc, ProjectionPosition position, ReadModels readModels) {
        this.jdbc = jdbc;
        this.position = position;
        this.readModels = readModels;
    }

    /** What is to be said of the rows of a projection. */
    public enum State {
        /** They are what this code makes of the log, and follow it. */
        CURRENT,
        /** An older version began them, and this code goes on with them until new ones are there. */
        OUTDATED,
        /** An older version made them, with which this code cannot go on: everything shown stands still until new ones are there. */
        STANDING,
        /** There are none yet. */
        MISSING
    }

    /**
     * A projection.
     *
     * @param name its name
     * @param version the version of its projector in this Cairn
     * @param rows the version that has made its rows; 0 where there are none
     * @param state what follows from it
     */
    public record Versions(String name, int version, int rows, State state) {}

    /** All projections, in the order in which they are fed. */
    public List<Versions> all() {
        Map<String, Integer> made = made();
        return live().stream()
                .map(each -> versions(each, made.getOrDefault(each.name(), 0)))
                .toList();
    }

    private List<Projector> live() {
        return readModels.projectors(jdbc, Schemas.LIVE, Memory.ofHeap());
    }

    private Map<String, Integer> made() {
        Map<String, Integer> made = new TreeMap<>();
        jdbc.query("select name, version from projection.projection", row -> {
            made.put(row.getString("name"), row.getInt("version"));
        });
        return made;
    }

    private static Versions versions(Projector projector, int made) {
        State state = made == 0
                ? State.MISSING
                : made >= projector.version()
                        ? State.CURRENT
                        : made >= projector.goesOnFrom() ? State.OUTDATED : State.STANDING;
        return new Versions(projector.name(), projector.version(), made, state);
    }

    /** New projectors for those that are fed. */
    public List<Projector> fed() {
        Map<String, Integer> made = made();
        return live().stream()
                .filter(each -> {
                    State state = versions(each, made.getOrDefault(each.name(), 0)).state;
                    return state == State.CURRENT || state == State.OUTDATED;
                })
                .toList();
    }

    /**
     * Whether nothing is fed, for something that is shown was made by a version that this code cannot go on with. All stands then:
     * answers take from several projections, and are true for one position.
     */
    public boolean standStill() {
        // Once it goes on, it does so for good: rows do not grow older than the code that runs.
        if (mayStand) {
            mayStand = all().stream().anyMatch(each -> each.state == State.STANDING);
        }
        return mayStand;
    }

    /** Says whether nothing is to be fed for now, for a rebuild takes in the same events faster. */
    public void overtake(boolean overtaken) {
        this.overtaken = overtaken;
    }

    /** Whether a rebuild takes in the events that come next. */
    boolean isOvertaken() {
        return overtaken;
    }

    /** Looks anew whether anything stands still; called before anything is fed. */
    public void look() {
        mayStand = true;
    }

    /** Where nothing has ever been taken in, there is nothing to build: every projection is what the log makes of it. */
    public void beginWhereNothingIs() {
        if (position.current() < 0) {
            live().forEach(each -> jdbc.update(
                    "insert into projection.projection (name, version) values (?, ?) "
                            + " on conflict (name) do update set version = excluded.version",
                    each.name(),
                    each.version()));
        }
    }
}
