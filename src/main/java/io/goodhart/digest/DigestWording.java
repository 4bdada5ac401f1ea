package io.goodhart.digest;

import io.goodhart.adoption.Adoption;
import io.goodhart.digest.Digest.Reason;
import io.goodhart.digest.Digest.Status;
import io.goodhart.privacy.DisclosedAdoption;
import io.goodhart.privacy.DisclosureRules;
import io.goodhart.privacy.Figure;
import io.goodhart.roster.Team;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * Says a digest in words: a short message for the channel and the details for its thread.
 *
 * <p>The answer is the first sentence, counts come before percentages, nobody is named.
 */
public final class DigestWording {
  private static final Duration USUAL = Duration.ofDays(7);
  private static final int LONGEST_NAME = 80;

  private final Texts texts;

  /** Speaks with these texts. */
  public DigestWording(Texts texts) {
    this.texts = texts;
  }

  /** The message in the channel. */
  public Message post(Digest digest) {
    Message.Builder message = figures(digest);
    Optional<Reason> reason = digest.reason();
    if (reason.isPresent()) {
      return message.context(texts.say("digest.none." + reason.get().code() + ".context")).build();
    }
    String closing = digest.status() == Status.NOT_MET ? "not-met" : "met";
    return message.context(texts.say("digest." + closing + ".context")).build();
  }

  /** What is known of the week and nothing around it, for a surface that goes on in its own way. */
  public Message.Builder figures(Digest digest) {
    Optional<Reason> reason = digest.reason();
    if (reason.isPresent()) {
      return withoutFigure(digest, reason.get());
    }
    DisclosedAdoption adoption = digest.adoption();
    if (!(adoption.active() instanceof Figure.Range active)) {
      throw new IllegalStateException("A digest without a reason has a figure");
    }
    FigureWords words = new FigureWords(texts, digest.target());
    BothEnds ends = new BothEnds(texts, digest.target());
    boolean onlyWithout = ends.meetsOnlyWithout(adoption, active);
    String status = digest.status().code() + (onlyWithout ? "_not_strict" : "");
    Message.Builder message =
        Message.saying(
                summary(digest, active, words, status)
                    + ends.strict(adoption, active)
                        .map(strict -> " " + strictSummary(strict, adoption, words))
                        .orElse(""))
            .header(header(digest, status))
            .section(
                headline(digest, active, words)
                    + strictBesideHeadline(digest, active, ends, words)
                    + previous(digest, words));
    ends.of(adoption, active).ifPresent(message::context);
    clockChange(digest).ifPresent(message::context);
    return message;
  }

  /** The message in the thread; none where there is no figure. */
  public Optional<Message> details(Digest digest) {
    if (digest.reason().isPresent()
        || !(digest.adoption().active() instanceof Figure.Range active)) {
      return Optional.empty();
    }
    FigureWords words = new FigureWords(texts, digest.target());
    Message.Builder message =
        Message.saying(
                texts.say(
                    "digest.details.summary", name(digest.team()), WeekName.full(digest.week())))
            .section(counted(digest));
    new BothEnds(texts, digest.target())
        .strict(digest.adoption(), active)
        .ifPresent(
            strict ->
                message.section(
                    texts.say(
                        "digest.details.strict",
                        words.brief(strict, digest.adoption().eligible()),
                        words.brief(active, digest.adoption().eligible()))));
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
  public String counted(Digest digest) {
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

  private String summary(Digest digest, Figure.Range active, FigureWords words, String status) {
    int eligible = digest.adoption().eligible();
    return texts.say(
        active.isExact() ? "digest.summary.exact" : "digest.summary.coded",
        name(digest.team()),
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
        name(digest.team()),
        WeekName.brief(digest.week()),
        texts.say("status.title." + status));
  }

  private String headline(Digest digest, Figure.Range active, FigureWords words) {
    int eligible = digest.adoption().eligible();
    String count = words.of(active, eligible);
    if (!active.isExact()) {
      String exactFrom = Integer.toString(DisclosureRules.EXACT_FROM);
      return texts.say("digest.headline.coded", count, words.line(), exactFrom);
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
    return digest
        .previous()
        .map(
            week ->
                week.active() instanceof Figure.Range active
                    ? "\n" + texts.say("digest.previous", words.of(active, week.eligible()))
                    : "")
        .orElse("");
  }

  private Optional<String> clockChange(Digest digest) {
    Duration length = digest.week().length(digest.team().zone());
    String key = length.compareTo(USUAL) > 0 ? "digest.clock.back" : "digest.clock.forward";
    return digest
        .week()
        .clockChange(digest.team().zone())
        .filter(day -> !length.equals(USUAL))
        .map(day -> texts.say(key, hours(length), WeekName.day(day)));
  }

  private static String hours(Duration length) {
    return BigDecimal.valueOf(length.toMinutes())
        .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private Message.Builder withoutFigure(Digest digest, Reason reason) {
    if (reason == Reason.LOW_COVERAGE) {
      return lowCoverage(digest);
    }
    String key = "digest.none." + reason.code();
    String smallest = Integer.toString(new DisclosureRules(digest.target()).smallestGroup());
    int limit = digest.config().maxUnattributedPercent();
    String unattributed =
        reason == Reason.UNATTRIBUTED
            ? Percent.beside(
                limit, digest.attribution().unattributed(), digest.attribution().events())
            : "";
    Object[] gaps = {
      name(digest.team()),
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
      name(digest.team()),
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

  /** The team's name, short enough to leave room for the status in a title. */
  private static String name(Team team) {
    String name = team.name();
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }
}
