package dev.cairn.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one browser of a run of tests: a Chromium of this machine. It ends with the run. */
final class Chromium {

    /** Where it is, for those who have it in a place of their own. */
    private static final String PLACE = "CAIRN_BROWSER";

    /** As {@code ./cairn} looks for it too. */
    private static final List<String> NAMES = List.of(
            "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome.exe");

    private static final List<Path> ON_MACOS = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    /** It asks nobody but Cairn, and draws without a graphics card. */
    private static final List<String> QUIETLY = List.of(
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--force-color-profile=srgb");

    private static @Nullable Browser shared;

    private Chromium() {}

    /** The browser, started where it is not yet. Tests run one after the other, as it has to be asked. */
    static Browser shared() {
        if (shared == null) {
            // Nothing is downloaded: what is looked at is what people have.
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            List<String> arguments = new ArrayList<>(QUIETLY);
            if (System.getProperty("user.name").equals("root")) {
                // Chromium's sandbox needs somebody to fall back to, which root has not.
                arguments.add("--no-sandbox");
            }
            shared = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(found())
                            .setArgs(arguments));
        }
        return shared;
    }

    private static Path found() {
        return Stream.of(
                        Optional.ofNullable(System.getenv(PLACE)).map(Path::of).stream(),
                        Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1))
                                .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name))),
                        ON_MACOS.stream())
                .flatMap(places -> places)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The pages are looked at in a real browser, and none was found:"
                        + " install Chromium (on Debian as root: apt-get install chromium), or say where one is with "
                        + PLACE + "."));
    }
}
