package dev.cairn.server.eventfile;

import java.io.IOException;

/** A file of events that is being written. The stream that it goes to belongs to whoever gave it. */
public interface EventSink {

    /** Takes what is known before the first event. */
    void begin(Header header) throws IOException;

    /** Takes the next event of the log. */
    void add(LoggedRow event) throws IOException;

    /** Takes what is known after the last event: the file is whole now. */
    void end(Manifest manifest) throws IOException;
}
