package dev.cairn.server.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for what a bus hands back, and throws what went wrong there as it was thrown. */
final class Waiting {

    private Waiting() {}

    static <T> T forResult(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RequestRefusedException(Problem.FAULT, "Interrupted; it is not known whether it was done.");
        }
    }
}
