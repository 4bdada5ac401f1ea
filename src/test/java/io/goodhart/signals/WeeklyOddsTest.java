package io.goodhart.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.family.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * People who are alike but for a habit each: what they read in a week is their habit, something
 * about that week and some chance, in eight kinds that go together, half of them often nothing.
 */
class WeeklyOddsTest {
  private static final long SEED = 4;
  private static final int PEOPLE = 100;
  private static final int COMPANIES = 20;
  private static final int WEEKS = 10;
  private static final List<PatternKind> KINDS = Arrays.asList(PatternKind.values()).subList(0, 8);
  private static final ReportingWeek FIRST = ReportingWeek.parse("2026-W23");

  @Test
  void aPValueIsSmallNoMoreOftenThanItSays() {
    List<Double> ps = new ArrayList<>();
    for (List<MemberFindings> week : honest(new Random(SEED), 0.5)) {
      week.forEach(one -> one.findings().forEach(finding -> ps.add(finding.p())));
    }

    for (double limit : new double[] {0.02, 0.05, 0.1, 0.2, 0.5}) {
      assertThat((double) ps.stream().filter(p -> p <= limit).count() / ps.size())
          .isLessThanOrEqualTo(limit);
    }
  }

  @Test
  void inEveryWeekTheEValuesOfAllPeopleAreOneInTheMean() {
    for (List<Odds> week : Measuring.odds(honest(new Random(SEED), 0.5))) {
      assertThat(mean(week, Odds::eValue)).isEqualTo(1, within(1e-9));
    }
  }

  @Test
  void fewerThanOneHonestPersonInTwentyEverPassesTwenty() {
    Random random = new Random(SEED);
    int passed = 0;
    double last = 0;
    for (int company = 0; company < COMPANIES; company++) {
      List<List<Odds>> weeks = Measuring.odds(honest(random, 0.5));
      for (int person = 0; person < PEOPLE; person++) {
        int who = person;
        passed += weeks.stream().anyMatch(week -> week.get(who).eProcess() >= 20) ? 1 : 0;
      }
      last += mean(weeks.get(WEEKS - 1), Odds::eProcess) / COMPANIES;
    }

    assertThat((double) passed / (COMPANIES * PEOPLE)).isLessThanOrEqualTo(0.05);
    assertThat(last).isLessThan(1.1);
  }

  @Test
  void aHabitDoesNotAddUp() {
    List<List<MemberFindings>> weeks = honest(new Random(SEED), 0.05);
    List<List<Odds>> odds = Measuring.odds(weeks);
    int mostHabitual = 0;
    for (int person = 0; person < PEOPLE; person++) {
      boolean higher = reads(weeks, person) > reads(weeks, mostHabitual);
      mostHabitual = higher ? person : mostHabitual;
    }

    Odds last = odds.get(WEEKS - 1).get(mostHabitual);
    assertThat(Math.pow(last.eValue(), WEEKS)).isGreaterThan(1_000);
    assertThat(last.eProcess()).isLessThan(5);
  }

  @Test
  void whatIsNewAndStaysAddsUp() {
    List<List<Odds>> odds = Measuring.odds(people(new Random(SEED), 0.5, 4));

    assertThat(odds.get(3).get(0).eProcess()).isLessThan(5);
    assertThat(odds.get(WEEKS - 1).get(0).eProcess()).isGreaterThan(20);
    assertThat(odds.get(0)).extracting(Odds::eProcess).containsOnly(1.0);
  }

  private static double reads(List<List<MemberFindings>> weeks, int person) {
    return weeks.get(WEEKS - 1).get(person).findings().get(0).measured().value();
  }

  private static double mean(List<Odds> odds, ToDoubleFunction<Odds> value) {
    return odds.stream().mapToDouble(value).average().orElseThrow();
  }

  private static List<List<MemberFindings>> honest(Random random, double chance) {
    return people(random, chance, WEEKS);
  }

  /** The first person reads far more in every kind from the week {@code from} on. */
  private static List<List<MemberFindings>> people(Random random, double chance, int from) {
    double[] habits = random.doubles(PEOPLE).toArray();
    double[][][] values = new double[WEEKS][KINDS.size()][PEOPLE];
    for (int week = 0; week < WEEKS; week++) {
      for (int person = 0; person < PEOPLE; person++) {
        double ofWeek = chance * random.nextGaussian();
        for (int kind = 0; kind < KINDS.size(); kind++) {
          double read = habits[person] + ofWeek + chance * random.nextGaussian();
          double least = kind % 2 == 0 ? -10 : 0.5;
          values[week][kind][person] =
              Math.max(least, read) + (person == 0 && week >= from ? 3 : 0);
        }
      }
    }
    List<List<MemberFindings>> weeks = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      weeks.add(week(values, week));
    }
    return weeks;
  }

  private static List<MemberFindings> week(double[][][] values, int week) {
    List<MemberFindings> found = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      List<Finding> findings = new ArrayList<>();
      for (int kind = 0; kind < KINDS.size(); kind++) {
        findings.add(finding(values, week, kind, person));
      }
      found.add(
          new MemberFindings(
              new MemberId(person), "", FIRST.plus(week), 60, week, DayBits.NONE, findings));
    }
    return found;
  }

  private static Finding finding(double[][][] values, int week, int kind, int person) {
    double[] peers = values[week][kind].clone();
    Arrays.sort(peers);
    double value = values[week][kind][person];
    double[] past = new double[Math.min(week, MemberPast.WEEKS)];
    for (int back = 0; back < past.length; back++) {
      past[back] = values[week - 1 - back][kind][person];
    }
    return new Finding(
        KINDS.get(kind),
        new Reading.Measured(value, 60, DayBits.NONE),
        Arrays.stream(past).min(),
        Optional.empty(),
        new Peers(PEOPLE, 0, 1),
        0,
        0,
        0,
        0,
        0,
        Odds.conformal(value, peers));
  }
}
