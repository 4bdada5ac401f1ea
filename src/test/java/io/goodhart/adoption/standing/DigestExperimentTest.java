package io.goodhart.adoption.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.goodhart.activity.WeekHours;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.TeamId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DigestExperimentTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W36");
  private static final PostingWindow MORNING =
      new PostingWindow(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 0));
  private static final PostingWindow ALL_DAY =
      new PostingWindow(DayOfWeek.MONDAY, LocalTime.of(0, 0), LocalTime.of(23, 59));

  /** Office hours of ten teams, in each of some weeks; a post adds a share in the day after it. */
  private static List<PostedWeek> weeks(
      int weeks, PostingWindow window, double effect, Random random) {
    List<PostedWeek> all = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      for (int team = 1; team <= 10; team++) {
        boolean posts = team <= 7;
        int minute = random.nextInt(window.minutes());
        int start = window.firstHourAfter(minute);
        double busy = 5 + random.nextInt(20);
        List<Long> hours = new ArrayList<>();
        for (int hour = 0; hour < WeekHours.HOURS; hour++) {
          boolean office = hour < 120 && hour % 24 >= 9 && hour % 24 < 18;
          boolean after = posts && hour >= start && hour < start + 24;
          double mean = (office ? busy : 0.2) * (after ? 1 + effect : 1);
          hours.add(Math.round(mean * (0.5 + random.nextDouble())));
        }
        all.add(
            new PostedWeek(
                new TeamId(team),
                WEEK.plus(week),
                new WeekHours(hours),
                posts ? OptionalInt.of(minute) : OptionalInt.empty()));
      }
    }
    return all;
  }

  /** With 300 organisations 5 % are 15 with a spread of 3.8; more than 24 would be no accident. */
  @Test
  void postsWithoutEffectRarelyGetASign() {
    Random random = new Random(11);
    int signs = 0;
    for (int i = 0; i < 300; i++) {
      List<PostedWeek> weeks = weeks(3, i % 2 == 0 ? MORNING : ALL_DAY, 0, random);
      PostingWindow window = i % 2 == 0 ? MORNING : ALL_DAY;
      signs += DigestExperiment.of(weeks, window) instanceof DigestEffect.Sign ? 1 : 0;
    }

    assertThat(signs).isLessThanOrEqualTo(24);
  }

  @Test
  void anEffectIsFoundAndSized() {
    Random random = new Random(12);
    int found = 0;
    for (int i = 0; i < 20; i++) {
      DigestEffect effect = DigestExperiment.of(weeks(6, ALL_DAY, 0.5, random), ALL_DAY);
      if (effect instanceof DigestEffect.Sign sign) {
        found++;
        assertThat(sign.posts()).isEqualTo(42);
        assertThat(sign.percent()).isBetween(5, 50);
        assertThat(sign.chance().oneIn()).isGreaterThanOrEqualTo(20);
      }
    }

    assertThat(found).isGreaterThanOrEqualTo(18);
  }

  @Test
  void theSameDataGetTheSameAnswer() {
    List<PostedWeek> weeks = weeks(6, MORNING, 0, new Random(13));

    assertThat(DigestExperiment.of(weeks, MORNING)).isEqualTo(DigestExperiment.of(weeks, MORNING));
  }

  @Test
  void aFixedTimeCannotBeToldFromItsHour() {
    PostingWindow fixed =
        new PostingWindow(DayOfWeek.MONDAY, LocalTime.of(9, 1), LocalTime.of(10, 0));

    assertThat(DigestExperiment.of(weeks(6, fixed, 0, new Random(14)), fixed))
        .isEqualTo(new DigestEffect.NotVaried());
  }

  @Test
  void fewPostsGiveNoAnswer() {
    assertThat(DigestExperiment.of(weeks(2, MORNING, 0, new Random(15)), MORNING))
        .isEqualTo(new DigestEffect.TooFew(14));
  }

  @Test
  void aTeamWithNobodyToCompareWithIsNoPost() {
    List<PostedWeek> alone =
        weeks(30, MORNING, 0, new Random(16)).stream()
            .filter(week -> week.team().value() == 1)
            .toList();

    assertThat(DigestExperiment.of(alone, MORNING)).isEqualTo(new DigestEffect.TooFew(0));
  }

  /**
   * Three posts, each at one of two hours. By hand: the sums over the eight draws are 3 to 0 times
   * 10 of 30 expected; only the observed draw has all three, its share is the product.
   */
  @Test
  void allDrawsOfAFewPostsAreTried() {
    Post post = new Post(1, List.of(0.0, 10.0), List.of(10.0, 10.0));
    PostingHours hours = new PostingHours(List.of(9, 10), List.of(0.75, 0.25));
    List<Post> posts = List.of(post, post, post);
    Redraw redraw = new Redraw(posts, hours);

    assertThat(Redraw.observed(posts)).isEqualTo(1);
    assertThat(redraw.tryAll(1).probability()).isEqualTo(1 / 64.0, within(1e-12));
    assertThat(redraw.tryAll(0.5).probability()).isEqualTo(10 / 64.0, within(1e-12));
    assertThat(redraw.draw(1, 9_999, 5).probability()).isEqualTo(1 / 64.0, within(0.004));
  }

  @Test
  void whatIsExpectedIsTheShareOfTheOthersInTheSameHours() {
    PostingHours hours = new PostingHours(List.of(0, 100), List.of(0.5, 0.5));
    WeekHours own = hours(5, 0, 15);
    WeekHours others = hours(30, 60, 10);

    Post post = Post.of(0, own, WeekHours.sum(List.of(own, others)), hours);

    assertThat(post.observed()).containsExactly(5.0, 15.0);
    assertThat(post.expected()).containsExactly(20 * 0.3, 20 * 0.1);
  }

  /** So much in the hours 0, 50 and 100. */
  private static WeekHours hours(long first, long second, long third) {
    return new WeekHours(
        LongStream.range(0, WeekHours.HOURS)
            .mapToObj(hour -> hour == 0 ? first : hour == 50 ? second : hour == 100 ? third : 0L)
            .toList());
  }
}
