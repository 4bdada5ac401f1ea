package io.goodhart.digest;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.delivery.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a digest says about its own coming: the first one introduces itself, a late one says so. */
final class PostingNotes {
  /** After so long a silence it introduces itself again. */
  private static final int WEEKS_REMEMBERED = 8;

  private final Texts texts;
  private final Outbox outbox;

  PostingNotes(Texts texts, Outbox outbox) {
    this.texts = texts;
    this.outbox = outbox;
  }

  /** The message with these notes, for one that comes or came at {@code at}. */
  Message on(Message post, TeamTimetable team, ReportingWeek week, Instant at) {
    boolean first = isFirst(team, week);
    Optional<String> late = first ? Optional.empty() : late(team, week, at);
    if (!first && late.isEmpty()) {
      return post;
    }
    String day = team.schedule().day().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    Message.Builder noted =
        Message.saying(
            first ? post.summary() + " " + texts.say("digest.hello.summary", day) : post.summary());
    post.parts().forEach(noted::part);
    late.ifPresent(noted::context);
    if (first) {
      noted.section(texts.say("digest.hello.section", day));
      varies(team).ifPresent(noted::context);
    }
    return noted.build();
  }

  /** Whether the channel has not heard of this team lately. */
  boolean isFirst(TeamTimetable team, ReportingWeek week) {
    return IntStream.rangeClosed(1, WEEKS_REMEMBERED)
        .noneMatch(back -> outbox.find(team.key(week.plus(-back))).isPresent());
  }

  private Optional<String> late(TeamTimetable team, ReportingWeek week, Instant at) {
    LocalDate due = LocalDate.ofInstant(team.dueAt(week), team.schedule().zone());
    LocalDate came = LocalDate.ofInstant(at, team.schedule().zone());
    return came.isAfter(due)
        ? Optional.of(texts.say("digest.late", WeekName.day(came), WeekName.day(due)))
        : Optional.empty();
  }

  private Optional<String> varies(TeamTimetable team) {
    DigestSchedule schedule = team.schedule();
    return team.isDrawn()
        ? Optional.of(
            texts.say(
                "digest.hello.varies", schedule.from().toString(), schedule.until().toString()))
        : Optional.empty();
  }
}
