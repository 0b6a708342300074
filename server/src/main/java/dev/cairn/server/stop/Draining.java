package dev.cairn.server.stop;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first step of the end. Readiness is down by then, but a load balancer needs a moment to see it, and clients keep
 * connections open to send their next request on. So for a moment everything is answered as before, with the word that the
 * connection ends; after that the web server takes no more connections, and hardly anybody has one that it would cut off.
 */
final class Draining extends OncePerRequestFilter implements SmartLifecycle {

    private static final long LOOK_MILLIS = 20;

    private final Duration longest;
    private final IntSupplier openConnections;
    private volatile boolean draining;
    private volatile boolean running;

    /**
     * @param longest how long it takes at most; it is over at once where no connection is open
     * @param openConnections how many there are
     */
    Draining(Duration longest, IntSupplier openConnections) {
        this.longest = longest;
        this.openConnections = openConnections;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (draining) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        chain.doFilter(request, response);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        draining = true;
        running = false;
        long end = System.nanoTime() + longest.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (openConnections.getAsInt() > 0 && System.nanoTime() < end) {
                never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which stops at a smaller phase. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
