package dev.cairn.server.bench;

import java.io.IOException;
import java.sql.SQLException;

/** One of the many who do the same at the same time, over and over. It is used by one thread. */
interface Client extends AutoCloseable {

    /**
     * Does it once.
     *
     * @throws Exception where it was not done: that counts as an error, and the client goes on
     */
    void act() throws Exception;

    @Override
    void close() throws IOException, SQLException;

    /** Makes the clients. */
    @FunctionalInterface
    interface Maker {

        /** @param number from 0, so that each can do something else */
        Client make(int number) throws Exception;
    }
}
