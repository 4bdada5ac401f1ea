package io.goodhart.commands;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.Message;
import io.goodhart.digest.OrgDigestCompiler;
import io.goodhart.digest.OrgWording;
import io.goodhart.digest.Texts;
import io.goodhart.digest.WeekName;
import io.goodhart.privacy.Retention;

/** Tells anybody about a closed week of all teams; the running one is shown to nobody. */
public final class OrgWeekAnswer {
  private final OrgDigestCompiler compiler;
  private final OrgWording wording;
  private final Texts texts;

  /** Answers as the digest of all teams does. */
  public OrgWeekAnswer(OrgDigestCompiler compiler, Texts texts) {
    this.compiler = compiler;
    this.wording = new OrgWording(texts);
    this.texts = texts;
  }

  Message answer(Command.OrgWeek asked) {
    ReportingWeek last = compiler.lastClosedWeek();
    ReportingWeek week = asked.week().orElse(last);
    ReportingWeek running = last.next();
    if (week.equals(running)) {
      return Message.of(texts.say("usage.org.running", WeekName.brief(last)));
    }
    if (week.compareTo(running) > 0) {
      return Message.of(texts.say("usage.future-week", week.toString(), running.toString()));
    }
    ReportingWeek oldest =
        ReportingWeek.containing(last.monday().minusDays(Retention.KEPT.toDays()));
    return week.compareTo(oldest) < 0
        ? Message.of(texts.say("usage.too-old", oldest.toString(), week.toString()))
        : wording.of(compiler.compile(week));
  }
}
