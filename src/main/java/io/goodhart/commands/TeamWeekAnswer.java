package io.goodhart.commands;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.Digest;
import io.goodhart.digest.DigestCompiler;
import io.goodhart.digest.DigestWording;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.digest.Trend;
import io.goodhart.privacy.DisclosureRules;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells the members of a team about its last closed week; the running week is shown to nobody. */
public final class TeamWeekAnswer {
  private static final int TREND_WEEKS = 8;

  private final RosterStore roster;
  private final DigestCompiler compiler;
  private final DigestWording wording;
  private final Texts texts;
  private final Clock clock;

  /** Answers from these stores. */
  public TeamWeekAnswer(
      RosterStore roster,
      DigestCompiler compiler,
      DigestWording wording,
      Texts texts,
      Clock clock) {
    this.roster = roster;
    this.compiler = compiler;
    this.wording = wording;
    this.texts = texts;
    this.clock = clock;
  }

  Message answer(Command.TeamWeek asked, Asker asker) {
    Optional<MemberId> member = roster.memberOf(asker.identity());
    LocalDate today = LocalDate.ofInstant(clock.instant(), asker.zone());
    List<Team> own = member.map(id -> roster.teamsOf(id, today)).orElse(List.of());
    if (asked.team().isEmpty()) {
      return own.isEmpty() ? Message.of(texts.say("usage.team.none")) : about(own.get(0));
    }
    String name = asked.team().get();
    Optional<Team> team = roster.team(name);
    if (team.isEmpty()) {
      return noSuchTeam(name);
    }
    return own.stream().anyMatch(mine -> mine.id().equals(team.get().id()))
        ? about(team.get())
        : Message.of(texts.say("usage.team.not-a-member"));
  }

  private Message about(Team team) {
    ReportingWeek last = compiler.lastClosedWeek(team);
    Digest digest = compiler.compile(team, last);
    if (digest.reason().equals(Optional.of(Digest.Reason.SMALL_TEAM))) {
      int smallest = new DisclosureRules(digest.target()).smallestGroup();
      return Message.of(texts.say("usage.team.small", team.name(), Integer.toString(smallest)));
    }
    Trend trend = Trend.upTo(last, TREND_WEEKS, week -> compiler.compile(team, week));
    Message.Builder answer =
        wording
            .figures(digest)
            .section(texts.say("usage.team.trend", Integer.toString(TREND_WEEKS), trend.in(texts)));
    if (digest.reason().isEmpty()) {
      answer.section(wording.counted(digest));
    }
    return answer.context(texts.say("usage.team.context")).build();
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
