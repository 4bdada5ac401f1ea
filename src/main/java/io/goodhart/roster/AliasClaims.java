package io.goodhart.roster;

import java.util.List;

/** Keeps the claims that wait for an admin. */
public interface AliasClaims {
  /** Adds a claim; the same one again changes nothing. */
  void add(AliasClaim claim);

  /** Every claim, the oldest first. */
  List<AliasClaim> waiting();

  /** Takes a claim away; {@code false} if it is gone already, so that one answer alone counts. */
  boolean remove(AliasClaim claim);
}
