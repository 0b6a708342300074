package dev.cairn.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;

/** What was sent, in 32 bytes: method, path, query and body to the letter. The body is taken in while it is read. */
final class Fingerprint {

    private static final String ATTRIBUTE = Fingerprint.class.getName();

    private final MessageDigest digest;

    /** Of a request whose body is not read yet. */
    Fingerprint(HttpServletRequest request) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
        String head = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        request.setAttribute(ATTRIBUTE, this);
    }

    /** That of a request, in hexadecimal, after its body was read; null where it has none, such as an import. */
    static @Nullable String of(NativeWebRequest request) {
        return request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Fingerprint fingerprint
                ? HexFormat.of().formatHex(fingerprint.digest.digest())
                : null;
    }

    /** That of a form, whatever the order of its fields, in hexadecimal. */
    static String ofForm(HttpServletRequest request) {
        Fingerprint fingerprint = new Fingerprint(request);
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            fingerprint.add(name);
            for (String value : values) {
                fingerprint.add(value);
            }
        });
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    /** With its length before it: what belongs to which field is a part of what was sent. */
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    void add(byte[] buffer, int offset, int length) {
        digest.update(buffer, offset, length);
    }
}
