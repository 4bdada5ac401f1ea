package io.goodhart.evaluate;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What the people of one population have in common, drawn anew for each, so that nothing fits to
 * one way of reporting.
 *
 * @param promptsOnly whether a record is a prompt with all of its requests, not a single request
 * @param marksAllRequests whether every request carries its prompt's fingerprint
 * @param followUpsByAgent whether requests after the first are told to be an agent's
 * @param templates fingerprints of the teams' templates
 * @param common fingerprints of what everybody writes, such as "continue"
 * @param target the weekly number of requests that somebody announced
 * @param cutDay the day by whose end it is counted, 0 is Monday
 * @param templateFlips how far a use of a template may lie from it
 */
record World(
    boolean promptsOnly,
    boolean marksAllRequests,
    boolean followUpsByAgent,
    List<Long> templates,
    List<Long> common,
    int target,
    int cutDay,
    int templateFlips) {
  static World draw(Draw draw) {
    return new World(
        draw.chance(0.2),
        draw.chance(0.25),
        draw.chance(0.3),
        bits(draw, 14),
        bits(draw, 6),
        draw.of(List.of(100, 150, 200, 300)),
        draw.chance(0.6) ? 4 : 6,
        draw.of(List.of(0, 2, 4, 6)));
  }

  private static List<Long> bits(Draw draw, int count) {
    return LongStream.generate(draw::bits).limit(count).boxed().toList();
  }

  /** The templates of a team; some belong to several teams. */
  List<Long> templatesOf(int team) {
    return IntStream.range(0, 4).mapToObj(i -> templates.get((team * 3 + i) % 14)).toList();
  }
}
