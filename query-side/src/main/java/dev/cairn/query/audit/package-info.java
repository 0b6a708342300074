/**
 * Who changed what, from what to what, when and why: one entry an event, worked out when the event comes in and never changed
 * after that.
 */
@NullMarked
package dev.cairn.query.audit;

import org.jspecify.annotations.NullMarked;
