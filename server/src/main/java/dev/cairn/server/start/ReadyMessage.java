package dev.cairn.server.start;

import dev.cairn.server.home.DataDirectory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on standard output where Cairn is to be found, once it answers. */
@Component
@Order(0)
final class ReadyMessage implements ApplicationListener<ApplicationReadyEvent> {

    private final DataDirectory directory;

    ReadyMessage(DataDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        System.out.println("Cairn is ready at http://" + environment.getProperty("server.address") + ":"
                + environment.getProperty("local.server.port") + after(event.getTimeTaken()) + "; its data is in "
                + directory.path() + ". Ctrl-C stops it.");
    }

    private static String after(@Nullable Duration taken) {
        return taken == null ? "" : " after %.1f s".formatted(taken.toMillis() / 1000.0);
    }
}
