package io.goodhart.digest;

import io.goodhart.digest.Digest.Reason;
import io.goodhart.digest.Digest.Status;
import io.goodhart.privacy.DisclosedAdoption;
import io.goodhart.privacy.DisclosureRules;
import io.goodhart.privacy.Figure;
import java.util.Locale;
import java.util.Optional;

/**
 * Says a digest in words: a short message for the channel and the details for its thread.
 *
 * <p>The answer is the first sentence, counts come before percentages, nobody is named.
 */
public final class DigestWording {
  private final Texts texts;
  private final ClockChange clocks;
  private final DigestDetails details;
  private final boolean hasAllTeams;

  /** Speaks with these texts, where there is no digest of all teams. */
  public DigestWording(Texts texts) {
    this(texts, false);
  }

  /**
   * Speaks with these texts.
   *
   * @param hasAllTeams whether a digest of all teams is posted
   */
  public DigestWording(Texts texts, boolean hasAllTeams) {
    this.hasAllTeams = hasAllTeams;
    this.texts = texts;
    this.clocks = new ClockChange(texts);
    this.details = new DigestDetails(texts);
  }

  /** What it speaks with. */
  Texts texts() {
    return texts;
  }

  /** The message in the channel; of a quiet week a line. */
  public Message post(Digest digest) {
    QuietWeek quiet = new QuietWeek(new BothEnds(texts, digest.target()), clocks);
    return quiet.is(digest) ? quiet(digest) : inFull(digest);
  }

  /** The message in the channel, however quiet the week was. */
  Message inFull(Digest digest) {
    Optional<Reason> reason = digest.reason();
    if (reason.isPresent()) {
      return withoutFigure(digest, reason.get())
          .context(texts.say("digest.none." + reason.get().code() + ".context"))
          .build();
    }
    Message.Builder message = headed(digest);
    new TrendChart(texts).of(digest.background().trend()).ifPresent(message::part);
    addLimits(digest, message);
    Optional<String> tip = new Tips(texts).of(digest);
    tip.ifPresent(message::section);
    // A tip takes the place of a word on the method, so that the message stays short.
    String closing =
        (digest.status() == Status.NOT_MET ? "not-met" : "met")
            + (tip.isPresent() ? ".context.brief" : ".context");
    return message.context(texts.say("digest." + closing)).build();
  }

  /** What is known of the week and nothing around it, for a surface that goes on in its own way. */
  Message.Builder figures(Digest digest) {
    if (digest.reason().isPresent()) {
      return withoutFigure(digest, digest.reason().get());
    }
    Message.Builder message = headed(digest);
    addLimits(digest, message);
    return message;
  }

  private Message.Builder headed(Digest digest) {
    DisclosedAdoption adoption = digest.adoption();
    Figure.Range active = figure(digest);
    FigureWords words = new FigureWords(texts, digest.target());
    BothEnds ends = new BothEnds(texts, digest.target());
    String status =
        digest.status().code() + (ends.meetsOnlyWithout(adoption, active) ? "_not_strict" : "");
    return Message.saying(
            summary(digest, active, words, status)
                + ends.strict(adoption, active)
                    .map(strict -> " " + strictSummary(strict, adoption, words))
                    .orElse(""))
        .header(header(digest, status))
        .section(
            headline(digest, active, words)
                + strictBesideHeadline(digest, active, ends, words)
                + previous(digest, words));
  }

  /** How far the headline may be off, and what was unusual about the week's length. */
  private void addLimits(Digest digest, Message.Builder message) {
    new BothEnds(texts, digest.target())
        .of(digest.adoption(), figure(digest))
        .ifPresent(message::context);
    clocks.in(digest.week(), digest.team().zone()).ifPresent(message::context);
  }

  private static Figure.Range figure(Digest digest) {
    if (digest.adoption().active() instanceof Figure.Range active) {
      return active;
    }
    throw new IllegalStateException("A digest without a reason has a figure");
  }

  /** The message in the thread; none where there is no figure. */
  public Optional<Message> details(Digest digest) {
    return details.of(digest);
  }

  private Message quiet(Digest digest) {
    DisclosedAdoption adoption = digest.adoption();
    Figure.Range active = figure(digest);
    FigureWords words = new FigureWords(texts, digest.target());
    boolean onlyWithout = new BothEnds(texts, digest.target()).meetsOnlyWithout(adoption, active);
    String status =
        texts.say("digest.quiet." + digest.status().code() + (onlyWithout ? "_not_strict" : ""));
    String count = words.of(active, adoption.eligible());
    String share = active.isExact() ? words.share(active.from(), adoption.eligible()) : "";
    String form = active.isExact() ? "exact" : "coded";
    return Message.saying(
            texts.say(
                "digest.quiet.summary." + form,
                TeamName.of(digest.team()),
                WeekName.full(digest.week()),
                status.toLowerCase(Locale.ROOT),
                count,
                share))
        .section(texts.say("digest.quiet.section." + form, status, count, share))
        .build();
  }

