package io.goodhart.commands;

import io.goodhart.digest.DigestPosts;
import io.goodhart.digest.DigestPosts.Standing;
import io.goodhart.digest.Message;
import io.goodhart.digest.TeamTimetable;
import io.goodhart.digest.Texts;
import io.goodhart.digest.Timetable;
import io.goodhart.roster.Team;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says when digests were and will be posted, of the teams that the asker looks after. */
final class DigestStatusAnswer {
  private static final int MOST_TEAMS = 20;
  private static final int MOST_JOBS = 20;

  private final DigestTeams teams;
  private final Timetable timetable;
  private final DigestPosts posts;
  private final Jobs jobs;
  private final Texts texts;
  private final Clock clock;

  DigestStatusAnswer(
      DigestTeams teams,
      Timetable timetable,
      DigestPosts posts,
      Jobs jobs,
      Texts texts,
      Clock clock) {
    this.teams = teams;
    this.timetable = timetable;
    this.posts = posts;
    this.jobs = jobs;
    this.texts = texts;
    this.clock = clock;
  }

  Message answer(Asker asker) {
    List<Team> theirs = teams.lookedAfter(asker);
    if (theirs.isEmpty()) {
      return teams.choose("", asker, ignored -> true) instanceof ChosenTeam.None none
          ? none.why()
          : Message.of(texts.say("digest.cmd.no-teams"));
    }
    Set<Team> shown = new HashSet<>(theirs.subList(0, Math.min(MOST_TEAMS, theirs.size())));
    List<String> lines = new ArrayList<>();
    for (TeamTimetable team : timetable.all()) {
      if (shown.contains(team.team())) {
        lines.add(line(team));
      }
    }
    Message.Builder message = Message.saying(lines.get(0));
    lines.forEach(message::section);
    if (theirs.size() > MOST_TEAMS) {
      message.section(
          texts.say("digest.cmd.status.more", Integer.toString(theirs.size() - MOST_TEAMS)));
    }
    if (teams.isAdmin(asker)) {
      message.context(jobs(asker.zone()));
    }
    return message.context(texts.say("digest.cmd.status.context")).build();
  }

  private String line(TeamTimetable team) {
    Instant now = clock.instant();
    ZoneId zone = team.schedule().zone();
    Optional<Standing> latest = posts.latest(team);
    String last =
        latest
            .flatMap(Standing::postedAt)
            .map(at -> texts.say("digest.cmd.status.last", DigestWhen.moment(at, zone)))
            .orElseGet(() -> texts.say("digest.cmd.status.none"));
    boolean waits = latest.map(one -> one.postedAt().isEmpty()).orElse(false);
    return texts.say(
        "digest.cmd.status",
        team.team().name(),
        last,
        next(team, now, zone),
        waits ? "1" : "0",
        zone.getId());
  }

  private String next(TeamTimetable team, Instant now, ZoneId zone) {
    if (!team.schedule().on()) {
      return texts.say("digest.cmd.status.off");
    }
    return team.isPosted()
        ? texts.say(
            "digest.cmd.status.next", DigestWhen.moment(team.dueAt(team.nextDue(now)), zone))
        : texts.say("digest.cmd.status.no-channel");
  }

  private String jobs(ZoneId zone) {
    List<String> all =
        jobs.next().stream()
            .sorted(Comparator.comparing(Jobs.Job::at))
            .limit(MOST_JOBS)
            .map(job -> job.name() + " " + DigestWhen.moment(job.at(), zone))
            .toList();
    return texts.say("digest.cmd.status.jobs", String.join(" \u00b7 ", all));
  }
}
