package io.goodhart.commands.gate;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Alias;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Tells the approvals channel, and an agent's owner, who was stopped, by whom and why. */
final class PauseNews {
  /** Somebody asks for the same once in this time, however often they press. */
  private static final Duration ASKED_AGAIN = Duration.ofMinutes(10);

  private final ApprovalsChannel channel;
  private final OwnerNotes owners;
  private final Texts texts;
  private final Clock clock;

  PauseNews(ApprovalsChannel channel, OwnerNotes owners, Texts texts, Clock clock) {
    this.channel = channel;
    this.owners = owners;
    this.texts = texts;
    this.clock = clock;
  }

  void paused(AgentId agent, Alias by, String reason, String denied) {
    String said = texts.say("agents.news.paused", agent.value(), because(reason), denied);
    String summary = texts.say("agents.pause.done", agent.value(), denied);
    tell("paused:" + agent.value(), summary, by, said);
    owners.tell(agent, "paused", by, summary, said);
  }

  void resumed(AgentId agent, Alias by) {
    String said = texts.say("agents.news.resumed", agent.value());
    String summary = texts.say("agents.resume.done", agent.value());
    tell("resumed:" + agent.value(), summary, by, said);
    owners.tell(agent, "resumed", by, summary, said);
  }

  void allPaused(Alias by, String reason, String denied) {
    String said = texts.say("agents.news.all-paused", because(reason), denied);
    boolean unused =
        channel.say(
            key("all-paused"),
            Message.saying(texts.say("agents.pause.all.done", denied))
                .header(texts.say("agents.news.all-paused.header"))
                .person(by, said)
                .buttons(List.of(resumeAll()))
                .build());
  }

  void resumeWanted(Alias by) {
    boolean unused =
        channel.say(
            slot("all-resume-wanted", by),
            Message.saying(texts.say("agents.news.resume-wanted.summary"))
                .person(by, texts.say("agents.news.resume-wanted"))
                .buttons(List.of(resumeAll()))
                .build());
  }

  void allResumed(Alias by) {
    tell(
        "all-resumed",
        texts.say("agents.resume.all.done"),
        by,
        texts.say("agents.news.all-resumed"));
  }

  /** Asks the admins to stop an agent; false if they cannot be asked. */
  boolean pauseWanted(AgentId agent, Alias by) {
    return channel.say(
        slot("pause-wanted:" + agent.value(), by),
        Message.saying(texts.say("agents.news.pause-wanted.summary", agent.value()))
            .person(by, texts.say("agents.news.pause-wanted", agent.value()))
            .buttons(
                List.of(
                    new Message.Button(
                        PauseAnswer.PAUSE,
                        agent.value(),
                        texts.say("agents.pause.button"),
                        texts.say("agents.pause.spoken", agent.value()))))
            .build());
  }

  private void tell(String what, String summary, Alias by, String said) {
    boolean unused = channel.say(key(what), Message.saying(summary).person(by, said).build());
  }

  private Message.Button resumeAll() {
    return new Message.Button(
        PauseAnswer.RESUME_ALL,
        "",
        texts.say("agents.resume.all.button"),
        texts.say("agents.resume.all.spoken"));
  }

  private String because(String reason) {
    return reason.isEmpty() ? "" : texts.say("agents.news.because", reason);
  }

  private String slot(String what, Alias by) {
    return "agent-news:" + what + ":" + by + ":" + clock.millis() / ASKED_AGAIN.toMillis();
  }

  /** Each change is one, whenever it was. */
  private String key(String what) {
    return "agent-news:" + what + ":" + clock.millis();
  }
}
