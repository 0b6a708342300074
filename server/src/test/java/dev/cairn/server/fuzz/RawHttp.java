package dev.cairn.server.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are, which no HTTP client would, and reads what comes back. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /**
     * What came back.
     *
     * @param status the status code, or 0 where the connection was closed without an answer
     * @param head status line and headers
     * @param body what was said
     */
    record Answer(int status, String head, String body) {}

    /** @param head request line and headers, each ended by CR LF, without the empty line after them */
    Answer send(byte[] head, byte[] body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                OutputStream out = socket.getOutputStream();
                out.write(head);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(body);
                out.flush();
            } catch (SocketException e) {
                // It may refuse before it has read everything; what it said is still to be read.
            }
            return read(socket);
        }
    }

    private static Answer read(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int read = socket.getInputStream().read(buffer);
                    read >= 0;
                    read = socket.getInputStream().read(buffer)) {
                all.write(buffer, 0, read);
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("No end of an answer: " + all.toString(StandardCharsets.UTF_8), e);
        } catch (SocketException e) {
            // Closed under a body that nobody wants to read.
        }
        String text = all.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, text, "");
        }
        String head = text.substring(0, end);
        return new Answer(Integer.parseInt(head.split(" ", 3)[1]), head, text.substring(end + 4));
    }
}
