package io.goodhart.signals.week;

import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.TurnSample;
import java.util.List;

/**
 * The sizes of records that carry tokens, in the order of time, as logarithms, so that a repeated
 * course of work shows where there are no fingerprints. Many tools tell of a prompt without its
 * size; nothing is alike about those.
 */
public final class SizeProfile {
  /** Of each record the output and then the input. */
  private final float[] sizes;

  private SizeProfile(float[] sizes) {
    this.sizes = sizes;
  }

  /** The records of a week's sample that have a size, in their order. */
  public static List<TurnSample> sized(List<TurnSample> sample) {
    return sample.stream().filter(turn -> !turn.tokens().isNone()).toList();
  }

  /** The profile of records that have a size. */
  public static SizeProfile of(List<TurnSample> sized) {
    float[] sizes = new float[2 * sized.size()];
    for (int i = 0; i < sized.size(); i++) {
      TokenUsage tokens = sized.get(i).tokens();
      sizes[2 * i] = log(tokens.output());
      sizes[2 * i + 1] = log(tokens.input() + tokens.cacheWrite());
    }
    return new SizeProfile(sizes);
  }

  private static float log(long tokens) {
    return (float) Math.log1p((double) tokens);
  }

  /** How many records it has. */
  public int length() {
    return sizes.length / 2;
  }

  /** The size of the output of a record, as a logarithm. */
  public float output(int index) {
    return sizes[2 * index];
  }

  /**
   * Whether so many records from {@code at} on are about as large as those of {@code other} from
   * {@code otherAt} on.
   */
  public boolean runsLike(SizeProfile other, int at, int otherAt, int length, float tolerance) {
    for (int i = 0; i < 2 * length; i++) {
      if (Math.abs(sizes[2 * at + i] - other.sizes[2 * otherAt + i]) > tolerance) {
        return false;
      }
    }
    return true;
  }
}
