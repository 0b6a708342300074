package dev.cairn.server.web;

import dev.cairn.query.Basis;
import dev.cairn.query.Viewpoint;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At which revision things are: the place of their last event in their stream. An answer tells it as {@code ETag}, and a
 * command can ask by {@code If-Match} to be done at that revision only.
 */
@Component
public final class Revisions {

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * Tells with an answer about the present at which revision what it is about was. An answer about the past has none, for
     * what it shows is not what a command would change.
     *
     * @param basis what the answer stands on
     */
    public void tell(HttpServletResponse response, String streamId, Viewpoint viewpoint, Basis basis) {
        if (viewpoint.asOf() == null && viewpoint.knownAt() == null) {
            of(streamId, basis).ifPresent(revision -> response.setHeader(HttpHeaders.ETAG, tag(revision)));
        }
    }

    /** At which revision the stream was for an answer about the present; empty where nothing of it was there. */
    public Optional<Long> of(String streamId, Basis basis) {
        return jdbc.sql("""
                        select sequence from journal.event where stream_id = :stream and position <= :position
                        order by sequence desc limit 1""")
                .param("stream", streamId)
                .param("position", basis.position())
                .query(Long.class)
                .optional();
    }
}
