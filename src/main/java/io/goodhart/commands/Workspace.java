package io.goodhart.commands;

import io.goodhart.roster.Alias;
import java.util.List;

/** The workspace that the bot is in: its people and their groups. */
public interface Workspace {
  /** Whether they are a member of it: no guest, no stranger, no program; false if it cannot say. */
  boolean isMember(Alias identity);

  /** The user groups in use, by handle; empty if it has none or cannot say. */
  List<Group> groups();

  /** Says that the people of the admins' groups have to be read again. */
  void adminsChanged();

  /**
   * A group of people.
   *
   * @param id by which the workspace knows it
   * @param handle what people mention it by, without {@code @}
   */
  record Group(String id, String handle) {}
}
