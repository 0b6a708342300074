package dev.cairn.server.lineage;

import dev.cairn.server.page.Link;
import java.util.List;

/**
 * What the page shows on which goals of a cycle are linked to those of earlier ones.
 *
 * @param cycle the cycle
 * @param proposals what goals without a predecessor may go on with, the most alike first
 * @param position the position of the log that it is true for
 */
public record LinkProposalsPage(Link cycle, List<Linking.Proposed> proposals, long position) {

    /** Takes a copy. */
    public LinkProposalsPage {
        proposals = List.copyOf(proposals);
    }
}
