package io.goodhart.adoption.standing;

import io.goodhart.activity.WeekHours;
import io.goodhart.adoption.Chance;
import io.goodhart.calendar.ReportingWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares the day after each post with the same hours of other teams.
 *
 * <p>The null, in words: when a digest is posted makes no difference to when anybody works. The
 * posting times were drawn at random, so the same draw can be made again with the activity as it
 * was, and the observed draw is just one of all of them: Fisher's randomisation test, in which
 * nothing is assumed of activity. All draws are tried while there are few; else 9,999 are drawn and
 * the observed one counts as one more (Phipson and Smyth, Statistical Applications in Genetics and
 * Molecular Biology 9, 2010).
 *
 * <p>The percentage compares all days after posts with what the same teams would have done there,
 * had they spread their week as the other teams of that week did. Other teams' posts come at about
 * the same time, so it is a lower end; teams without a digest sharpen it. Hours are local: what is
 * compared is the same time of the day.
 */
public final class DigestExperiment {
  private static final int MOST_TRIED = 100_000;
  private static final int DRAWS = 9_999;
  private static final long SEED = 81;

  /** Ratios that differ by rounding alone are equal. */
  private static final double HAIR = 1e-12;

  private DigestExperiment() {}

  /** Looks at team-weeks in any order; those without a post serve as others. */
  public static DigestEffect of(List<PostedWeek> weeks, PostingWindow window) {
    PostingHours hours = PostingHours.of(window);
    if (hours.count() < 2) {
      return new DigestEffect.NotVaried();
    }
    List<Post> posts = posts(weeks, window, hours);
    if (posts.size() < DigestEffect.LEAST_POSTS) {
      return new DigestEffect.TooFew(posts.size());
    }
    double observed = Redraw.observed(posts);
    int percent = (int) Math.round(100 * (observed - 1));
    Redraw redraw = new Redraw(posts, hours);
    Chance chance =
        Math.pow(hours.count(), posts.size()) <= MOST_TRIED
            ? redraw.tryAll(observed - HAIR)
            : redraw.draw(observed - HAIR, DRAWS, SEED);
    return chance.isUnusual()
        ? new DigestEffect.Sign(posts.size(), percent, chance)
        : new DigestEffect.NoSign(posts.size(), percent);
  }

  /** Those posts of which something can be told: both the team and others did something. */
  private static List<Post> posts(
      List<PostedWeek> weeks, PostingWindow window, PostingHours hours) {
    Map<ReportingWeek, WeekHours> all = new HashMap<>();
    weeks.stream()
        .collect(Collectors.groupingBy(PostedWeek::week))
        .forEach(
            (week, teams) ->
                all.put(week, WeekHours.sum(teams.stream().map(PostedWeek::hours).toList())));
    List<Post> posts = new ArrayList<>();
    for (PostedWeek week : weeks) {
      WeekHours everybody = all.getOrDefault(week.week(), week.hours());
      boolean comparable = week.hours().all() > 0 && everybody.all() > week.hours().all();
      if (comparable && week.minute().isPresent()) {
        int hour = hours.starts().indexOf(window.firstHourAfter(week.minute().getAsInt()));
        posts.add(Post.of(hour, week.hours(), everybody, hours));
      }
    }
    return posts;
  }
}
