package io.goodhart.commands.approval;

import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.habits.ReviewHabits;
import io.goodhart.approvals.habits.ReviewLog;
import io.goodhart.commands.Asker;
import io.goodhart.commands.HomePart;
import io.goodhart.commands.Words;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Alias;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** On the Home of somebody who decides on requests: how they did so, which only they see. */
public final class OwnReviews implements HomePart {
  /** How far back it looks, and how long openings are kept. */
  public static final Duration WEEKS = Duration.ofDays(28);

  private static final long MINUTE_S = 60;

  private final ReviewLog log;
  private final Function<Alias, Person> people;
  private final Texts texts;
  private final Clock clock;

  /** Shows what this log says; people are looked up by their identities. */
  public OwnReviews(ReviewLog log, Function<Alias, Person> people, Texts texts, Clock clock) {
    this.log = log;
    this.people = people;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Optional<Message> of(Asker asker) {
    ReviewHabits habits = log.of(people.apply(asker.identity()), clock.instant().minus(WEEKS));
    return habits.median().map(median -> message(habits, median));
  }

  private Message message(ReviewHabits habits, Duration median) {
    String said =
        texts.say(
            "own-reviews",
            Words.count(texts, "decisions", habits.decisions()),
            lasting(median),
            Integer.toString(habits.opened()),
            Integer.toString(habits.approved()));
    Message.Builder message =
        Message.saying(said).header(texts.say("own-reviews.header")).section(said);
    if (habits.quick() > 0) {
      message.section(
          texts.say(
              "own-reviews.quick",
              Words.count(texts, "approvals", habits.quick()),
              Long.toString(ReviewHabits.QUICK.toSeconds())));
    }
    return message.context(texts.say("own-reviews.private")).build();
  }

  private String lasting(Duration time) {
    return time.toSeconds() < MINUTE_S
        ? Words.count(texts, "seconds", time.toSeconds())
        : Words.lasting(texts, time);
  }
}
