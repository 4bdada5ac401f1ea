package io.goodhart.commands.gate;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.KillSwitch;
import io.goodhart.approvals.PauseOutcome;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.commands.Presses;
import io.goodhart.commands.Words;
import io.goodhart.digest.DirectWording;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Stops an agent, or all of them, and lets them go on; the approvals channel hears of each. */
public final class PauseAnswer implements Presses {
  static final String PAUSE = DirectWording.PAUSE_AGENT;
  static final String RESUME = "resume-agent";
  static final String RESUME_ALL = "resume-all-agents";
  static final String ASK_ADMIN = "ask-admin-to-pause";

  private static final String ALL = "all";

  private final KillSwitch killSwitch;
  private final AgentKeys keys;
  private final AgentNames names;
  private final PauseNews news;
  private final Texts texts;

  PauseAnswer(
      KillSwitch killSwitch, AgentKeys keys, AgentNames names, PauseNews news, Texts texts) {
    this.killSwitch = killSwitch;
    this.keys = keys;
    this.names = names;
    this.news = news;
    this.texts = texts;
  }

  Message pause(String rest, Asker asker) {
    Said said = Said.of(rest);
    return said.first().toLowerCase(Locale.ROOT).equals(ALL)
        ? pauseAll(said.rest(), asker)
        : names.about(said.first(), agent -> pause(agent, said.rest(), asker));
  }

  Message resume(String rest, Asker asker) {
    Said said = Said.of(rest);
    return said.first().toLowerCase(Locale.ROOT).equals(ALL)
        ? resumeAll(asker)
        : names.about(said.first(), agent -> resume(agent, asker));
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return switch (press.action()) {
      case PAUSE -> Optional.of(pause(press.value(), asker));
      case RESUME -> Optional.of(resume(press.value(), asker));
      case RESUME_ALL -> Optional.of(resumeAll(asker));
      case ASK_ADMIN ->
          Optional.of(names.about(press.value(), agent -> say(askAdmin(agent, asker), agent)));
      default -> Optional.empty();
    };
  }

  private Message pause(AgentId agent, String reason, Asker asker) {
    PauseOutcome outcome = killSwitch.pause(agent, keys.person(asker.identity()), reason);
    if (outcome instanceof PauseOutcome.Paused paused) {
      news.paused(agent, asker.identity(), reason, denied(paused));
      String said = texts.say("agents.pause.done", agent.value(), denied(paused));
      return with(said, resumeButton(agent));
    } else if (outcome instanceof PauseOutcome.NotAllowed) {
      String said = texts.say("agents.pause.no-right", agent.value());
      return with(
          said,
          new Message.Button(
              ASK_ADMIN,
              agent.value(),
              texts.say("agents.pause.ask"),
              texts.say("agents.pause.ask.spoken", agent.value())));
    }
    return with(texts.say("agents.pause.already", agent.value()), resumeButton(agent));
  }

  private Message resume(AgentId agent, Asker asker) {
    PauseOutcome outcome = killSwitch.resume(agent, keys.person(asker.identity()));
    if (outcome instanceof PauseOutcome.Resumed) {
      news.resumed(agent, asker.identity());
      return say("agents.resume.done", agent);
    }
    return say(
        outcome instanceof PauseOutcome.NotAllowed
            ? "agents.resume.no-right"
            : "agents.resume.not-paused",
        agent);
  }

  private Message pauseAll(String reason, Asker asker) {
    PauseOutcome outcome = killSwitch.pauseAll(keys.person(asker.identity()), reason);
    if (outcome instanceof PauseOutcome.Paused paused) {
      news.allPaused(asker.identity(), reason, denied(paused));
      return Message.of(texts.say("agents.pause.all.done", denied(paused)));
    }
    return Message.of(
        texts.say(
            outcome instanceof PauseOutcome.NotAllowed
                ? "agents.pause.all.no-right"
                : "agents.pause.all.already"));
  }

  private Message resumeAll(Asker asker) {
    PauseOutcome outcome = killSwitch.resumeAll(keys.person(asker.identity()));
    if (outcome instanceof PauseOutcome.Resumed) {
      news.allResumed(asker.identity());
      return Message.of(texts.say("agents.resume.all.done"));
    } else if (outcome instanceof PauseOutcome.OneMoreNeeded) {
      news.resumeWanted(asker.identity());
      return Message.of(texts.say("agents.resume.all.one-more"));
    }
    return Message.of(
        texts.say(
            outcome instanceof PauseOutcome.NotAllowed
                ? "agents.resume.all.no-right"
                : "agents.resume.all.not-paused"));
  }

  private String askAdmin(AgentId agent, Asker asker) {
    return news.pauseWanted(agent, asker.identity())
        ? "agents.pause.asked"
        : "agents.pause.nobody-to-ask";
  }

  private String denied(PauseOutcome.Paused paused) {
    return paused.stopped() == 0
        ? texts.say("agents.pause.denied.none")
        : texts.say("agents.pause.denied", Words.count(texts, "open-requests", paused.stopped()));
  }

  private Message.Button resumeButton(AgentId agent) {
    return new Message.Button(
        RESUME,
        agent.value(),
        texts.say("agents.resume.button"),
        texts.say("agents.resume.spoken", agent.value()));
  }

  private static Message with(String said, Message.Button button) {
    return Message.saying(said).section(said).buttons(List.of(button)).build();
  }

  private Message say(String key, AgentId agent) {
    return Message.of(texts.say(key, agent.value()));
  }
}
