package io.goodhart.commands;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Taken;
import io.goodhart.digest.ChannelName;
import io.goodhart.digest.DigestPosts;
import io.goodhart.digest.DigestSchedule;
import io.goodhart.digest.DigestSchedules;
import io.goodhart.digest.KeptSchedule;
import io.goodhart.digest.Message;
import io.goodhart.digest.ScheduleChange;
import io.goodhart.digest.TeamTimetable;
import io.goodhart.digest.Texts;
import io.goodhart.digest.WeekName;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows when a team's digest is posted, and changes it for those who look after the team. */
final class DigestScheduleAnswer {
  /** Turns the digest on. */
  static final String ON = "digest-on";

  /** Turns it off. */
  static final String OFF = "digest-off";

  /** Says how it is changed. */
  static final String CHANGE = "digest-change";

  /** All buttons; their value is the team's id. */
  static final Set<String> ACTIONS = Set.of(ON, OFF, CHANGE);

  private final DigestSchedules schedules;
  private final DigestPosts posts;
  private final Runnable changed;
  private final Texts texts;
  private final Clock clock;
  private final DigestScheduleForm form;

  /**
   * Keeps changes in this store.
   *
   * @param changed is told of each
   */
  DigestScheduleAnswer(
      DigestSchedules schedules, DigestPosts posts, Runnable changed, Texts texts, Clock clock) {
    this.schedules = schedules;
    this.posts = posts;
    this.changed = changed;
    this.texts = texts;
    this.clock = clock;
    this.form = new DigestScheduleForm(texts);
  }

  /** Whether all of it is about a schedule, and no team is named. */
  static boolean saysASchedule(String said) {
    try {
      ScheduleChange unused = ScheduleChange.parse(said);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  Message answer(TeamTimetable team, String said, Asker asker) {
    if (said.isEmpty()) {
      return shown(team);
    }
    ScheduleChange change;
    DigestSchedule wanted;
    try {
      change = ScheduleChange.parse(said);
      wanted = change.applyTo(team.schedule());
    } catch (IllegalArgumentException e) {
      return Message.of(texts.say("digest.cmd.schedule.bad", quoted(said)));
    }
    return set(team, wanted, asker);
  }

  /** The form by which it is changed. */
  Form form(TeamTimetable team) {
    return form.of(team);
  }

  Taken take(TeamTimetable team, Filled filled, Asker asker) {
    Map<String, String> mistakes = form.mistakes(filled);
    return mistakes.isEmpty()
        ? new Taken.Answered(set(team, form.change(filled).applyTo(team.schedule()), asker))
        : new Taken.NotYet(mistakes);
  }

  Message press(TeamTimetable team, String action, Asker asker) {
    if (action.equals(CHANGE)) {
      return Message.of(texts.say("digest.cmd.schedule.how", team.team().name()));
    }
    return set(team, ScheduleChange.turned(action.equals(ON)).applyTo(team.schedule()), asker);
  }

  private Message set(TeamTimetable before, DigestSchedule wanted, Asker asker) {
    Instant now = clock.instant();
    schedules.keep(before.team().id(), new KeptSchedule(wanted, asker.identity(), now));
    TeamTimetable team = new TeamTimetable(before.team(), wanted, before.times());
    boolean comesNow = team.isPosted() && posts.isDue(team);
    changed.run();
    if (!wanted.on()) {
      return off(team);
    }
    String said =
        texts.say("digest.cmd.schedule.set", DigestWhen.of(texts, wanted))
            + skipped(team, now)
            + (comesNow ? " " + comesNow(team.latestDue(now)) : next(team, now));
    return framed(Message.saying(said).section(said), team, false);
  }

  private Message shown(TeamTimetable team) {
    Instant now = clock.instant();
    if (!team.schedule().on()) {
      return off(team);
    }
    String said =
        team.channel()
                .map(
                    channel ->
                        texts.say(
                            "digest.cmd.schedule.shown",
                            team.team().name(),
                            DigestWhen.of(texts, team.schedule()),
                            ChannelName.of(channel)))
                .orElseGet(
                    () ->
                        texts.say(
                            "digest.cmd.schedule.no-channel",
                            team.team().name(),
                            DigestWhen.of(texts, team.schedule())))
            + next(team, now)
            + skipped(team, now);
    return framed(Message.saying(said).section(said), team, true);
  }

  private Message off(TeamTimetable team) {
    String said =
        team.channel()
            .map(channel -> texts.say("digest.cmd.schedule.off", ChannelName.of(channel)))
            .orElseGet(() -> texts.say("digest.cmd.schedule.off-nowhere", team.team().name()));
    return framed(Message.saying(said).section(said), team, true);
  }

  /** Who set it last, and what can be done. */
  private Message framed(Message.Builder message, TeamTimetable team, boolean withSetter) {
    List<KeptSchedule> changes = withSetter ? schedules.changes(team.team().id()) : List.of();
    if (!changes.isEmpty()) {
      KeptSchedule last = changes.get(0);
      String when =
          texts.say(
              "digest.cmd.schedule.set-by", DigestWhen.moment(last.at(), team.schedule().zone()));
      last.by()
          .ifPresentOrElse(
              by -> message.person(by, when), () -> message.section(texts.say("who.erased", when)));
    }
    return message
        .buttons(
            team.schedule().on()
                ? List.of(button(CHANGE, "change", team), button(OFF, "turn-off", team))
                : List.of(button(ON, "turn-on", team)))
        .build();
  }

  private Message.Button button(String action, String word, TeamTimetable team) {
    String key = "digest.cmd.button." + word;
    return Message.Button.said(
        texts, action, Long.toString(team.team().id().value()), key, team.team().name());
  }

  private String next(TeamTimetable team, Instant now) {
    return team.isPosted()
        ? " "
            + texts.say(
                "digest.cmd.schedule.next",
                DigestWhen.day(team.dueAt(team.nextDue(now)), team.schedule().zone()))
        : "";
  }

  private String comesNow(ReportingWeek week) {
    return texts.say("digest.cmd.schedule.now", WeekName.full(week));
  }

  private String skipped(TeamTimetable team, Instant now) {
    return team.schedule()
        .skippedFrom(team.nextDue(now))
        .map(
            skipped ->
                " "
                    + texts.say(
                        "digest.cmd.schedule.skipped",
                        DigestWhen.dayAndYear(skipped.day()),
                        DigestWhen.time(team.schedule().from()),
                        DigestWhen.time(skipped.instead())))
        .orElse("");
  }

  private static String quoted(String said) {
    return GeneralAnswers.quoted(said.replace(':', '.'));
  }
}
