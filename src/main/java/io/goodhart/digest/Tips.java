package io.goodhart.digest;

import io.goodhart.privacy.DisclosedActions;
import io.goodhart.privacy.Figure;
import java.time.Duration;
import java.util.Optional;

/**
 * One thing that a team could try, at most once in four weeks; about tools and waiting, never about
 * the people who were not active. Each team has its own week of the four, so the tip does not come
 * everywhere at once and nothing has to be remembered.
 */
record Tips(Texts texts) {
  private static final int EVERY = 4;
  private static final int CLOSE = 2;
  private static final Duration LONG = Duration.ofMinutes(30);

  /** The tip of this week, if there is one. */
  Optional<String> of(Digest digest) {
    boolean isTheirWeek =
        Math.floorMod(digest.week().index() + digest.team().id().value(), (long) EVERY) == 1;
    return isTheirWeek ? longWait(digest).or(() -> connect(digest)) : Optional.empty();
  }

  private Optional<String> longWait(Digest digest) {
    return digest
        .background()
        .agents()
        .flatMap(DisclosedActions::medianWait)
        .filter(wait -> wait.compareTo(LONG) >= 0)
        .map(wait -> texts.say("digest.tip.wait", new AgentSentence(texts).minutes(wait)));
  }

  /** Where it is told that some could not be seen. */
  private Optional<String> connect(Digest digest) {
    return digest.adoption().active() instanceof Figure.Range active
            && digest.adoption().possible() instanceof Figure.Range possible
            && possible.to() > active.to() + CLOSE
        ? Optional.of(texts.say("digest.tip.connect"))
        : Optional.empty();
  }
}
