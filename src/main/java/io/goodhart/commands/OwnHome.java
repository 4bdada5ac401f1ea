package io.goodhart.commands;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.RosterStore;
import java.util.List;
import java.util.Optional;

/**
 * What people can do about themselves from their Home, a button each; what needs words opens a
 * form.
 */
public final class OwnHome implements HomePart, Presses {
  /** Opens the form about being away. */
  static final String AWAY = "own-away";

  /** Opens the form about names. */
  static final String LINK = "own-link";

  /** Opens the form about having everything erased. */
  static final String FORGET = "own-forget";

  private static final String EXPORT = "own-export";
  private static final String QUIET = "own-quiet";
  private static final String METHOD = "own-method";

  private final RosterStore roster;
  private final AwayAnswer away;
  private final LinkAnswer link;
  private final OwnAnswers own;
  private final WordAnswer quiet;
  private final GeneralAnswers general;
  private final Texts texts;

  /** Answers as the commands do. */
  public OwnHome(
      RosterStore roster,
      AwayAnswer away,
      LinkAnswer link,
      OwnAnswers own,
      WordAnswer quiet,
      GeneralAnswers general,
      Texts texts) {
    this.roster = roster;
    this.away = away;
    this.link = link;
    this.own = own;
    this.quiet = quiet;
    this.general = general;
    this.texts = texts;
  }

  /** Those who are on no roster can only read how everything is counted. */
  @Override
  public Optional<Message> of(Asker asker) {
    String said = texts.say("home.own");
    List<String> actions =
        roster.memberOf(asker.identity()).isPresent()
            ? List.of(AWAY, LINK, EXPORT, FORGET, QUIET, METHOD)
            : List.of(METHOD);
    return Optional.of(
        Message.saying(said)
            .header(texts.say("home.own.header"))
            .section(said)
            .buttons(actions.stream().map(this::button).toList())
            .build());
  }

  /** The answers in words, where no form could be shown or none is needed. */
  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return switch (press.action()) {
      case AWAY -> Optional.of(away.answer(new Command.Away(""), asker));
      case LINK -> Optional.of(link.answer(new Command.Link(""), asker));
      case EXPORT -> Optional.of(own.export().answer("", asker));
      case FORGET -> Optional.of(own.forget().answer("", asker));
      case QUIET -> Optional.of(quiet.answer("", asker));
      case METHOD -> Optional.of(general.method());
      default -> Optional.empty();
    };
  }

  private Message.Button button(String action) {
    return Message.Button.said(texts, action, "", "home." + action);
  }
}
