package io.goodhart.adoption;

import io.goodhart.roster.MemberId;

/**
 * Somebody who counts in a group, for comparing groups: whether it is the same person as in another
 * can be told, who it is cannot.
 */
public final class Somebody {
  private final MemberId member;

  Somebody(MemberId member) {
    this.member = member;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Somebody that && member.equals(that.member);
  }

  @Override
  public int hashCode() {
    return member.hashCode();
  }

  /** Says nothing about who it is. */
  @Override
  public String toString() {
    return "somebody";
  }
}
