/** The oracle: what the tables answer equals what filtering and folding gives, for every view and viewpoint. */
@NullMarked
package dev.cairn.query.oracle;

import org.jspecify.annotations.NullMarked;
