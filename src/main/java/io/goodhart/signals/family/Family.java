package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;

/** Measures one kind of pattern in a member's week. Pure: the same week gives the same reading. */
public interface Family {
  /** Which kind of pattern. */
  PatternKind kind();

  /** Measures it, or says that there is too little. */
  Reading read(MemberView view);
}
