package dev.cairn.server.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection that is kept open as long as the server keeps it, for one thread. The load shares its cores with what is measured, and the JDK's
 * own client takes several times as much of them for the same requests.
 */
final class HttpConnection implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final URI address;
    private final String bare;
    private final String headers;
    private @Nullable Open open;

    /**
     * @param address where the server answers
     * @param token sent with each request
     */
    HttpConnection(URI address, String token) throws IOException {
        this.address = address;
        this.bare = " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer " + token + "\r\n";
        this.headers = bare + "Accept: application/json\r\n";
        this.open = connect();
    }

    private record Open(Socket socket, InputStream in, OutputStream out) {}

    private Open connect() throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        return new Open(socket, new BufferedInputStream(socket.getInputStream(), BUFFER), socket.getOutputStream());
    }

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param body the whole body
     */
    record Answer(int status, String body) {

        boolean isGood() {
            return status / 100 == 2;
        }
    }

    Answer get(String path) throws IOException {
        return ask("GET " + path + headers + "\r\n");
    }

    /** Asks for an answer of another type than JSON. */
    Answer get(String path, String accept) throws IOException {
        return ask("GET " + path + bare + "Accept: " + accept + "\r\n\r\n");
    }

    /** Asks for an answer that is true for this position of the log or a later one. */
    Answer get(String path, long position) throws IOException {
        return ask("GET " + path + headers + "Cairn-Position: " + position + "\r\n\r\n");
    }

    /** Sends JSON; without an idempotency key where that is empty. */
    Answer post(String path, String json, String idempotencyKey) throws IOException {
        String key = idempotencyKey.isEmpty() ? "" : "Idempotency-Key: " + idempotencyKey + "\r\n";
        return ask("POST " + path + headers + key + "Content-Type: application/json\r\nContent-Length: "
                + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json);
    }

    private Answer ask(String request) throws IOException {
        Open current = open == null ? connect() : open;
        // Where anything goes wrong, and where the server has had enough of this one, the next request has a new one.
        open = null;
        boolean reusable = false;
        try {
            current.out.write(request.getBytes(StandardCharsets.UTF_8));
            InputStream in = current.in;
            int status = Integer.parseInt(line(in).substring(9, 12));
            int length = 0;
            boolean chunked = false;
            boolean kept = true;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                } else if (lower.startsWith("transfer-encoding:")) {
                    chunked = lower.contains("chunked");
                } else if (lower.startsWith("connection:")) {
                    kept = !lower.contains("close");
                }
            }
            byte[] body = chunked ? chunks(in) : bytes(in, length);
            reusable = kept;
            return new Answer(status, new String(body, StandardCharsets.UTF_8));
        } finally {
            if (reusable) {
                open = current;
            } else {
                current.socket.close();
            }
        }
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int length = Integer.parseInt(line(in).strip(), 16);
        while (length > 0) {
            all.write(bytes(in, length));
            line(in);
            length = Integer.parseInt(line(in).strip(), 16);
        }
        line(in);
        return all.toByteArray();
    }

    private static byte[] bytes(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The connection was closed in the middle of an answer.");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection was closed.");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.socket.close();
        }
    }
}
