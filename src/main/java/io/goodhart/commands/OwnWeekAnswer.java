package io.goodhart.commands;

import io.goodhart.activity.DayBits;
import io.goodhart.activity.MemberWeek;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.TokenSums;
import io.goodhart.activity.ToolUse;
import io.goodhart.adoption.cost.MemberCost;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.ClockChange;
import io.goodhart.digest.DirectWording;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.digest.WeekName;
import io.goodhart.privacy.OwnCost;
import io.goodhart.privacy.OwnData;
import io.goodhart.privacy.OwnSource;
import io.goodhart.privacy.OwnSources;
import io.goodhart.privacy.OwnStanding;
import io.goodhart.privacy.OwnStanding.NotCounted;
import io.goodhart.privacy.Retention;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells somebody about their own week, the running one included. */
public final class OwnWeekAnswer implements HomePart, Presses {
  private final RosterStore roster;
  private final OwnData own;
  private final OwnCost cost;
  private final OwnSources sources;
  private final MismatchNote mismatch;
  private final WaitingNotes notes;
  private final OwnStanding standing;
  private final Texts texts;
  private final Clock clock;
  private final CountedWords counted;

  /** Answers from these stores. */
  public OwnWeekAnswer(
      RosterStore roster,
      OwnData own,
      OwnCost cost,
      OwnSources sources,
      MismatchNote mismatch,
      WaitingNotes notes,
      OwnStanding standing,
      Texts texts,
      Clock clock) {
    this.roster = roster;
    this.own = own;
    this.cost = cost;
    this.sources = sources;
    this.mismatch = mismatch;
    this.notes = notes;
    this.standing = standing;
    this.texts = texts;
    this.counted = new CountedWords(texts);
    this.clock = clock;
  }

  /** Their running week. */
  @Override
  public Optional<Message> of(Asker asker) {
    return Optional.of(answer(new Command.OwnWeek(Optional.empty()), asker));
  }

