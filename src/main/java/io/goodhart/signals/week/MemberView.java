package io.goodhart.signals.week;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a family of patterns sees of one member: this week, the member's past and what goes on
 * around; nothing of later weeks.
 *
 * @param week the week
 * @param prompts the prompts looked at, in the order of time
 * @param past earlier weeks with activity, the latest last
 * @param around what everybody's week says
 */
public record MemberView(
    ObservedWeek week, List<Prompt> prompts, List<PastWeek> past, Around around) {
  /** A session of so few prompts is no thread by itself. */
  private static final int SCRAP = 2;

  /** Copies the lists. */
  public MemberView {
    prompts = List.copyOf(prompts);
    past = List.copyOf(past);
  }

  /**
   * Prompts whose text is known and is the member's own, not shared, and of which nothing came:
   * whatever has an outcome or an answer may be said as often as it takes.
   */
  public List<Prompt> ownTexts() {
    return prompts.stream()
        .filter(prompt -> prompt.fingerprint().isPresent())
        .filter(prompt -> !prompt.boreFruit())
        .filter(prompt -> !around.shared().contains(prompt.fingerprint().getAsLong()))
        .toList();
  }

  /** How many prompts the whole week had, of which the sample may show a part. */
  public long promptsOfWeek() {
    return week.sample().isEmpty()
        ? prompts.size()
        : Math.round((double) prompts.size() * week.turns() / week.sample().size());
  }

  /** Prompts whose text is known. */
  public long texts() {
    return prompts.stream().filter(prompt -> prompt.fingerprint().isPresent()).count();
  }

  /**
   * The prompts by thread: a session's on one day. Sessions of one or two prompts make one thread
   * together, since a script may open a session for every prompt; where there are no sessions, a
   * day is a thread.
   */
  public Stream<List<Prompt>> threads() {
    Map<List<Object>, List<Prompt>> sessions =
        prompts.stream()
            .collect(Collectors.groupingBy(prompt -> List.of(prompt.session(), prompt.day())));
    Stream<List<Prompt>> whole =
        sessions.values().stream().filter(session -> session.size() > SCRAP);
    Stream<List<Prompt>> scraps =
        prompts.stream()
            .filter(prompt -> sizeOf(sessions, prompt) <= SCRAP)
            .collect(Collectors.groupingBy(Prompt::day))
            .values()
            .stream();
    return Stream.concat(whole, scraps);
  }

  private static int sizeOf(Map<List<Object>, List<Prompt>> sessions, Prompt prompt) {
    return sessions.getOrDefault(List.of(prompt.session(), prompt.day()), List.of()).size();
  }
}
