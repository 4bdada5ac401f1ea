package io.goodhart.digest;

import io.goodhart.adoption.Adoption;
import io.goodhart.privacy.Figure;
import java.util.Optional;

/** All that the main message leaves out, in one message for its thread. */
final class DigestDetails {
  private final Texts texts;
  private final ClockChange clocks;

  DigestDetails(Texts texts) {
    this.texts = texts;
    this.clocks = new ClockChange(texts);
  }

  /** None where there is no figure. */
  Optional<Message> of(Digest digest) {
    if (digest.reason().isPresent()
        || !(digest.adoption().active() instanceof Figure.Range active)) {
      return Optional.empty();
    }
    Background told = digest.background();
    FigureWords words = new FigureWords(texts, digest.target());
    BothEnds ends = new BothEnds(texts, digest.target());
    Message.Builder message =
        Message.saying(
            texts.say(
                "digest.details.summary",
                TeamName.of(digest.team()),
                WeekName.full(digest.week())));
    if (new QuietWeek(ends, clocks).is(digest)) {
      new TrendChart(texts).of(told.trend()).ifPresent(message::part);
      ends.of(digest.adoption(), active).ifPresent(message::section);
    }
    message.section(counted(digest));
    ends.strict(digest.adoption(), active)
        .ifPresent(
            strict ->
                message.section(
                    texts.say(
                        "digest.details.strict",
                        words.brief(strict, digest.adoption().eligible()),
                        words.brief(active, digest.adoption().eligible()))));
    new NoteSentences(texts).ofTeam(told.notes()).forEach(message::section);
    told.agents().map(new AgentSentence(texts)::ofTeam).ifPresent(message::section);
    told.flow().map(new FlowSentence(texts)::of).ifPresent(message::section);
    told.cost()
        .map(cost -> texts.say("cost.title") + " " + new CostSentence(texts).of(cost))
        .ifPresent(message::section);
    return Optional.of(
        message
            .context(
                texts.say(
                    "digest.details.method",
                    digest.team().zone().getId(),
                    Integer.toString(Adoption.DEFINITION),
                    words.line()))
            .build());
  }

  /** Who is counted and how many are not, in a sentence or two. */
  String counted(Digest digest) {
    int eligible = digest.adoption().eligible();
    String minDays = Integer.toString(digest.config().minWorkingDays());
    return digest.adoption().excluded() instanceof Figure.Range excluded && excluded.isExact()
        ? texts.say(
            "digest.details.counted",
            FigureWords.number(eligible),
            FigureWords.number(eligible + excluded.from()),
            FigureWords.number(excluded.from()),
            minDays)
        : texts.say("digest.details.counted-most", FigureWords.number(eligible), minDays);
  }
}
