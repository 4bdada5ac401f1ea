package io.goodhart.sandbox.interaction;

import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.outgoing.Courier;
import io.goodhart.sandbox.wire.Sources;
import java.net.URI;

/** The ways in which people act on apps, wired together. */
public final class Interactions {
  private final Triggers triggers;
  private final ResponseHooks hooks;
  private final Commands commands;
  private final Actions actions;
  private final Submissions submissions;

  /**
   * Wires the interactions.
   *
   * @param hookBase the address before the key of a response address
   */
  public Interactions(Conversation conversation, Courier courier, Sources sources, URI hookBase) {
    Answers answers = new Answers(conversation.posting(), conversation.ephemerals());
    Payloads payloads = new Payloads(conversation.people(), conversation.team());
    this.triggers = new Triggers(sources.clock(), sources.secrets());
    this.hooks = new ResponseHooks(answers, hookBase, sources.clock(), sources.secrets());
    this.commands = new Commands(conversation, courier, triggers, hooks, answers);
    this.actions =
        new Actions(conversation, courier, payloads, triggers, hooks, sources.timestamps());
    this.submissions = new Submissions(conversation, courier, payloads, triggers);
  }

  public Triggers triggers() {
    return triggers;
  }

  public ResponseHooks hooks() {
    return hooks;
  }

  public Commands commands() {
    return commands;
  }

  public Actions actions() {
    return actions;
  }

  public Submissions submissions() {
    return submissions;
  }
}
