package io.goodhart.signals.week;

import java.util.List;
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
  /** Copies the lists. */
  public MemberView {
    prompts = List.copyOf(prompts);
    past = List.copyOf(past);
  }

  /** Prompts whose text is known and is the member's own, not shared. */
  public List<Prompt> ownTexts() {
    return prompts.stream()
        .filter(prompt -> prompt.fingerprint().isPresent())
        .filter(prompt -> !around.shared().contains(prompt.fingerprint().getAsLong()))
        .toList();
  }

  /** Prompts whose text is known. */
  public long texts() {
    return prompts.stream().filter(prompt -> prompt.fingerprint().isPresent()).count();
  }

  /** The prompts by thread: a session's on one day, or all of a day where there are no sessions. */
  public Stream<List<Prompt>> threads() {
    return prompts.stream()
        .collect(Collectors.groupingBy(prompt -> List.of(prompt.session(), prompt.day())))
        .values()
        .stream();
  }
}
