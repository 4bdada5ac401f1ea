package io.goodhart.privacy;

import io.goodhart.activity.MemberWeek;
import io.goodhart.signals.note.Note;
import java.util.List;

/**
 * What is opened of another person's week.
 *
 * @param week what they did
 * @param notes notes about this week whose time to answer is over, each with its owner's answer
 */
public record OpenedPerson(MemberWeek week, List<Note> notes) {
  /** Copies the list. */
  public OpenedPerson {
    notes = List.copyOf(notes);
  }
}
