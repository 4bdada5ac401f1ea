package io.goodhart.edge.slack.roster;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the configuration takes teams from.
 *
 * @param groups handle or id of a user group by name of the team
 * @param channels id of a channel by name of the team
 */
public record RosterSources(Map<String, String> groups, Map<String, String> channels) {
  private static final Pattern CHANNEL_ID = Pattern.compile("[CG][A-Z0-9_]{2,63}");

  /** Copies the maps. */
  public RosterSources {
    groups = Map.copyOf(groups);
    channels = Map.copyOf(channels);
  }

  /** Reads references by name of the team: {@code @payments}, {@code S0PAY} or {@code C0PAY}. */
  public static RosterSources of(Map<String, String> references) {
    Map<String, String> groups = new LinkedHashMap<>();
    Map<String, String> channels = new LinkedHashMap<>();
    references.forEach(
        (team, reference) ->
            (CHANNEL_ID.matcher(reference).matches() ? channels : groups)
                .put(team, reference.strip()));
    return new RosterSources(groups, channels);
  }

  boolean isEmpty() {
    return groups.isEmpty() && channels.isEmpty();
  }
}