  /** What is new for them stands with their week. */
  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return press.action().equals(DirectWording.SEE_NOTE) ? of(asker) : Optional.empty();
  }

  Message answer(Command.OwnWeek asked, Asker asker) {
    Optional<MemberId> member = roster.memberOf(asker.identity());
    if (member.isEmpty()) {
      return Message.of(texts.say("usage.own.not-on-a-roster"));
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), asker.zone());
    List<Team> teams = roster.teamsOf(member.get(), today);
    ZoneId zone = teams.isEmpty() ? asker.zone() : teams.get(0).zone();
    ReportingWeek running = ReportingWeek.containing(clock.instant(), zone);
    ReportingWeek week = asked.week().orElse(running);
    if (week.compareTo(running) > 0) {
      return Message.of(texts.say("usage.future-week", week.toString(), running.toString()));
    }
    DayBits disputed = notes.disputed(member.get(), week);
    MemberWeek seen = own.week(member.get(), week).value().disputing(disputed);
    ReportingWeek oldest = ReportingWeek.containing(today.minusDays(Retention.KEPT.toDays()));
    if (week.compareTo(oldest) < 0 && seen.any().isEmpty()) {
      return Message.of(texts.say("usage.too-old", oldest.toString(), week.toString()));
    }
    Optional<NotCounted> notCounted =
        teams.isEmpty()
            ? Optional.empty()
            : standing.in(member.get(), teams.get(0).id(), week).value();
    Message.Builder message =
        seen.any().isEmpty()
            ? withoutActivity(seen, notCounted)
            : about(seen, week.equals(running) ? "running" : "closed");
    notCounted
        .filter(not -> !(seen.any().isEmpty() && CountedWords.explainsSilence(not)))
        .ifPresent(not -> message.section(counted.of(not)));
    if (!disputed.isEmpty()) {
      message.section(texts.say("usage.own.disputed", DisputedWords.days(texts, week, disputed)));
    }
    clockChange(week, zone).ifPresent(message::section);
    mismatch.about(asker.identity()).ifPresent(message::section);
    if (!seen.any().isEmpty()) {
      teams(teams, zone).ifPresent(message::context);
    }
    if (week.equals(running)) {
      notes.of(member.get()).ifPresent(message::section);
      seenThrough(member.get(), zone).ifPresent(message::context);
    }
    return message.context(texts.say("usage.own.context")).build();
  }

  private Optional<String> seenThrough(MemberId member, ZoneId zone) {
    Instant now = clock.instant();
    List<OwnSource> known = sources.now(member, now).value();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new SeenThrough(texts, zone).say(known, now));
  }

  private Optional<String> clockChange(ReportingWeek week, ZoneId zone) {
    return new ClockChange(texts).in(week, zone);
  }

  private Message.Builder withoutActivity(MemberWeek week, Optional<NotCounted> notCounted) {
    boolean seen = sources.canBeSeen(week.member(), week.week()).value();
    String key = seen ? "usage.own.no-activity" : "usage.own.nothing-seen";
    return Message.saying(texts.say(key + ".summary", WeekName.full(week.week())))
        .header(texts.say("usage.own.header", WeekName.brief(week.week())))
        .section(
            notCounted
                .filter(CountedWords::explainsSilence)
                .map(counted::of)
                .orElseGet(() -> texts.say(key)));
  }

  private Message.Builder about(MemberWeek week, String tense) {
    String name = WeekName.full(week.week());
    String days = Words.count(texts, "days", week.deliberate().count());
    String prompts = Words.count(texts, "prompts", week.prompts());
    String calls = Words.count(texts, "requests", week.modelCalls() + week.agentActions());
    MemberCost spent = cost.week(week.member(), week.week()).value();
    CostWords money = new CostWords(texts, spent);
    String summary =
        money
            .brief()
            .map(
                sum ->
                    texts.say("usage.own.summary-cost." + tense, name, days, prompts, calls, sum))
            .orElseGet(() -> texts.say("usage.own.summary." + tense, name, days, prompts, calls));
    return Message.saying(summary)
        .header(texts.say("usage.own.header", WeekName.brief(week.week())))
        .section(standing(week))
        .section(details(week, prompts, calls, money));
  }

  private Optional<String> teams(List<Team> teams, ZoneId zone) {
    if (teams.isEmpty()) {
      return Optional.of(texts.say("usage.own.no-team"));
    }
    if (teams.size() == 1) {
      return Optional.empty();
    }
    return Optional.of(
        texts.say(
            teams.size() == 2 ? "usage.own.two-teams" : "usage.own.many-teams",
            listed(teams.stream().map(Team::name).toList()),
            teams.get(0).name(),
            zone.getId()));
  }

  private String standing(MemberWeek week) {
    int deliberate = week.deliberate().count();
    if (deliberate > 1) {
      return texts.say("usage.own.standing.habit", Words.count(texts, "days", deliberate));
    }
    if (deliberate == 1) {
      return texts.say("usage.own.standing.deliberate");
    }
    return texts.say(
        week.unclear().isEmpty() ? "usage.own.standing.agents" : "usage.own.standing.unclear",
        Words.count(texts, "days", week.any().count()));
  }

  private String details(MemberWeek week, String prompts, String calls, CostWords money) {
    StringBuilder lines = new StringBuilder(texts.say("usage.own.asked", prompts, calls));
    long fresh = 0;
    long cached = 0;
    for (ToolUse use : week.byTool()) {
      TokenSums tokens = use.tokens();
      fresh += tokens.input() + tokens.output();
      cached += tokens.cacheRead() + tokens.cacheWrite();
    }
    if (fresh > 0) {
      String key = cached > 0 ? "usage.own.tokens-cached" : "usage.own.tokens";
      lines.append('\n').append(texts.say(key, Words.large(fresh), Words.large(cached)));
    }
    if (week.byTool().size() > 1) {
      lines.append('\n').append(texts.say("usage.own.tools", byTool(week)));
    }
    money.line().ifPresent(line -> lines.append('\n').append(line));
    if (week.outcomes() > 0) {
      Map<OutcomeKind, Long> byKind = cost.outcomes(week.member(), week.week()).value();
      String all = new OutcomeWords(texts).list(byKind, week.outcomes());
      lines.append('\n').append(texts.say("usage.own.outcomes", all));
    }
    return lines.toString();
  }

  private String listed(List<String> names) {
    int last = names.size() - 1;
    return texts.say("list.and", String.join(", ", names.subList(0, last)), names.get(last));
  }

  private static String byTool(MemberWeek week) {
    return String.join(
        ", ",
        week.byTool().stream()
            .map(
                use -> use.tool() + " " + Words.large(use.tokens().input() + use.tokens().output()))
            .toList());
  }
}
