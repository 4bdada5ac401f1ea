package io.goodhart.commands;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.ChannelName;
import io.goodhart.digest.Digest;
import io.goodhart.digest.DigestCompiler;
import io.goodhart.digest.DigestPosts;
import io.goodhart.digest.DigestPosts.Outcome;
import io.goodhart.digest.DigestWording;
import io.goodhart.digest.Message;
import io.goodhart.digest.TeamTimetable;
import io.goodhart.digest.Texts;
import io.goodhart.digest.WeekName;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Shows a closed week's digest to one person, or posts the last one now. */
final class DigestPostAnswer {
  private final DigestCompiler compiler;
  private final DigestWording wording;
  private final DigestPosts posts;
  private final Texts texts;
  private final Clock clock;

  DigestPostAnswer(
      DigestCompiler compiler, DigestWording wording, DigestPosts posts, Texts texts, Clock clock) {
    this.compiler = compiler;
    this.wording = wording;
    this.posts = posts;
    this.texts = texts;
    this.clock = clock;
  }

  /** Whether it begins as a week does, and names no team. */
  static boolean saysAWeek(String said) {
    return said.matches("\\d.*");
  }

  /** The digest of a closed week; the running one is shown to nobody. */
  Message preview(TeamTimetable team, String said) {
    Instant now = clock.instant();
    ReportingWeek last = team.lastClosed(now);
    ReportingWeek week = last;
    if (!said.isEmpty()) {
      Optional<ReportingWeek> named = week(said);
      if (named.isEmpty()) {
        return Message.of(texts.say("usage.bad-week", GeneralAnswers.quoted(said)));
      }
      week = named.get();
    }
    if (!week.isClosedAt(now, team.team().zone())) {
      return Message.of(texts.say("digest.cmd.preview.open", WeekName.brief(last)));
    }
    Digest digest = compiler.compile(team.team(), week);
    Message post = wording.post(digest);
    String frame = frame(team, week.equals(last), week);
    Message.Builder message = Message.saying(frame + " " + post.summary()).section(frame);
    post.parts().forEach(message::part);
    wording.details(digest).ifPresent(details -> details.parts().forEach(message::part));
    return message.build();
  }

  Message now(TeamTimetable team) {
    Outcome outcome = posts.postNow(team);
    if (outcome instanceof Outcome.OnItsWay way) {
      return Message.of(texts.say("digest.cmd.now.way", ChannelName.of(way.channel())));
    }
    if (outcome instanceof Outcome.Already already) {
      return Message.of(
          texts.say(
              "digest.cmd.now.already",
              DigestWhen.moment(already.at(), team.schedule().zone()),
              ChannelName.of(already.channel())));
    }
    return Message.of(
        outcome instanceof Outcome.SmallTeam
            ? texts.say("digest.cmd.now.small", team.team().name())
            : texts.say("digest.cmd.now.no-channel", team.team().name()));
  }

  private String frame(TeamTimetable team, boolean isLast, ReportingWeek week) {
    String where = team.channel().map(ChannelName::of).orElse("");
    if (where.isEmpty()) {
      return texts.say("digest.cmd.preview.nowhere", WeekName.full(week));
    }
    return isLast
        ? texts.say("digest.cmd.preview", where)
        : texts.say("digest.cmd.preview.earlier", WeekName.full(week), where);
  }

  private static Optional<ReportingWeek> week(String said) {
    try {
      return Optional.of(ReportingWeek.parse(said));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
