package dev.cairn.server.bench;

import java.io.IOException;
import java.util.List;

/** Somebody who asks the same questions again and again, one after the other. */
final class Asking implements Client {

    private final HttpConnection http;
    private final List<String> paths;
    private final String accept;
    private int next;

    /**
     * @param paths what is asked for, in turn
     * @param accept the media type of the answers
     */
    Asking(ThrowAwayCairn cairn, List<String> paths, String accept) throws IOException {
        this.http = new HttpConnection(cairn.address(), cairn.token());
        this.paths = List.copyOf(paths);
        this.accept = accept;
    }

    @Override
    public void act() throws IOException {
        HttpConnection.Answer answer = http.get(paths.get(next++ % paths.size()), accept);
        if (!answer.isGood()) {
            throw new IOException("Status " + answer.status() + ": " + answer.body());
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
