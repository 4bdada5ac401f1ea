package io.goodhart.signals.family;

import io.goodhart.activity.DayBits;
import io.goodhart.activity.TurnSample;
import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.PastWeek;
import io.goodhart.signals.week.SizeProfile;
import java.util.Arrays;
import java.util.List;

/**
 * Records whose sizes take the same course as in an earlier week.
 *
 * <p>The share of the week's records in runs of 5 whose output and new input all lie within 15 % of
 * those of 5 consecutive records of an earlier week. Sizes of real requests spread over two orders
 * of magnitude, so unrelated runs of 5 agree once in millions of pairs. It sees a replay where
 * there are no fingerprints. At least 20 records that carry tokens, and one earlier week.
 *
 * <p>Unit: a share, 0 to 1. Source: token counts of records in the order of time, this week and
 * earlier.
 *
 * <p>It may as well be: a job whose requests are always alike; a client that reports rounded sizes.
 */
final class SameCourse implements Family {
  private static final int LEAST_RECORDS = 20;
  private static final int RUN = 5;
  private static final float TOLERANCE = 0.14f;

  @Override
  public PatternKind kind() {
    return PatternKind.SAME_COURSE;
  }

  @Override
  public Reading read(MemberView view) {
    List<TurnSample> sized = SizeProfile.sized(view.week().sample());
    SizeProfile now = SizeProfile.of(sized);
    if (now.length() < LEAST_RECORDS || view.past().isEmpty()) {
      return Reading.TOO_LITTLE;
    }
    boolean[] matched = new boolean[now.length()];
    for (PastWeek past : view.past()) {
      mark(now, past.sizes(), matched);
    }
    int count = 0;
    DayBits days = DayBits.NONE;
    for (int i = 0; i < matched.length; i++) {
      if (matched[i]) {
        count++;
        days = days.or(DayBits.of(view.week().local(sized.get(i)).getDayOfWeek()));
      }
    }
    return new Reading.Measured((double) count / now.length(), now.length(), days);
  }

  private static void mark(SizeProfile now, SizeProfile past, boolean[] matched) {
    for (int i = 0; i + RUN <= now.length(); i++) {
      for (int j = 0; j + RUN <= past.length(); j++) {
        if (Math.abs(now.output(i) - past.output(j)) <= TOLERANCE
            && now.runsLike(past, i, j, RUN, TOLERANCE)) {
          Arrays.fill(matched, i, i + RUN, true);
          break;
        }
      }
    }
  }
}
