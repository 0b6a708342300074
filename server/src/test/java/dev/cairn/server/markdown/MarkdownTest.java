package dev.cairn.server.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void whatPeopleWroteStaysText() {
        String document = new Markdown()
                .heading(2, "Bread *and*\n# more")
                .table("What", "Why")
                .row(List.of("a | b", "<script>"))
                .toString();

        assertThat(document).isEqualTo("""
                ## Bread \\*and\\* \\# more

                | What | Why |
                | --- | --- |
                | a \\| b | \\<script\\> |
                """);
    }
}