  private String summary(Digest digest, Figure.Range active, FigureWords words, String status) {
    int eligible = digest.adoption().eligible();
    return texts.say(
        active.isExact() ? "digest.summary.exact" : "digest.summary.coded",
        TeamName.of(digest.team()),
        WeekName.full(digest.week()),
        texts.say("status.lower." + status),
        words.of(active, eligible),
        words.line(),
        active.isExact() ? words.share(active.from(), eligible) : "");
  }

  private String strictSummary(Figure.Range strict, DisclosedAdoption adoption, FigureWords words) {
    return strict.isExact()
        ? texts.say(
            "digest.summary.strict",
            FigureWords.number(strict.from()),
            words.share(strict.from(), adoption.eligible()))
        : texts.say("digest.ends.strict", words.of(strict, adoption.eligible()));
  }

  private String header(Digest digest, String status) {
    return texts.say(
        "digest.header",
        TeamName.of(digest.team()),
        WeekName.brief(digest.week()),
        texts.say("status.title." + status));
  }

  private String headline(Digest digest, Figure.Range active, FigureWords words) {
    int eligible = digest.adoption().eligible();
    String count = words.of(active, eligible);
    if (!active.isExact()) {
      String exactFrom = Integer.toString(DisclosureRules.EXACT_FROM);
      // Of so many it is coded only because of who came or went.
      String why = eligible < DisclosureRules.EXACT_FROM ? "" : "-changed";
      return texts.say("digest.headline.coded" + why, count, words.line(), exactFrom);
    }
    String share = words.share(active.from(), eligible);
    return digest.target().isExactlyAt(active.from(), eligible)
        ? texts.say(
            "digest.headline.on-the-line",
            count,
            share,
            words.line(),
            texts.say("status.lower." + digest.status().code()))
        : texts.say("digest.headline.exact", count, share, words.line());
  }

  private String strictBesideHeadline(
      Digest digest, Figure.Range active, BothEnds ends, FigureWords words) {
    DisclosedAdoption adoption = digest.adoption();
    return ends.meetsOnlyWithout(adoption, active)
        ? ends.strict(adoption, active)
            .map(strict -> words.withShare(strict, adoption.eligible()))
            .map(strict -> " " + texts.say("digest.headline.strict", strict))
            .orElse("")
        : "";
  }

  private String previous(Digest digest, FigureWords words) {
    if (digest.previous().isEmpty()
        || !(digest.previous().get().active() instanceof Figure.Range active)) {
      return "";
    }
    String count = words.of(active, digest.previous().get().eligible());
    return "\n"
        + texts.say("digest.previous", count)
        + switch (digest.background().change()) {
          case USUAL -> " " + texts.say("digest.change.usual");
          case UNUSUAL -> " " + texts.say("digest.change.unusual");
          case NOT_TOLD -> "";
        };
  }

  private Message.Builder withoutFigure(Digest digest, Reason reason) {
    if (reason == Reason.LOW_COVERAGE) {
      return lowCoverage(digest);
    }
    String key =
        "digest.none." + reason.code() + (hasAllTeams && reason == Reason.SMALL_TEAM ? "-all" : "");
    String smallest = Integer.toString(new DisclosureRules(digest.target()).smallestGroup());
    int limit = digest.config().maxUnattributedPercent();
    String unattributed =
        reason == Reason.UNATTRIBUTED
            ? Percent.beside(
                limit, digest.attribution().unattributed(), digest.attribution().events())
            : "";
    Object[] gaps = {
      TeamName.of(digest.team()),
      WeekName.full(digest.week()),
      smallest,
      unattributed,
      Integer.toString(limit)
    };
    Message.Builder message = Message.saying(texts.say(key + ".summary", gaps));
    if (reason != Reason.SMALL_TEAM) {
      message.header(header(digest, digest.status().code()));
    }
    return message.section(texts.say(key + ".section", gaps));
  }

  /** Said with the count where that gives nobody away, and without where it would. */
  private Message.Builder lowCoverage(Digest digest) {
    int eligible = digest.adoption().eligible();
    int least = digest.config().minCoveragePercent();
    boolean counts = digest.adoption().seen() instanceof Figure.Range seen && seen.isExact();
    int seen = digest.adoption().seen() instanceof Figure.Range range ? range.from() : 0;
    Object[] gaps = {
      TeamName.of(digest.team()),
      WeekName.full(digest.week()),
      FigureWords.number(seen),
      FigureWords.number(eligible),
      Percent.beside(least, seen, eligible),
      Integer.toString(least)
    };
    String key = "digest.none.low_coverage" + (counts ? "" : "-few");
    return Message.saying(texts.say(key + ".summary", gaps))
        .header(header(digest, digest.status().code()))
        .section(texts.say(key + ".section", gaps));
  }
}
