/**
 * Remembers: one package per question, with its fold, projector, SQL, query and answer.
 *
 * <p>What the questions share is here. A question is a record named after what is asked, and carries a
 * {@link dev.cairn.query.Viewpoint}; its answer is a record whose first component is the {@link dev.cairn.query.Basis} that
 * it stands on. Events come in through {@link dev.cairn.query.Projections}, in the order of the log.
 */
@NullMarked
package dev.cairn.query;

import org.jspecify.annotations.NullMarked;
