package io.goodhart.digest;

import io.goodhart.adoption.Adoption;
import io.goodhart.digest.Digest.Reason;
import io.goodhart.digest.Digest.Status;
import io.goodhart.privacy.DisclosedAdoption;
import io.goodhart.privacy.DisclosureRules;
import io.goodhart.privacy.Figure;
import java.util.Optional;

/**
 * Says a digest in words: a short message for the channel and the details for its thread.
 *
 * <p>The answer is the first sentence, counts come before percentages, nobody is named.
 */
public final class DigestWording {
  private static final int USUAL_HOURS = 168;

  private final Texts texts;

  /** Speaks with these texts. */
  public DigestWording(Texts texts) {
    this.texts = texts;
  }

  /** The message in the channel. */
  public Message post(Digest digest) {
    Optional<Reason> reason = digest.reason();
    if (reason.isPresent()) {
      return withoutFigure(digest, reason.get());
    }
    DisclosedAdoption adoption = digest.adoption();
    if (!(adoption.active() instanceof Figure.Range active)) {
      throw new IllegalStateException("A digest without a reason has a figure");
    }
    FigureWords words = new FigureWords(texts, digest.target());
    String count = words.of(active, adoption.eligible());
    String share = words.share(active, adoption.eligible());
    String shareKey = share.isEmpty() ? "coded" : "exact";
    Message.Builder message =
        Message.saying(
                texts.say(
                        "digest.summary." + shareKey,
                        digest.team().name(),
                        WeekName.full(digest.week()),
                        texts.say("status.lower." + digest.status().code()),
                        count,
                        share,
                        words.line())
                    + strictSummary(adoption))
            .header(header(digest))
            .section(headline(digest, words, count, share, shareKey) + previous(digest, words));
    ends(digest).ifPresent(message::context);
    clockChange(digest).ifPresent(message::context);
    if (digest.status() == Status.NOT_MET) {
      message.context(texts.say("digest.not-met.context"));
    } else {
      message.context(texts.say("digest.met.context"));
    }
    return message.build();
  }

  /** The message in the thread; none where there is no figure. */
  public Optional<Message> details(Digest digest) {
    if (digest.reason().isPresent()) {
      return Optional.empty();
    }
    FigureWords words = new FigureWords(texts, digest.target());
    DisclosedAdoption adoption = digest.adoption();
    Message.Builder message =
        Message.saying(
            texts.say(
                "digest.details.summary", digest.team().name(), WeekName.full(digest.week())));
    message.section(
        texts.say(
            "digest.details.counted",
            FigureWords.number(adoption.eligible()),
            words.delicate(adoption.excluded())));
    if (adoption.strict() instanceof Figure.Range strict && strict.isExact()) {
      message.section(texts.say("digest.details.strict", FigureWords.number(strict.from())));
    }
    message.context(
        texts.say(
            "digest.details.method",
            digest.team().zone().getId(),
            Integer.toString(Adoption.DEFINITION),
            words.line()));
    return Optional.of(message.build());
  }

  private String header(Digest digest) {
    return texts.say(
        "digest.header",
        digest.team().name(),
        WeekName.brief(digest.week()),
        texts.say("status.title." + digest.status().code()));
  }

  private String headline(
      Digest digest, FigureWords words, String count, String share, String shareKey) {
    String key = "digest.headline." + shareKey;
    if (share.isEmpty()) {
      return texts.say(key, count, words.line());
    }
    boolean onTheLine =
        digest.adoption().active() instanceof Figure.Range active
            && digest.target().isExactlyAt(active.from(), digest.adoption().eligible());
    if (onTheLine) {
      return texts.say(
          "digest.headline.on-the-line",
          count,
          share,
          words.line(),
          texts.say("status.lower." + digest.status().code()));
    }
    return texts.say(key, count, share, words.line());
  }

  private String previous(Digest digest, FigureWords words) {
    return digest
        .previous()
        .map(
            week ->
                week.active() instanceof Figure.Range active
                    ? "\n" + texts.say("digest.previous", words.of(active, week.eligible()))
                    : "")
        .orElse("");
  }

  private String strictSummary(DisclosedAdoption adoption) {
    if (adoption.strict() instanceof Figure.Range strict && strict.isExact()) {
      return " "
          + texts.say(
              "digest.summary.strict",
              FigureWords.number(strict.from()),
              Percent.whole(strict.from(), adoption.eligible()));
    }
    return "";
  }

  private Optional<String> ends(Digest digest) {
    DisclosedAdoption adoption = digest.adoption();
    if (!(adoption.active() instanceof Figure.Range active) || !active.isExact()) {
      return Optional.of(
          texts.say("digest.ends.coded", Integer.toString(DisclosureRules.EXACT_FROM)));
    }
    String strict =
        adoption.strict() instanceof Figure.Range low
            ? low.isExact()
                ? texts.say(
                    "digest.ends.strict",
                    FigureWords.number(low.from()),
                    Percent.whole(low.from(), adoption.eligible()))
                : texts.say("digest.ends.strict-close")
            : texts.say("digest.ends.strict-hidden");
    String possible =
        adoption.possible() instanceof Figure.Range high && high.isExact()
            ? texts.say(
                "digest.ends.possible",
                FigureWords.number(high.from()),
                Percent.whole(high.from(), adoption.eligible()),
                FigureWords.number(high.from() - active.from()))
            : texts.say("digest.ends.possible-close");
    return Optional.of(strict + " " + possible);
  }

  private Optional<String> clockChange(Digest digest) {
    long hours = digest.week().hours(digest.team().zone());
    if (hours == USUAL_HOURS) {
      return Optional.empty();
    }
    String key = hours > USUAL_HOURS ? "digest.clock.back" : "digest.clock.forward";
    return Optional.of(texts.say(key, Long.toString(hours)));
  }

  private Message withoutFigure(Digest digest, Reason reason) {
    FigureWords words = new FigureWords(texts, digest.target());
    String people = FigureWords.number(digest.adoption().eligible());
    String gap =
        reason == Reason.SMALL_TEAM
            ? people
            : Integer.toString(new DisclosureRules(digest.target()).smallestGroup());
    String key = "digest.none." + reason.code();
    String summary =
        texts.say(
            key + ".summary",
            digest.team().name(),
            WeekName.full(digest.week()),
            gap,
            words.line());
    Message.Builder message = Message.saying(summary);
    if (reason != Reason.SMALL_TEAM) {
      message.header(header(digest));
    }
    return message
        .section(texts.say(key + ".section", digest.team().name(), gap))
        .context(texts.say(key + ".context"))
        .build();
  }
}
