package io.goodhart.sandbox.outgoing;

/** Why the workspace calls an app. */
public enum DeliveryKind {
  EVENT,
  URL_VERIFICATION,
  COMMAND,
  ACTION,
  SUBMISSION,
  VIEW_CLOSED
}
