package io.goodhart.commands;

import io.goodhart.digest.Message;

/** Answers {@code /usage}; every answer is for the asker alone. */
public final class Usage {
  private final CommandParser parser = new CommandParser();
  private final OwnWeekAnswer ownWeek;
  private final TeamWeekAnswer teamWeek;
  private final OrgWeekAnswer orgWeek;
  private final AwayAnswer away;
  private final ConnectAnswer connect;
  private final LinkAnswer link;
  private final GeneralAnswers general;
  private final LookAnswers looks;
  private final OwnAnswers own;

  /** Puts the answers together. */
  public Usage(
      OwnWeekAnswer ownWeek,
      TeamWeekAnswer teamWeek,
      OrgWeekAnswer orgWeek,
      ConnectAnswer connect,
      LinkAnswer link,
      AwayAnswer away,
      GeneralAnswers general,
      LookAnswers looks,
      OwnAnswers own) {
    this.ownWeek = ownWeek;
    this.teamWeek = teamWeek;
    this.connect = connect;
    this.link = link;
    this.orgWeek = orgWeek;
    this.away = away;
    this.general = general;
    this.looks = looks;
    this.own = own;
  }

  /** The answer to what was typed behind the command. */
  public Message answer(String text, Asker asker) {
    Command command = parser.parse(text);
    if (command instanceof Command.OwnWeek week) {
      return ownWeek.answer(week, asker);
    }
    if (command instanceof Command.TeamWeek team) {
      return teamWeek.answer(team, asker);
    }
    if (command instanceof Command.OrgWeek org) {
      return orgWeek.answer(org);
    }
    if (command instanceof Command.Away days) {
      return away.answer(days, asker);
    }
    if (command instanceof Command.Connect asked) {
      return connect.answer(asked, asker);
    }
    if (command instanceof Command.Link asked) {
      return link.answer(asked, asker);
    }
    if (command instanceof Command.Who asked) {
      return looks.who().answer(asked.rest(), asker);
    }
    if (command instanceof Command.Review asked) {
      return looks.review().answer(asked.rest(), asker);
    }
    if (command instanceof Command.Quiet asked) {
      return looks.quiet().answer(asked.rest(), asker);
    }
    if (command instanceof Command.Export asked) {
      return own.export().answer(asked.rest(), asker);
    }
    if (command instanceof Command.Forget asked) {
      return own.forget().answer(asked.rest(), asker);
    }
    if (command instanceof Command.Notes) {
      return own.notes().answer("", asker);
    }
    if (command instanceof Command.Explain asked) {
      return own.explain().answer(asked.rest(), asker);
    }
    if (command instanceof Command.SomeoneElse) {
      return general.someoneElse();
    }
    if (command instanceof Command.Unknown unknown) {
      return general.unknown(unknown);
    }
    if (command instanceof Command.UnreadableWeek week) {
      return general.unreadableWeek(week);
    }
    return command instanceof Command.Method ? general.method() : general.help();
  }
}
