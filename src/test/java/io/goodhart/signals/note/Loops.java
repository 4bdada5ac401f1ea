package io.goodhart.signals.note;

import io.goodhart.activity.DayBits;
import io.goodhart.activity.TokenSums;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import io.goodhart.activity.TurnSample;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.WeekReader;
import io.goodhart.signals.week.HourProfile;
import io.goodhart.signals.week.ObservedWeek;
import io.goodhart.signals.week.Traces;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;

/** Weeks of people who sent one text every five minutes of a Monday, and of people who did not. */
final class Loops implements WeekReader {
  private static final int PROMPTS = 60;
  private static final int SITTING = 12;
  private static final int FIVE_MINUTES = 300;

  private final Map<ReportingWeek, List<ObservedWeek>> weeks = new HashMap<>();
  private final List<ReportingWeek> read = new ArrayList<>();

  /** The member sent one text over and over. */
  Loops loop(long member, ReportingWeek... in) {
    for (ReportingWeek week : in) {
      add(member, week, i -> FIVE_MINUTES * i, i -> 0x1234567812345678L, i -> 900, i -> 0);
    }
    return this;
  }

  /** The member worked as people do: quick and slow in turn, in sittings with breaks between. */
  Loops work(long member, ReportingWeek... in) {
    for (ReportingWeek week : in) {
      Random random = new Random(member * 31 + week.index());
      int[] seconds = seconds(random);
      add(
          member,
          week,
          i -> seconds[i],
          i -> random.nextLong(),
          i -> (int) Math.exp(5 + 5 * random.nextDouble()),
          i -> i / SITTING);
    }
    return this;
  }

  private static int[] seconds(Random random) {
    int[] seconds = new int[PROMPTS];
    for (int i = 1; i < PROMPTS; i++) {
      double pause = 120 * Math.exp(1.2 * random.nextGaussian());
      seconds[i] = seconds[i - 1] + 5 + (int) Math.min(900, pause) + (i % SITTING == 0 ? 3_600 : 0);
    }
    return seconds;
  }

  /** How often the week was read. */
  long timesRead(ReportingWeek week) {
    return read.stream().filter(week::equals).count();
  }

  @Override
  public void read(ReportingWeek week, Consumer<ObservedWeek> each) {
    read.add(week);
    weeks.getOrDefault(week, List.of()).forEach(each);
  }

  private void add(
      long member, ReportingWeek week, Second second, Text text, Size size, Sitting sitting) {
    Instant morning = week.start(ZoneOffset.UTC).plusSeconds(8 * 3600);
    long[] hours = new long[HourProfile.HOURS];
    List<TurnSample> turns = new ArrayList<>();
    for (int i = 0; i < PROMPTS; i++) {
      Instant at = morning.plusSeconds(second.of(i));
      hours[(int) ((at.getEpochSecond() - morning.getEpochSecond()) / 3600) + 8]++;
      turns.add(
          new TurnSample(
              at,
              Trigger.HUMAN,
              OptionalLong.of(text.of(i)),
              OptionalLong.of(100 * week.index() + sitting.of(i)),
              new TokenUsage(size.of(i), size.of(i) / 10, 0, 0),
              0,
              false));
    }
    weeks
        .computeIfAbsent(week, same -> new ArrayList<>())
        .add(
            new ObservedWeek(
                new MemberId(member),
                new Alias(Alias.Kind.ID, "m" + member),
                week,
                ZoneOffset.UTC,
                DayBits.NONE,
                PROMPTS,
                0,
                0,
                0,
                new TokenSums(900 * PROMPTS, 90 * PROMPTS, 0, 0),
                new HourProfile(hours),
                Traces.NONE,
                turns));
  }

  @FunctionalInterface
  private interface Second {
    int of(int prompt);
  }

  @FunctionalInterface
  private interface Text {
    long of(int prompt);
  }

  @FunctionalInterface
  private interface Size {
    int of(int prompt);
  }

  @FunctionalInterface
  private interface Sitting {
    int of(int prompt);
  }
}
