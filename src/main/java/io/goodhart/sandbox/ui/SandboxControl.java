package io.goodhart.sandbox.ui;

import java.util.concurrent.Callable;

/**
 * A button beside the workspace, with which the demo lets something happen.
 *
 * @param run does it and answers the sentence that the person is shown; its exceptions are shown as
 *     a failure
 */
public record SandboxControl(String id, String label, String description, Callable<String> run) {
  public SandboxControl {
    if (!id.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException("a control's id is like close-week, not " + id);
    }
  }
}
