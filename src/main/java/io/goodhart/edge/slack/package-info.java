/**
 * Slack: what every part of this edge shares, the configuration, the connection and the surface
 * that the manifest declares.
 *
 * <p>{@code listen} hears, {@code post} speaks, {@code render} gives messages their look. Only this
 * edge knows Slack's types; {@code app} puts it together without touching them.
 */
@NullMarked
package io.goodhart.edge.slack;

import org.jspecify.annotations.NullMarked;
