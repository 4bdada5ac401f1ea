/**
 * Judge: patterns in activity with evidence and innocent explanations, never a verdict on a person.
 *
 * <p>A week becomes prompts ({@code week}), families measure them ({@code family}), and this
 * package combines what they measured. It sees metadata only. It stores nothing, asks no clock, and
 * whom it may be shown to is decided in {@code privacy}.
 */
@NullMarked
package io.goodhart.signals;

import org.jspecify.annotations.NullMarked;
