package dev.cairn.query.retrospective;

import dev.cairn.query.Basis;
import java.util.List;

/**
 * Some retrospectives.
 *
 * @param basis what the answer stands on
 * @param retrospectives by when they were opened
 */
public record Retrospectives(Basis basis, List<RetrospectiveStanding> retrospectives) {}
