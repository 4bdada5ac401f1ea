package io.goodhart.commands;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.DigestCompiler;
import io.goodhart.digest.Message;
import io.goodhart.digest.TeamWeekWording;
import io.goodhart.digest.Texts;
import io.goodhart.digest.WeekName;
import io.goodhart.privacy.Retention;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tells the members and leads of a team about one of its closed weeks; the running one is shown to
 * nobody.
 */
public final class TeamWeekAnswer {
  private final RosterStore roster;
  private final DigestCompiler compiler;
  private final TeamWeekWording wording;
  private final Texts texts;
  private final Clock clock;

  /** Answers from these stores. */
  public TeamWeekAnswer(RosterStore roster, DigestCompiler compiler, Texts texts, Clock clock) {
    this.roster = roster;
    this.compiler = compiler;
    this.wording = new TeamWeekWording(texts);
    this.texts = texts;
    this.clock = clock;
  }

  Message answer(Command.TeamWeek asked, Asker asker) {
    Optional<MemberId> member = roster.memberOf(asker.identity());
    LocalDate today = LocalDate.ofInstant(clock.instant(), asker.zone());
    List<Team> own = member.map(id -> roster.teamsOf(id, today)).orElse(List.of());
    if (asked.team().isEmpty()) {
      return own.isEmpty()
          ? Message.of(texts.say("usage.team.none"))
          : about(own.get(0), asked.week());
    }
    String name = asked.team().get();
    Optional<Team> team = roster.team(name);
    if (team.isEmpty()) {
      return noSuchTeam(name);
    }
    return own.contains(team.get()) || leads(member, team.get())
        ? about(team.get(), asked.week())
        : Message.of(texts.say("usage.team.not-a-member"));
  }

  private boolean leads(Optional<MemberId> member, Team team) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), team.zone());
    return member.map(id -> roster.leadsOf(team.id(), today).contains(id)).orElse(false);
  }

  private Message about(Team team, Optional<ReportingWeek> asked) {
    ReportingWeek last = compiler.lastClosedWeek(team);
    ReportingWeek week = asked.orElse(last);
    ReportingWeek running = last.next();
    if (week.equals(running)) {
      return Message.of(texts.say("usage.team.running", WeekName.brief(last)));
    }
    if (week.compareTo(running) > 0) {
      return Message.of(texts.say("usage.future-week", week.toString(), running.toString()));
    }
    ReportingWeek oldest =
        ReportingWeek.containing(last.monday().minusDays(Retention.KEPT.toDays()));
    return week.compareTo(oldest) < 0
        ? Message.of(texts.say("usage.too-old", oldest.toString(), week.toString()))
        : wording.of(compiler.compile(team, week));
  }

  private Message noSuchTeam(String name) {
    String said = GeneralAnswers.quoted(name);
    List<String> names = roster.teams().stream().map(Team::name).toList();
    return Message.of(
        new NearestWord(names)
            .to(name)
            .map(near -> texts.say("usage.team.unknown.near", said, near))
            .orElseGet(() -> texts.say("usage.team.unknown", said)));
  }
}
