package dev.cairn.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that no command needs, announced or not, before they fill the memory. Imports have their own bounds. */
final class BodyLimit extends OncePerRequestFilter {

    /** Where files come in, which are read in bounded memory whatever their size. */
    private static final String IMPORTS = "/api/v1/imports";

    private final long most;
    private final ProblemWriter problems;

    /** @param most the largest body, in bytes */
    BodyLimit(long most, ProblemWriter problems) {
        this.most = most;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(IMPORTS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            problems.write(
                    request,
                    response,
                    Problem.BODY_TOO_LARGE.with(String.valueOf(new BodyTooLargeException(most).getMessage())));
            return;
        }
        Fingerprint fingerprint =
                request.getHeader(AskerArgument.IDEMPOTENCY_KEY) == null ? null : new Fingerprint(request);
        chain.doFilter(new Bounded(request, most, fingerprint), response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        private final long most;
        private final @Nullable Fingerprint fingerprint;

        Bounded(HttpServletRequest request, long most, @Nullable Fingerprint fingerprint) {
            super(request);
            this.most = most;
            this.fingerprint = fingerprint;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream(), most, fingerprint);
        }
    }

    private static final class BoundedStream extends ServletInputStream {

        private final ServletInputStream in;
        private final long most;
        private final @Nullable Fingerprint fingerprint;
        private long read;

        BoundedStream(ServletInputStream in, long most, @Nullable Fingerprint fingerprint) {
            this.in = in;
            this.most = most;
            this.fingerprint = fingerprint;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = in.read(buffer, offset, length);
            count(Math.max(some, 0));
            if (fingerprint != null && some > 0) {
                fingerprint.add(buffer, offset, some);
            }
            return some;
        }

        private void count(int more) throws BodyTooLargeException {
            read += more;
            if (read > most) {
                throw new BodyTooLargeException(most);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
