package io.goodhart.signals.week;

import io.goodhart.activity.TurnSample;
import io.goodhart.roster.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What one week of everybody says about any single prompt.
 *
 * @param marking which records carry fingerprints
 * @param shared texts that several people send
 * @param lockstep who begins prompts together
 */
public record Around(Marking marking, SharedTexts shared, Lockstep lockstep) {
  /** Sees each member's week once. Not safe for use by many threads. */
  public static final class Builder {
    private final Marking.Counter marking = new Marking.Counter();
    private final SharedTexts.Builder shared = new SharedTexts.Builder();
    private final Lockstep.Builder lockstep = new Lockstep.Builder();

    /** Sees a week that is to be judged. */
    public void see(ObservedWeek week) {
      marking.add(week.sample());
      shared.sent(
          week.member(),
          Texts.of(week.sample().stream().flatMapToLong(turn -> turn.fingerprint().stream())));
      Map<OptionalLong, TurnSample> last = new HashMap<>();
      for (TurnSample turn : week.sample()) {
        if (Marking.begins(turn, last.put(turn.session(), turn))) {
          lockstep.began(week.member(), turn.start().toEpochMilli());
        }
      }
    }

    /** Sees what is remembered of somebody. */
    public void see(MemberId member, List<PastWeek> past) {
      past.forEach(week -> shared.sentBefore(member, week.texts()));
    }

    /** What was seen. */
    public Around build() {
      return new Around(marking.result(), shared.build(), lockstep.build());
    }
  }
}
