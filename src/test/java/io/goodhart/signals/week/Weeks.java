package io.goodhart.signals.week;

import io.goodhart.activity.DayBits;
import io.goodhart.activity.TokenSums;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import io.goodhart.activity.TurnSample;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Weeks that read aloud: turns by minutes since Monday 00:00. */
public final class Weeks {
  /** The week of all turns. */
  public static final ReportingWeek WEEK = ReportingWeek.parse("2026-W23");

  /** Whose turns they are. */
  public static final MemberId ANNA = new MemberId(1);

  private Weeks() {}

  /** A turn of a person, with a text. */
  public static TurnSample turn(double minute, long text) {
    return turn(minute, text, 1, 1_000, 100);
  }

  /** A turn in a session, with its sizes. */
  public static TurnSample turn(double minute, long text, long session, long input, long output) {
    return new TurnSample(
        WEEK.start(ZoneOffset.UTC).plusMillis((long) (minute * 60_000)),
        Trigger.HUMAN,
        OptionalLong.of(text),
        OptionalLong.of(session),
        new TokenUsage(input, output, 0, 0),
        0,
        false);
  }

  /** The same turn without a text. */
  public static TurnSample untold(TurnSample turn) {
    return new TurnSample(
        turn.start(),
        turn.trigger(),
        OptionalLong.empty(),
        turn.session(),
        turn.tokens(),
        turn.outcomes(),
        turn.humanReply());
  }

  /** So many turns. */
  public static List<TurnSample> turns(int count, IntFunction<TurnSample> each) {
    return IntStream.range(0, count).mapToObj(each).toList();
  }

  /** Texts that have nothing to do with one another. */
  public static long text(int number) {
    return new Random(number * 7_919L).nextLong();
  }

  /** A text with so many places changed, others for every {@code salt}. */
  public static long near(long text, int places, int salt) {
    Random random = new Random(salt);
    long changed = text;
    while (Long.bitCount(changed ^ text) < places) {
      changed ^= 1L << random.nextInt(64);
    }
    return changed;
  }

  /** The week that these turns make. */
  public static ObservedWeek week(MemberId member, List<TurnSample> turns) {
    return week(member, turns, Traces.NONE);
  }

  private static ObservedWeek week(MemberId member, List<TurnSample> turns, Traces traces) {
    long[] hours = new long[HourProfile.HOURS];
    Instant monday = WEEK.start(ZoneOffset.UTC);
    for (TurnSample turn : turns) {
      hours[(int) ((turn.start().getEpochSecond() - monday.getEpochSecond()) / 3600)]++;
    }
    return new ObservedWeek(
        member,
        new Alias(Alias.Kind.ID, "anna"),
        WEEK,
        ZoneOffset.UTC,
        DayBits.NONE,
        turns.size(),
        0,
        turns.stream().mapToLong(TurnSample::outcomes).sum(),
        turns.stream().filter(TurnSample::humanReply).count(),
        new TokenSums(
            turns.stream().mapToLong(turn -> turn.tokens().input()).sum(),
            turns.stream().mapToLong(turn -> turn.tokens().output()).sum(),
            turns.stream().mapToLong(turn -> turn.tokens().cacheRead()).sum(),
            0),
        new HourProfile(hours),
        traces,
        turns.stream().sorted(Comparator.comparing(TurnSample::start)).toList());
  }

  /** What a family sees of these turns, nobody else around. */
  public static MemberView view(List<TurnSample> turns, PastWeek... past) {
    Around.Builder around = new Around.Builder();
    around.see(week(ANNA, turns));
    return view(turns, around.build(), past);
  }

  /** What a family sees of a week without a turn in which these things are known beside. */
  public static MemberView view(Traces traces) {
    Around around = new Around.Builder().build();
    return new MemberView(week(ANNA, List.of(), traces), List.of(), List.of(), around);
  }

  /** The same view of a week of which more is known: agents that address agents, and traces. */
  public static MemberView with(MemberView view, long chained, Traces traces) {
    ObservedWeek week = view.week();
    ObservedWeek more =
        new ObservedWeek(
            week.member(),
            week.seenAs(),
            week.week(),
            week.zone(),
            week.deliberate(),
            week.turns(),
            chained,
            week.outcomes(),
            week.humanReplies(),
            week.tokens(),
            week.hours(),
            traces,
            week.sample());
    return new MemberView(more, view.prompts(), view.past(), view.around());
  }

  /** What a family sees of these turns with others around. */
  public static MemberView view(List<TurnSample> turns, Around around, PastWeek... past) {
    ObservedWeek week = week(ANNA, turns);
    return new MemberView(
        week, PromptSplit.of(week, around.marking(), DayBits.NONE), List.of(past), around);
  }

  /** These turns, remembered. */
  public static PastWeek past(List<TurnSample> turns) {
    return PastWeek.of(view(turns));
  }
}
