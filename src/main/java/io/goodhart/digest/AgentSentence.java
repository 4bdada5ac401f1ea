package io.goodhart.digest;

import io.goodhart.privacy.DisclosedActions;
import io.goodhart.privacy.Figure;
import java.time.Duration;

/** Says what became of the actions that agents asked people for, never more than may be told. */
record AgentSentence(Texts texts) {
  /** For a team's thread. */
  String ofTeam(DisclosedActions actions) {
    return said("digest.details.agents", FigureWords.number(actions.asked()), actions);
  }

  /** For all teams. */
  String ofAll(DisclosedActions actions) {
    String asked =
        texts.say(
            actions.asked() == 1 ? "count.actions.one" : "count.actions.many",
            FigureWords.number(actions.asked()));
    return said("org.agents", asked, actions);
  }

  /** A wait in whole minutes. */
  String minutes(Duration wait) {
    long minutes = wait.toMinutes();
    return minutes == 0
        ? texts.say("wait.moment")
        : texts.say(minutes == 1 ? "wait.minute" : "wait.minutes", Long.toString(minutes));
  }

  private String said(String key, String asked, DisclosedActions actions) {
    String counts = counts(key, asked, actions);
    return actions
        .medianWait()
        .map(wait -> counts + " " + texts.say("org.agents.wait", minutes(wait)))
        .orElse(counts);
  }

  private String counts(String key, String asked, DisclosedActions actions) {
    if (!(actions.approved() instanceof Figure.Range approved)) {
      return texts.say(key + ".few", asked);
    }
    if (actions.denied() instanceof Figure.Range denied
        && actions.expired() instanceof Figure.Range expired) {
      return texts.say(key, asked, number(approved), number(denied), number(expired));
    }
    int others = actions.asked() - approved.from();
    return texts.say(key + ".together", asked, number(approved), FigureWords.number(others));
  }

  private static String number(Figure.Range exact) {
    return FigureWords.number(exact.from());
  }
}
