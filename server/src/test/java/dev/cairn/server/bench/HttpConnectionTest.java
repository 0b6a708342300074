package dev.cairn.server.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against a server that answers word for word what the test says. */
class HttpConnectionTest {

    @Test
    void readsAnswersOfAKnownLengthAndOfManyPartsOverOneConnection() throws Exception {
        try (Answering server = Answering.with(
                        List.of(
                                List.of(
                                        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nBröd",
                                        "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")));
                HttpConnection http = new HttpConnection(server.address(), "secret")) {
            assertThat(http.get("/one")).isEqualTo(new HttpConnection.Answer(200, "Bröd"));
            assertThat(http.get("/two")).isEqualTo(new HttpConnection.Answer(404, "abcde"));
        }
    }

    @Test
    void goesOnOverAnotherConnectionWhereTheServerClosesOne() throws Exception {
        try (Answering server = Answering.with(List.of(
                        List.of("HTTP/1.1 503 Busy\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"),
                        List.of("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")));
                HttpConnection http = new HttpConnection(server.address(), "secret")) {
            assertThat(http.get("/one").isGood()).isFalse();
            assertThat(http.get("/two").body()).isEqualTo("ok");
        }
    }

    @Test
    void anAnswerThatBreaksOffIsNone() throws Exception {
        try (Answering server = Answering.with(List.of(List.of("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nhalf")));
                HttpConnection http = new HttpConnection(server.address(), "secret")) {
            assertThatThrownBy(() -> http.get("/one")).isInstanceOf(EOFException.class);
        }
    }

    /** Each connection gets its own answers, one for each request; then it is closed. */
    private record Answering(ServerSocket socket) implements AutoCloseable {

        static Answering with(List<List<String>> connections) throws IOException {
            ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            Thread.startVirtualThread(() -> serve(socket, connections));
            return new Answering(socket);
        }

        private static void serve(ServerSocket server, List<List<String>> connections) {
            for (List<String> answers : connections) {
                try (Socket socket = server.accept();
                        BufferedReader in = new BufferedReader(
                                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                    for (String answer : answers) {
                        String line = in.readLine();
                        while (line != null && !line.isEmpty()) {
                            line = in.readLine();
                        }
                        socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                    }
                } catch (IOException e) {
                    // The test has ended.
                    return;
                }
            }
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
