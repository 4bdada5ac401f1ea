package io.goodhart.commands.gate;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.digest.Message;
import io.goodhart.digest.Piece;
import io.goodhart.roster.Alias;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Tells the owner of an agent, and nobody else, what somebody else did with it. */
public final class OwnerNotes {
  private final AgentKeys keys;
  private final Letters letters;
  private final Clock clock;

  /** Writes to owners by these letters. */
  public OwnerNotes(AgentKeys keys, Letters letters, Clock clock) {
    this.keys = keys;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * Tells the owner, unless it was them.
   *
   * @param what a word that tells one kind of news from another
   * @param by who did it; stands before the words
   */
  void tell(AgentId agent, String what, Alias by, String summary, String said) {
    tell(agent, what, by, summary, List.of(new Piece.Words(said)));
  }

  /**
   * Tells the owner something in which others and times are named, unless it was them.
   *
   * @param what a word that tells one kind of news from another
   * @param by who did it; stands before the words
   */
  void tell(AgentId agent, String what, Alias by, String summary, List<Piece> said) {
    keys.ownerOf(agent).ifPresent(owner -> tell(owner, agent, what, by, summary, said));
  }

  /**
   * Tells somebody who answers for an agent in this matter, unless it was them.
   *
   * @param what a word that tells one kind of news from another
   * @param by who did it; stands before the words
   */
  void tell(Person owner, AgentId agent, String what, Alias by, String summary, String said) {
    tell(owner, agent, what, by, summary, List.of(new Piece.Words(said)));
  }

  private void tell(
      Person owner, AgentId agent, String what, Alias by, String summary, List<Piece> said) {
    if (!owner.isSame(keys.person(by))) {
      List<Piece> pieces = new ArrayList<>();
      pieces.add(new Piece.Someone(by));
      pieces.add(new Piece.Words(" "));
      pieces.addAll(said);
      letters.write(
          owner.identity(),
          "agent:" + agent.value() + ":" + what + ":" + clock.millis(),
          Message.saying(summary).named(pieces).build());
    }
  }

  /** The way to somebody's direct messages. */
  @FunctionalInterface
  public interface Letters {
    /**
     * Writes to somebody, as soon as their budget of messages allows.
     *
     * @param about what it is about; the same is sent once
     */
    void write(Alias to, String about, Message message);
  }
}
