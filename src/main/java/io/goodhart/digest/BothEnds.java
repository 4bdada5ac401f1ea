package io.goodhart.digest;

import io.goodhart.adoption.Target;
import io.goodhart.privacy.DisclosedAdoption;
import io.goodhart.privacy.DisclosureRules;
import io.goodhart.privacy.Figure;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how far the headline may be off: down to the strict count and up to the possible one. */
final class BothEnds {
  private static final int CLOSE = 2;

  private final Texts texts;
  private final FigureWords words;
  private final Target target;

  BothEnds(Texts texts, Target target) {
    this.texts = texts;
    this.words = new FigureWords(texts, target);
    this.target = target;
  }

  /** Both ends in a sentence or two; empty where the headline is coded and hides them. */
  Optional<String> of(DisclosedAdoption adoption, Figure.Range active) {
    String ends =
        Stream.of(low(adoption, active), high(adoption, active))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return ends.isEmpty() ? Optional.empty() : Optional.of(ends);
  }

  /** The strict count, where it may be told from the headline. */
  Optional<Figure.Range> strict(DisclosedAdoption adoption, Figure.Range active) {
    return adoption.strict() instanceof Figure.Range strict && strict.to() < active.from()
        ? Optional.of(strict)
        : Optional.empty();
  }

  /** Whether the headline meets the line and the strict count is known not to. */
  boolean meetsOnlyWithout(DisclosedAdoption adoption, Figure.Range active) {
    return target.isMetBy(active.from(), adoption.eligible())
        && strict(adoption, active)
            .filter(strict -> !target.isMetBy(strict.to(), adoption.eligible()))
            .isPresent();
  }

  private Optional<String> low(DisclosedAdoption adoption, Figure.Range active) {
    if (meetsOnlyWithout(adoption, active)) {
      return Optional.empty();
    }
    Optional<Figure.Range> apart = strict(adoption, active);
    if (apart.isPresent()) {
      return Optional.of(
          texts.say("digest.ends.strict", words.withShare(apart.get(), adoption.eligible())));
    }
    if (!active.isExact() || active.to() == 0) {
      return Optional.empty();
    }
    if (!(adoption.strict() instanceof Figure.Range strict)) {
      return Optional.of(
          texts.say("digest.ends.strict-hidden", Integer.toString(DisclosureRules.STRICT_FROM)));
    }
    return Optional.of(
        strict.from() >= active.from() - CLOSE
            ? texts.say("digest.ends.strict-close")
            : texts.say("digest.ends.strict-wide", FigureWords.number(strict.to())));
  }

  private Optional<String> high(DisclosedAdoption adoption, Figure.Range active) {
    if (!(adoption.possible() instanceof Figure.Range possible)) {
      return Optional.empty();
    }
    if (possible.isExact() && active.isExact() && possible.from() > active.to()) {
      return Optional.of(
          texts.say(
              "digest.ends.possible",
              words.withShare(possible, adoption.eligible()),
              FigureWords.number(possible.from() - active.from())));
    }
    if (possible.to() > active.to() + CLOSE) {
      return Optional.of(texts.say("digest.ends.possible-wide", FigureWords.number(possible.to())));
    }
    return active.isExact()
        ? Optional.of(texts.say("digest.ends.possible-close"))
        : Optional.empty();
  }
}
