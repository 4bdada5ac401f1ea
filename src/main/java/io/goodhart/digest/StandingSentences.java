package io.goodhart.digest;

import io.goodhart.adoption.Chance;
import io.goodhart.adoption.standing.Bunching;
import io.goodhart.adoption.standing.DigestEffect;
import io.goodhart.adoption.standing.TargetClock;
import io.goodhart.privacy.LookCount;
import java.util.Locale;
import java.util.Optional;

/** Says whether the number stands up, who looked, and whether the target still is the right one. */
record StandingSentences(Texts texts) {
  String doesItStandUp(OrgBackground told) {
    StringBuilder said = new StringBuilder(texts.say("org.stands"));
    said.append("\n\u2022 ").append(bunching(told.bunching()));
    told.effect().flatMap(this::effect).ifPresent(line -> said.append("\n\u2022 ").append(line));
    new NoteSentences(texts)
        .ofAll(told.notes())
        .forEach(line -> said.append("\n\u2022 ").append(line));
    return said.toString();
  }

  private String bunching(Bunching bunching) {
    if (bunching instanceof Bunching.Sign sign) {
      return texts.say(
          "org.bunching.sign",
          number(sign.observed()),
          number(sign.cases()),
          number(sign.weeks()),
          number(sign.expected()));
    }
    if (bunching instanceof Bunching.NoSign none) {
      return texts.say("org.bunching.none", number(none.cases()), number(none.weeks()));
    }
    int cases = bunching instanceof Bunching.TooFew few ? few.cases() : 0;
    return texts.say("org.bunching.few", number(cases), number(Bunching.LEAST_CASES));
  }

  private Optional<String> effect(DigestEffect effect) {
    if (effect instanceof DigestEffect.Sign sign) {
      return Optional.of(
          texts.say("org.effect.sign", number(sign.percent()), oneIn(sign.chance())));
    }
    if (effect instanceof DigestEffect.NoSign none) {
      return Optional.of(texts.say("org.effect.none", number(none.posts())));
    }
    return effect instanceof DigestEffect.TooFew few
        ? Optional.of(
            texts.say("org.effect.few", number(few.posts()), number(DigestEffect.LEAST_POSTS)))
        : Optional.empty();
  }

  /** Nothing as long as there is no reason to doubt the target. */
  Optional<String> clock(TargetClock clock) {
    if (!(clock instanceof TargetClock.Retire retire)) {
      return Optional.empty();
    }
    TargetClock.Moved moved = retire.moved();
    String outcomes = texts.say("cost.outcomes." + CostSentence.kind(moved.kind()));
    String how =
        moved.outcomePercent() == 0
            ? texts.say("org.clock.still")
            : texts.say("org.clock.down", number(-moved.outcomePercent()));
    return Optional.of(
        texts.say(
            "org.clock.retire",
            number(retire.weeks()),
            number(TargetClock.WEEKS),
            number(moved.activityPercent()),
            outcomes,
            how));
  }

  /** Exact counts: they are about those who look. */
  String looks(Optional<LookCount.Count> looks) {
    if (looks.isEmpty()) {
      return texts.say("org.looks.nobody-can");
    }
    LookCount.Count count = looks.get();
    String single =
        count.times() == 0
            ? texts.say("org.looks.none")
            : texts.say(
                "org.looks",
                times(count.times()),
                texts.say(
                    count.people() == 1 ? "count.people.one" : "count.people.many",
                    number(count.people())));
    return count.ofEverybody() == 0
        ? single
        : single + " " + texts.say("org.looks.everybody", times(count.ofEverybody()));
  }

  private String times(int count) {
    return texts.say(count == 1 ? "count.times.one" : "count.times.many", number(count));
  }

  private static String oneIn(Chance chance) {
    return String.format(Locale.ENGLISH, "%,d", chance.oneIn());
  }

  private static String number(int count) {
    return FigureWords.number(count);
  }
}
