package io.goodhart.commands;

import io.goodhart.digest.Message;
import io.goodhart.roster.Team;

/** Which team a command about digests is about. */
sealed interface ChosenTeam {
  /**
   * One that the asker looks after.
   *
   * @param team the team
   * @param rest what was written besides its name
   */
  record Chosen(Team team, String rest) implements ChosenTeam {}

  /**
   * None.
   *
   * @param why what the asker is told
   */
  record None(Message why) implements ChosenTeam {}
}
