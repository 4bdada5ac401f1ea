package io.goodhart.digest;

import io.goodhart.digest.Digest.Reason;
import io.goodhart.privacy.DisclosureRules;
import java.util.Optional;

/** Says a team's closed week to one of its members, who asked for it. */
public final class TeamWeekWording {
  private final Texts texts;
  private final DigestWording digests;
  private final DigestDetails details;

  /** Speaks with these texts. */
  public TeamWeekWording(Texts texts) {
    this.texts = texts;
    this.digests = new DigestWording(texts);
    this.details = new DigestDetails(texts);
  }

  /** The answer. */
  public Message of(Digest digest) {
    if (digest.reason().equals(Optional.of(Reason.SMALL_TEAM))) {
      int smallest = new DisclosureRules(digest.target()).smallestGroup();
      return Message.of(
          texts.say("usage.team.small", TeamName.of(digest.team()), Integer.toString(smallest)));
    }
    Background told = digest.background();
    Message.Builder answer = digests.figures(digest);
    told.use().map(new UseSentence(texts)::of).ifPresent(answer::section);
    answer.section(
        texts.say(
            "usage.team.trend",
            Integer.toString(told.trend().weeks().size()),
            told.trend().in(texts)));
    if (digest.reason().isEmpty()) {
      answer.section(details.counted(digest));
      told.flow().map(new FlowSentence(texts)::of).ifPresent(answer::section);
    }
    return answer.context(texts.say("usage.team.context")).build();
  }
}
