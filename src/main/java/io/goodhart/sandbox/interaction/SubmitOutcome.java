package io.goodhart.sandbox.interaction;

import java.util.Map;

/**
 * What became of a submitted view.
 *
 * @param errors by block id, as shown beside the inputs
 * @param problem what went wrong with the app; empty when it answered
 */
public record SubmitOutcome(Map<String, String> errors, String problem) {
  public SubmitOutcome {
    errors = Map.copyOf(errors);
  }

  static SubmitOutcome done() {
    return new SubmitOutcome(Map.of(), "");
  }

  static SubmitOutcome refused(Map<String, String> errors) {
    return new SubmitOutcome(errors, "");
  }

  static SubmitOutcome failed(String problem) {
    return new SubmitOutcome(Map.of(), problem);
  }

  public boolean isOk() {
    return errors.isEmpty() && problem.isEmpty();
  }
}
