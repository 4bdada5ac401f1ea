package io.goodhart.edge.slack.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the last reading of Slack's people found, as counts; kept as a mark.
 *
 * @param at when it was
 * @param people how many can be in teams
 * @param out how many cannot, by reason
 * @param problems what could not be read, each as a sentence that says what to do
 */
public record RosterReport(
    Instant at, int people, Map<OutReason, Integer> out, List<String> problems) {
  /** The mark under which it is kept. */
  public static final String MARK = "slack.roster";

  /** Copies map and list. */
  public RosterReport {
    out = Map.copyOf(out);
    problems = List.copyOf(problems);
  }

  static RosterReport of(Instant at, Collection<SlackPerson> seen, List<String> problems) {
    Map<OutReason, Integer> out = new EnumMap<>(OutReason.class);
    int people = 0;
    for (SlackPerson person : seen) {
      if (person.isMember()) {
        people++;
      } else {
        person.out().ifPresent(reason -> out.merge(reason, 1, Integer::sum));
      }
    }
    return new RosterReport(at, people, out, problems);
  }

  /** How many are out for this reason. */
  public int count(OutReason reason) {
    return out.getOrDefault(reason, 0);
  }

  /** The form in which it is kept: counts in the first line, then a problem a line. */
  String written() {
    List<String> words = new ArrayList<>(List.of(at.toString(), Integer.toString(people)));
    for (OutReason reason : OutReason.values()) {
      words.add(reason.word() + "=" + count(reason));
    }
    List<String> lines = new ArrayList<>(List.of(String.join(" ", words)));
    problems.forEach(problem -> lines.add(problem.replaceAll("\\s+", " ")));
    return String.join("\n", lines);
  }

  /** Reads the form in which it is kept. */
  public static RosterReport parse(String written) {
    List<String> lines = written.lines().toList();
    String[] words = lines.get(0).split(" ", -1);
    Map<OutReason, Integer> out = new EnumMap<>(OutReason.class);
    for (OutReason reason : OutReason.values()) {
      for (String word : words) {
        if (word.startsWith(reason.word() + "=")) {
          out.put(reason, Integer.parseInt(word.substring(reason.word().length() + 1)));
        }
      }
    }
    return new RosterReport(
        Instant.parse(words[0]), Integer.parseInt(words[1]), out, lines.subList(1, lines.size()));
  }
}
