package io.goodhart.signals.week;

import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.TurnSample;
import java.util.List;

/**
 * The sizes of records in the order of time, as logarithms, so that a repeated course of work shows
 * where there are no fingerprints.
 */
public final class SizeProfile {
  private final float[] outputs;
  private final float[] inputs;

  private SizeProfile(float[] outputs, float[] inputs) {
    this.outputs = outputs;
    this.inputs = inputs;
  }

  /** The profile of a week's sample. */
  public static SizeProfile of(List<TurnSample> sample) {
    float[] outputs = new float[sample.size()];
    float[] inputs = new float[sample.size()];
    for (int i = 0; i < outputs.length; i++) {
      TokenUsage tokens = sample.get(i).tokens();
      outputs[i] = log(tokens.output());
      inputs[i] = log(tokens.input() + tokens.cacheWrite());
    }
    return new SizeProfile(outputs, inputs);
  }

  private static float log(long tokens) {
    return (float) Math.log1p((double) tokens);
  }

  /** How many records it has. */
  public int length() {
    return outputs.length;
  }

  /** The size of the output of a record, as a logarithm. */
  public float output(int index) {
    return outputs[index];
  }

  /**
   * Whether so many records from {@code at} on are about as large as those of {@code other} from
   * {@code otherAt} on.
   */
  public boolean runsLike(SizeProfile other, int at, int otherAt, int length, float tolerance) {
    for (int i = 0; i < length; i++) {
      if (Math.abs(outputs[at + i] - other.outputs[otherAt + i]) > tolerance
          || Math.abs(inputs[at + i] - other.inputs[otherAt + i]) > tolerance) {
        return false;
      }
    }
    return true;
  }
}
