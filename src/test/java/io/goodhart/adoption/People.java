package io.goodhart.adoption;

import io.goodhart.roster.MemberId;

/** People whom tests know by number. */
public final class People {
  private People() {}

  /** The member of that number. */
  public static Somebody number(long member) {
    return new Somebody(new MemberId(member));
  }
}
