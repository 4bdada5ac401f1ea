package io.goodhart.digest;

import java.time.Duration;

/** Says what became of the actions that agents asked people for. */
record AgentSentence(Texts texts) {
  /** For a team's thread. */
  String ofTeam(AgentActions actions) {
    return texts.say(
        "digest.details.agents",
        FigureWords.number(actions.asked()),
        FigureWords.number(actions.approved()),
        FigureWords.number(actions.denied()),
        FigureWords.number(actions.expired()));
  }

  /** For all teams. */
  String ofAll(AgentActions actions) {
    String counts =
        texts.say(
            "org.agents",
            texts.say(
                actions.asked() == 1 ? "count.actions.one" : "count.actions.many",
                FigureWords.number(actions.asked())),
            FigureWords.number(actions.approved()),
            FigureWords.number(actions.denied()),
            FigureWords.number(actions.expired()));
    return actions
        .medianWait()
        .map(wait -> counts + " " + texts.say("org.agents.wait", minutes(wait)))
        .orElse(counts);
  }

  /** A wait in whole minutes. */
  String minutes(Duration wait) {
    long minutes = wait.toMinutes();
    return minutes == 0
        ? texts.say("wait.moment")
        : texts.say(minutes == 1 ? "wait.minute" : "wait.minutes", Long.toString(minutes));
  }
}
