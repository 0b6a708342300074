package dev.cairn.server.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the figures of a report were measured on.
 *
 * @param cores how many processors it has
 * @param memoryMegabytes how much memory, in MB of 2^20 bytes
 * @param fileSystem what kind of file system the data is on
 * @param java the version of the JVM
 * @param postgres the version of PostgreSQL
 */
record Machine(int cores, long memoryMegabytes, String fileSystem, String java, String postgres) {

    static Machine of(Path data, Connection connection) throws IOException, SQLException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                system.getAvailableProcessors(),
                system.getTotalMemorySize() >> 20,
                Files.getFileStore(data).type(),
                Runtime.version().toString(),
                connection.getMetaData().getDatabaseProductVersion());
    }

    String sentence() {
        return "%d cores, %d MB of memory, %s, Java %s, PostgreSQL %s"
                .formatted(cores, memoryMegabytes, fileSystem, java, postgres);
    }
}
