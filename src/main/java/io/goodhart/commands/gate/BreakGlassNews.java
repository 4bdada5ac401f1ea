package io.goodhart.commands.gate;

import io.goodhart.approvals.BreakGlass;
import io.goodhart.approvals.breakglass.Opening;
import io.goodhart.commands.Asker;
import io.goodhart.digest.Message;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Says aloud in the approvals channel what was opened, ended and reviewed, and what is due. */
public final class BreakGlassNews {
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final ApprovalsChannel channel;
  private final OwnerNotes owners;
  private final Texts texts;
  private final BreakGlassWords words;
  private final Clock clock;
  private final ZoneId zone;

  /** Says it there; days begin in {@code zone}. */
  public BreakGlassNews(
      ApprovalsChannel channel, OwnerNotes owners, Texts texts, Clock clock, ZoneId zone) {
    this.channel = channel;
    this.owners = owners;
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
                  .named(words.waiting(opening, glass.actions(opening)))
                  .buttons(List.of(reviewButton(opening)))
                  .build());
    }
  }

  /** Takes the button from the announcements of those that are over, however they ended. */
  public void catchUp(BreakGlass glass) {
    glass.unreviewed().stream()
        .filter(opening -> !opening.isOpenAt(clock.instant()))
        .forEach(this::over);
  }

  boolean isThereAChannel() {
    return channel.isThere();
  }

  void opened(Opening opening, Asker by) {
    String summary = new Message.Part.Named(words.opened(opening), false).text();
    owners.tell(opening.agent(), "break-glass", by.identity(), summary, words.news(opening));
    boolean unused =
        channel.say(
            key(opening, "opened"),
            card(opening, summary).buttons(List.of(endButton(opening))).build());
  }

  /** The first message loses its button, and those who read it hear of the end. */
  void ended(Opening opening, int actions, Asker by) {
    over(opening);
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

  private void over(Opening opening) {
    String over = texts.say("glass.ended", opening.agent().value());
    boolean unused =
        channel.show(key(opening, "opened"), "ended", card(opening, over).section(over).build());
  }

  /** What it says as long as it is open, and after that. */
  private Message.Builder card(Opening opening, String summary) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Someone(opening.by().identity()));
    pieces.add(new Piece.Words(" "));
    pieces.addAll(words.news(opening));
    return Message.saying(summary)
        .header(texts.say("glass.news.header", opening.agent().value()))
        .named(pieces);
  }

  private static String key(Opening opening, String what) {
    return "break-glass:" + opening.id() + ":" + what;
  }
}
