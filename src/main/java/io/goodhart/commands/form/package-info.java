/**
 * Forms that people fill in: what a form says and asks, what was filled in, and what becomes of it.
 *
 * <p>No surface is in here: how a question looks, and where the form stands, is the edge's. Who may
 * open a form, and what it does, is told by {@link io.goodhart.commands.Forms}. May be imported by
 * commands, the edges and app.
 */
@NullMarked
package io.goodhart.commands.form;

import org.jspecify.annotations.NullMarked;
