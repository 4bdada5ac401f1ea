package io.goodhart.commands;

import io.goodhart.roster.Alias;
import java.time.ZoneId;

/**
 * Who asks, as the surface knows them.
 *
 * @param identity their identity there
 * @param zone the zone their clock shows; used where no team's zone applies
 */
public record Asker(Alias identity, ZoneId zone) {}
