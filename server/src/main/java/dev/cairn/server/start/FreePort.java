package dev.cairn.server.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks whether Cairn's port is free before anything is started or touched. */
public final class FreePort {

    private FreePort() {}

    /**
     * @param address where Cairn will listen
     * @param port 0 for any free one
     * @throws StartRefusedException where another program listens there
     */
    public static void require(InetAddress address, int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            // As the web server does; otherwise connections that have just ended would count as taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (BindException e) {
            throw taken(port);
        } catch (IOException e) {
            throw new StartRefusedException(
                    ExitCode.MISCONFIGURED,
                    "Cairn cannot listen on " + address.getHostAddress() + ", port " + port + ": " + e.getMessage()
                            + ".",
                    e);
        }
    }

    static StartRefusedException taken(int port) {
        return new StartRefusedException(
                ExitCode.PORT_TAKEN,
                "Port " + port
                        + " is taken by another program (or by a Cairn with another data directory); choose a free"
                        + " one with CAIRN_PORT.");
    }
}
