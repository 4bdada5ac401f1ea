package io.goodhart.commands;

import io.goodhart.activity.MemberWeek;
import io.goodhart.activity.ToolUse;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.digest.WeekName;
import io.goodhart.privacy.OpenedPerson;
import io.goodhart.privacy.ReadOutcome;
import java.time.ZoneId;

/** Another person's week in words, for the one who opened it. */
final class OpenedWeek {
  private final Texts texts;
  private final NoteWords words;

  OpenedWeek(Texts texts) {
    this.texts = texts;
    this.words = new NoteWords(texts, false);
  }

  Message of(ReadOutcome.Opened<OpenedPerson> opened, ZoneId zone) {
    MemberWeek week = opened.data().value().week();
    String until = LookWords.moment(opened.until(), zone);
    String name = WeekName.brief(week.week());
    Message.Builder message =
        Message.saying(texts.say("review.opened.summary", WeekName.full(week.week()), until))
            .header(texts.say("review.opened.header", name))
            .person(opened.request().person(), texts.say("review.opened.about"))
            .section(week.any().isEmpty() ? texts.say("review.opened.nothing") : figures(week));
    opened.data().value().notes().forEach(note -> message.section(words.toAnother(note)));
    return message.context(texts.say("review.opened.context", until)).build();
  }

  private String figures(MemberWeek week) {
    StringBuilder lines =
        new StringBuilder(
            texts.say(
                "review.opened.days",
                Words.count(texts, "days", week.deliberate().count()),
                Words.count(texts, "days", week.any().count())));
    add(
        lines,
        "review.opened.use",
        Words.count(texts, "prompts", week.prompts()),
        Words.count(texts, "requests", week.modelCalls() + week.agentActions()));
    for (ToolUse use : week.byTool()) {
      long tokens = use.tokens().input() + use.tokens().output();
      add(lines, "review.opened.tool", use.tool(), Words.large(tokens));
    }
    add(lines, "review.opened.outcomes", Words.count(texts, "outcomes", week.outcomes()));
    return lines.toString();
  }

  private void add(StringBuilder lines, String key, Object... gaps) {
    lines.append('\n').append(texts.say(key, gaps));
  }
}
