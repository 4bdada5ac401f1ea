/**
 * What the families of patterns look at: one member's week as prompts, beside the member's own past
 * and what other people share.
 *
 * <p>Nothing here judges. Everything is derived from weekly summaries and turn samples, so it works
 * when the raw events are gone.
 */
@NullMarked
package io.goodhart.signals.week;

import org.jspecify.annotations.NullMarked;
