package io.goodhart.commands;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.digest.WeekName;
import io.goodhart.privacy.OwnNote;
import io.goodhart.signals.note.Explanation;
import io.goodhart.signals.note.Note;
import io.goodhart.signals.note.NotedPattern;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A note in words, for its owner alone: informed, not accused, with a way out in one press. */
final class NoteWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  /** A paragraph has up to so many findings; Slack takes 3,000 characters. */
  private static final int FINDINGS_TOGETHER = 5;

  private final Texts texts;
  private final PatternWords patterns;
  private final SettledNoteWords settled;
  private final boolean worksCouncil;

  /**
   * Words from these texts.
   *
   * @param worksCouncil whether nobody else can ever see a note
   */
  NoteWords(Texts texts, boolean worksCouncil) {
    this.texts = texts;
    this.patterns = new PatternWords(texts);
    this.settled = new SettledNoteWords(texts);
    this.worksCouncil = worksCouncil;
  }

  /** The note in brief, with the ways out: the few findings that stand for all of them. */
  Message brief(OwnNote own, LocalDate today) {
    Note note = own.note();
    int left = note.patterns().size() - note.foremost().size();
    String smaller =
        left == 0
            ? ""
            : "\n\u2022 "
                + texts.say(
                    left == 1 ? "note.smaller.one" : "note.smaller.many", Integer.toString(left));
    return open(own, today, List.of(weeks(note) + "\n" + few(note.foremost()) + smaller));
  }

  /** The whole note, with what each finding often is, and the ways out. */
  Message whole(OwnNote own, LocalDate today) {
    List<NotedPattern> all = own.note().patterns();
    List<String> seen = new ArrayList<>();
    seen.add(weeks(own.note()) + (isAsEver(all) ? " " + texts.say("note.as-ever") : ""));
    for (int from = 0; from < all.size(); from += FINDINGS_TOGETHER) {
      seen.add(withOften(all.subList(from, Math.min(all.size(), from + FINDINGS_TOGETHER))));
    }
    return open(own, today, seen);
  }

  private Message open(OwnNote own, LocalDate today, List<String> seen) {
    Note note = own.note();
    Message.Builder message =
        Message.saying(texts.say("note.summary")).header(texts.say("note.header"));
    seen.forEach(message::section);
    return message
        .section(changes(own, today))
        .section(texts.say("note.question"))
        .buttons(
            Arrays.stream(Explanation.values())
                .map(explanation -> button(explanation, note))
                .toList())
        .context(texts.say("note.also") + " \u00b7 " + others(own, today))
        .context(texts.say("note.rules", Integer.toString(note.rules())))
        .build();
  }

  /**
   * A note that its owner has answered, or that a week settled.
   *
   * @param agents those that its owner answers for
   */
  Message settled(Note note, Supplier<List<AgentId>> agents) {
    return settled.say(note, named(note), agents);
  }

  /** What somebody else reads who opened it: the same, and always what its owner says. */
  String toAnother(Note note) {
    String said =
        note.answer()
            .map(
                answer ->
                    answer.words().isEmpty()
                        ? texts.say("note.other.said." + answer.explanation().code())
                        : texts.say(
                            "note.other.words",
                            texts.say("note.other.said." + answer.explanation().code()),
                            answer.words()))
            .orElseGet(() -> texts.say("note.other.unanswered"));
    List<NotedPattern> shown =
        note.patterns().stream().filter(pattern -> !pattern.kind().isForOwnerAlone()).toList();
    return String.join("\n", texts.say("note.other.told"), weeks(note), withOften(shown), said);
  }

  private String weeks(Note note) {
    return texts.say("note.seen", when(note)) + " " + texts.say("note.ordinary");
  }

  /** When it was seen and which kinds, without their numbers. */
  private String named(Note note) {
    String kinds =
        note.foremost().stream()
            .map(pattern -> patterns.name(pattern.kind()))
            .collect(Collectors.joining(", "));
    return texts.say("note.seen.named", when(note), kinds);
  }

  private String when(Note note) {
    int count = note.last().index() - note.opened().index() + 1;
    return count == 1
        ? texts.say("note.week", WeekName.brief(note.opened()))
        : texts.say(
            "note.weeks",
            Integer.toString(count),
            SHORT_DAY.format(note.opened().monday()),
            SHORT_DAY.format(note.last().sunday()));
  }

  /** Whoever is as ever reads so once, and not their own range in every line. */
  private String few(List<NotedPattern> findings) {
    return isAsEver(findings)
        ? texts.say("note.as-ever") + "\n" + lines(findings, patterns::besideOthers)
        : lines(findings, patterns::say);
  }

  private static boolean isAsEver(List<NotedPattern> findings) {
    return findings.stream().allMatch(NotedPattern::isAsEver);
  }

  private String withOften(List<NotedPattern> findings) {
    return lines(findings, pattern -> patterns.say(pattern) + " " + patterns.often(pattern));
  }

  private static String lines(
      List<NotedPattern> findings, Function<NotedPattern, String> sentence) {
    return findings.stream()
        .map(pattern -> "\u2022 " + sentence.apply(pattern))
        .collect(Collectors.joining("\n"));
  }

  private String changes(OwnNote own, LocalDate today) {
    if (own.note().matchedDays().isEmpty()) {
      return texts.say("note.changes.nothing");
    }
    return own.over()
        .map(
            day ->
                texts.say(
                    day.isAfter(today) ? "note.changes.from" : "note.changes.since",
                    DAY.format(day)))
        .orElseGet(() -> texts.say("note.changes.later"));
  }

  private String others(OwnNote own, LocalDate today) {
    if (worksCouncil) {
      return texts.say("note.nobody-else");
    }
    return own.over()
        .map(
            day ->
                day.isAfter(today)
                    ? texts.say("note.others-after", DAY.format(day.minusDays(1)))
                    : texts.say("note.others-now"))
        .orElseGet(() -> texts.say("note.others-later"));
  }

  private Message.Button button(Explanation explanation, Note note) {
    String key = "note.button." + explanation.code();
    return new Message.Button(
        NotesAnswer.EXPLAIN,
        explanation.code() + " " + note.opened(),
        texts.say(key),
        texts.say(key + ".spoken"));
  }
}
