package io.goodhart.sandbox.interaction;

import io.goodhart.sandbox.conversation.OpenView;

/** An open modal or a Home, by its id. */
public record ViewRef(String viewId) implements PressTarget {
  public static ViewRef of(OpenView view) {
    return new ViewRef(view.id());
  }
}
