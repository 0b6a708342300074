package dev.cairn.server.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * What is sent.
 *
 * @param method HTTP
 * @param head the request line and the headers
 * @param body the body
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Request(String method, byte[] head, byte[] body) {

    private static final int SHOWN = 500;

    @Override
    public String toString() {
        String sent = new String(body, StandardCharsets.UTF_8);
        return new String(head, StandardCharsets.ISO_8859_1)
                + (sent.length() > SHOWN ? sent.substring(0, SHOWN) + "… " + sent.length() : sent);
    }
}
