package io.goodhart.edge.vendor.poll;

/** What can go wrong when a vendor is asked, and what to do about it. */
enum Trouble {
  REFUSED("The key is not accepted or lacks a right; make a new one and set it in the environment"),
  NOT_FOUND(
      "There is no such report; check the address and the organization under sources, and that the"
          + " plan has it"),
  THROTTLED("Asked too often; it is asked again when the vendor allows it"),
  FAILED("The vendor failed; it is asked again later"),
  UNREACHABLE("No complete answer came; check the network, the proxy and the address"),
  UNREADABLE("The answer has a shape this version does not know; nothing was skipped, but update");

  private final String advice;

  Trouble(String advice) {
    this.advice = advice;
  }

  /** What it is and what to do, as a sentence without a full stop. */
  String advice() {
    return advice;
  }

  /** What an HTTP status means; 2xx is no trouble and not to be asked here. */
  static Trouble of(int status) {
    return switch (status) {
      case 401, 403 -> REFUSED;
      case 404, 410 -> NOT_FOUND;
      case 429 -> THROTTLED;
      default -> status >= 500 ? FAILED : UNREADABLE;
    };
  }
}
