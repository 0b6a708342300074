package dev.cairn.server.imports;

import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.Viewpoint;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.web.Asker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The page on which a spreadsheet is taken in: looked at first, with every cell that does not fit, and then taken in as it was
 * looked at. Between the two the page itself holds the file, so that nothing is kept for whoever never comes back.
 */
@Page
class ImportPageController {

    /** Twice on its way in one form, and below what is read of any request; larger files come by the command line. */
    private static final int LARGEST = 600_000;

    private static final int LONGEST_NAME = 255;

    private final Imports imports;
    private final ProjectionPosition projected;
    private final Frames frames;
    private final Wording wording;

    ImportPageController(Imports imports, ProjectionPosition projected, Frames frames, Wording wording) {
        this.imports = imports;
        this.projected = projected;
        this.frames = frames;
        this.wording = wording;
    }

    @GetMapping("/imports")
    String choose(HttpServletRequest request, Model model) {
        frames.show(model, request);
        model.addAttribute("page", nothing(null));
        return "import";
    }

    /**
     * Looks at a file, or takes in the one that was looked at.
     *
     * @param file the file, where one was chosen
     * @param content the file that was looked at
     * @param name its name
     * @param recording whether it is taken in
     */
    @PostMapping("/imports")
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String content,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean recording,
            Viewpoint viewpoint,
            Asker asker,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        frames.show(model, request);
        Words words = wording.of(locale, viewpoint.now(), List.of(), Map.of());
        MultipartFile chosen = file == null || file.isEmpty() ? null : file;
        byte[] bytes = chosen == null ? decoded(content) : chosen.getBytes();
        String called = chosen == null ? name : chosen.getOriginalFilename();
        String refusal = refusal(bytes, called);
        if (refusal != null || bytes == null || called == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", nothing(words.text(refusal == null ? "import.no-file" : refusal)));
            return "import";
        }
        Path body = Files.createTempFile("cairn-upload-", ".tmp");
        try {
            Files.write(body, bytes);
            ImportReport report = imports.take(body, called, asker.actor(), null, !recording, ImportProgress.SILENT);
            if (report.outcome() == ImportReport.Outcome.REFUSED) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            model.addAttribute("page", page(report, bytes, words));
        } catch (ImportOvertakenException overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("page", nothing(String.valueOf(overtaken.getMessage())));
        } finally {
            Files.deleteIfExists(body);
        }
        return "import";
    }

    private static @Nullable String refusal(byte @Nullable [] bytes, @Nullable String name) {
        if (bytes == null || name == null || name.isBlank()) {
            return "import.no-file";
        }
        if (bytes.length > LARGEST) {
            return "import.too-large";
        }
        return name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl) ? "import.no-file" : null;
    }

    private static byte @Nullable [] decoded(@Nullable String content) {
        try {
            return content == null || content.isBlank()
                    ? null
                    : Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private ImportPage nothing(@Nullable String refusal) {
        return new ImportPage(
                refusal, null, "", null, List.of(), List.of(), List.of(), List.of(), null, projected.current());
    }

    private ImportPage page(ImportReport report, byte[] bytes, Words words) {
        List<String> counts = new ArrayList<>();
        counts.add(words.text("import.rows", report.rows()));
        if (report.refused() > 0) {
            counts.add(words.text("import.refused", report.refused()));
        }
        if (report.unchecked() > 0) {
            counts.add(words.text("import.unchecked", report.unchecked()));
        }
        if (report.alreadyImported() > 0) {
            counts.add(words.text("import.known", report.alreadyImported()));
        }
        counts.add(words.text("import.events", report.events()));
        boolean accepted = report.outcome() == ImportReport.Outcome.ACCEPTED;
        long untold = report.refused()
                - report.problems().stream()
                        .map(problem -> problem.line())
                        .distinct()
                        .count();
        return new ImportPage(
                null,
                report.outcome().name().toLowerCase(Locale.ROOT),
                report.file(),
                accepted && report.events() > 0 ? Base64.getEncoder().encodeToString(bytes) : null,
                counts,
                report.changes().entrySet().stream()
                        .map(change -> words.word("change", change.getKey()) + ": " + change.getValue())
                        .toList(),
                report.newPeople(),
                report.problems(),
                untold > 0 ? words.text("import.more", untold) : null,
                projected.current());
    }
}
