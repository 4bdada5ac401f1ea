package io.goodhart.commands;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.digest.DigestConfig;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.privacy.AccessRequest;
import io.goodhart.privacy.DisclosureRules;
import io.goodhart.privacy.Retention;
import io.goodhart.privacy.SumRules;
import io.goodhart.signals.Accuracy;
import io.goodhart.signals.SignalsConfig;
import io.goodhart.signals.Weights;
import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.note.TimeToAnswer;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells how everything is counted, what cannot be seen, and who can see what. */
public final class MethodAnswer implements Presses {
  private static final String ALL = "method-all";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private final MethodRules rules;
  private final Texts texts;

  /** Explains these rules. */
  public MethodAnswer(MethodRules rules, Texts texts) {
    this.rules = rules;
    this.texts = texts;
  }

  /** The method in a page. */
  Message answer() {
    AdoptionConfig adoption = rules.adoption();
    return Message.saying(texts.say("usage.method.summary", line()))
        .header(header())
        .section(texts.say("usage.method.active"))
        .section(
            texts.say(
                "usage.method.line",
                line(),
                number(adoption.graceDays()),
                number(adoption.minWorkingDays())))
        .section(texts.say("usage.method.strict"))
        .section(texts.say("usage.method.patterns") + " " + accuracy())
        .section(texts.say("usage.method.chance"))
        .section(
            texts.say(
                "usage.method.seen",
                number(adoption.seenDays()),
                number(adoption.minCoveragePercent())))
        .section(texts.say("usage.method.unseen"))
        .section(texts.say("usage.method.who", number(smallestGroup())) + " " + others())
        .section(posting())
        .context(
            texts.say(
                "usage.method.kept",
                number(rules.rawKept().toDays()),
                number(Retention.KEPT.toDays())))
        .buttons(List.of(all()))
        .build();
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return press.action().equals(ALL) ? Optional.of(thresholds()) : Optional.empty();
  }

  /** Every number by which something is decided. */
  private Message thresholds() {
    AdoptionConfig adoption = rules.adoption();
    String counting =
        texts.say(
            "usage.method.all.counting",
            line(),
            number(adoption.minWorkingDays()),
            number(adoption.graceDays()),
            number(adoption.seenDays()),
            number(adoption.minCoveragePercent()),
            number(adoption.maxUnattributedPercent()));
    String shown =
        texts.say(
            "usage.method.all.shown",
            number(smallestGroup()),
            number(DisclosureRules.STRICT_FROM),
            number(DisclosureRules.EXACT_FROM),
            number(SumRules.LEAST_CONTRIBUTORS));
    String opened =
        texts.say(
            "usage.method.all.opened",
            number(AccessRequest.WAITS.toHours()),
            number(AccessRequest.LASTS.toHours()));
    Message.Builder message =
        Message.saying(texts.say("usage.method.all.summary"))
            .header(texts.say("usage.method.all.header"))
            .section(counting)
            .section(shown)
            .section(patterns())
            .section(texts.say("usage.method.all.kinds", lookedAt()));
    if (!rules.privacy().worksCouncil()) {
      message.section(opened);
    }
    return message
        .context(
            texts.say(
                "usage.method.all.kept",
                number(rules.rawKept().toDays()),
                number(Retention.KEPT.toDays())))
        .build();
  }

  private String patterns() {
    SignalsConfig signals = rules.signals();
    String off = names(signals.off().stream().sorted());
    String said =
        texts.say(
            "usage.method.all.patterns",
            number(signals.leastScorePercent()),
            number(signals.leastPrompts()),
            number(signals.leastWeeks()),
            number(TimeToAnswer.DAYS),
            number(Weights.VERSION));
    return off.isEmpty() ? said : said + " " + texts.say("usage.method.all.patterns-off", off);
  }

  private String lookedAt() {
    Set<PatternKind> off = rules.signals().off();
    return names(Arrays.stream(PatternKind.values()).filter(kind -> !off.contains(kind)));
  }

  private String names(Stream<PatternKind> kinds) {
    return kinds
        .map(kind -> texts.say("note.name." + kind.code()))
        .collect(Collectors.joining(", "));
  }

  private String accuracy() {
    return Accuracy.published()
        .map(
            measured ->
                texts.say(
                    "usage.method.accuracy",
                    number(measured.rightPercent()),
                    number(measured.honestInTenThousand()),
                    number(measured.weeks()),
                    number(measured.foundPercent())))
        .orElseGet(() -> texts.say("usage.method.accuracy.none"));
  }

  private String header() {
    String definition = number(Adoption.DEFINITION);
    return rules
        .since()
        .map(day -> texts.say("usage.method.header.since", definition, DAY.format(day)))
        .orElseGet(() -> texts.say("usage.method.header", definition));
  }

  /** What another than the person themselves may see of them. */
  private String others() {
    return texts.say(
        rules.privacy().worksCouncil() ? "usage.method.who.nobody" : "usage.method.who.admins");
  }

  private String posting() {
    DigestConfig digest = rules.digest();
    String day = digest.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s";
    return digest.time().equals(digest.until())
        ? texts.say("usage.method.posting", day, time(digest.time()))
        : texts.say("usage.method.posting.drawn", day, time(digest.time()), time(digest.until()));
  }

  private Message.Button all() {
    return Message.Button.said(texts, ALL, "", "usage.method.all");
  }

  private String line() {
    return texts.say(
        "line." + rules.adoption().target().operator().code(),
        number(rules.adoption().target().percent()));
  }

  private int smallestGroup() {
    return new DisclosureRules(rules.adoption().target()).smallestGroup();
  }

  private static String time(LocalTime time) {
    return DigestWhen.time(time);
  }

  private static String number(long number) {
    return Long.toString(number);
  }
}
