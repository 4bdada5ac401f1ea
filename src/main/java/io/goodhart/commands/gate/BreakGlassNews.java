package io.goodhart.commands.gate;

import io.goodhart.approvals.BreakGlass;
import io.goodhart.approvals.breakglass.Opening;
import io.goodhart.commands.Asker;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Says aloud in the approvals channel what was opened, ended and reviewed, and what is due. */
public final class BreakGlassNews {
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final ApprovalsChannel channel;
  private final Texts texts;
  private final BreakGlassWords words;
  private final Clock clock;
  private final ZoneId zone;

  /** Says it there; days begin in {@code zone}. */
  public BreakGlassNews(ApprovalsChannel channel, Texts texts, Clock clock, ZoneId zone) {
    this.channel = channel;
    this.texts = texts;
    this.words = new BreakGlassWords(texts);
    this.clock = clock;
    this.zone = zone;
  }

  /** Reminds of reviews that are due, each on a working day's morning until it is done. */
  public void remind(BreakGlass glass) {
    ZonedDateTime now = clock.instant().atZone(zone);
    boolean atWork =
        now.getDayOfWeek() != DayOfWeek.SATURDAY
            && now.getDayOfWeek() != DayOfWeek.SUNDAY
            && !now.toLocalTime().isBefore(MORNING);
    if (!atWork) {
      return;
    }
    for (Opening opening : glass.due()) {
      String summary = texts.say("glass.due.summary", opening.agent().value());
      boolean unused =
          channel.say(
              key(opening, "due:" + now.toLocalDate()),
              Message.saying(summary)
                  .section(summary)
                  .person(
                      opening.by().identity(), words.waiting(opening, glass.actions(opening), zone))
                  .buttons(List.of(reviewButton(opening)))
                  .build());
    }
  }

  boolean isThereAChannel() {
    return channel.isThere();
  }

  void opened(Opening opening, Asker by) {
    boolean unused =
        channel.say(
            key(opening, "opened"),
            Message.saying(words.opened(opening, zone))
                .header(texts.say("glass.news.header", opening.agent().value()))
                .person(by.identity(), words.news(opening, zone))
                .buttons(List.of(endButton(opening)))
                .build());
  }

  void ended(Opening opening, int actions, Asker by) {
    boolean unused =
        channel.say(
            key(opening, "ended"),
            Message.saying(texts.say("glass.ended", opening.agent().value()))
                .person(
                    by.identity(),
                    texts.say("glass.news.ended", opening.agent().value(), words.actions(actions)))
                .build());
  }

  void reviewed(Opening opening, int actions, Asker by) {
    boolean unused =
        channel.say(
            key(opening, "reviewed"),
            Message.saying(texts.say("glass.reviewed", opening.agent().value()))
                .person(
                    by.identity(),
                    texts.say(
                        "glass.news.reviewed",
                        opening.agent().value(),
                        opening.review().map(Opening.Review::finding).orElse(""),
                        words.actions(actions)))
                .build());
  }

  Message.Button endButton(Opening opening) {
    return new Message.Button(
        BreakGlassAnswer.END,
        opening.id(),
        texts.say("glass.end"),
        texts.say("glass.end.spoken", opening.agent().value()));
  }

  Message.Button reviewButton(Opening opening) {
    return new Message.Button(
        BreakGlassAnswer.REVIEW,
        opening.id(),
        texts.say("glass.review"),
        texts.say("glass.review.spoken", opening.agent().value()));
  }

  private static String key(Opening opening, String what) {
    return "break-glass:" + opening.id() + ":" + what;
  }
}
