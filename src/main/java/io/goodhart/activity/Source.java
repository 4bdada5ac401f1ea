package io.goodhart.activity;

/** The doors through which records come in. */
public enum Source {
  SLACK("slack", false),
  OTLP("otlp", false),
  /** Outcomes that other systems report as they happen. */
  WEBHOOK("webhook", false),
  /** A file that somebody imports by hand, who may bring weeks of long ago. */
  IMPORT("import", true),
  /** The usage API of a vendor, which is asked again and again. */
  POLL("poll", false);

  private final String code;
  private final boolean anyAge;

  Source(String code, boolean anyAge) {
    this.code = code;
    this.anyAge = anyAge;
  }

  /** The word it is stored and exposed by. */
  public String code() {
    return code;
  }

  /** Whether records of any age are taken from it. */
  public boolean takesAnyAge() {
    return anyAge;
  }
}
