package io.goodhart.activity;

import io.goodhart.roster.Alias;

/**
 * Whose activity it is, as the source saw it; the roster resolves it to a member on read.
 *
 * <p>It is either an {@link Alias} or {@link Unattributed}; nothing is guessed.
 */
public sealed interface Subject {
  /** The text it is interned by. */
  String code();

  /** Somebody the source named. */
  static Subject of(Alias alias) {
    return new Named(alias);
  }

  /** Nobody can be named, for the reason given. */
  static Subject unattributed(Unattributed.Reason reason) {
    return new Unattributed(reason);
  }

  /**
   * An identity as seen; who it is may become known later.
   *
   * @param alias the name in the source
   */
  record Named(Alias alias) implements Subject {
    @Override
    public String code() {
      return alias.toString();
    }
  }

  /**
   * Activity that cannot be tied to anybody.
   *
   * @param reason why
   */
  record Unattributed(Reason reason) implements Subject {
    @Override
    public String code() {
      return "none:" + reason.code;
    }

    /** Why activity cannot be tied to anybody. */
    public enum Reason {
      /** The record names nobody. */
      NO_IDENTITY("no-identity"),
      /** The key that delivered it does not allow identity from the payload. */
      NOT_ALLOWED("not-allowed");

      private final String code;

      Reason(String code) {
        this.code = code;
      }
    }
  }
}
