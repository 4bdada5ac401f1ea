package io.goodhart.edge.sql.signals;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.OwnRange;
import io.goodhart.signals.note.Explanation;
import io.goodhart.signals.note.JudgedWeek;
import io.goodhart.signals.note.Note;
import io.goodhart.signals.note.NoteAnswer;
import io.goodhart.signals.note.NotedPattern;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Writes what follows from a judged week, within the caller's transaction. */
record NoteWriting(Handle handle) {
  private static final List<String> DROPS =
      List.of(
          "DELETE FROM note_pattern WHERE opened_week < :week",
          "DELETE FROM note WHERE opened_week < :week",
          "DELETE FROM left_out WHERE week < :week",
          "DELETE FROM disputed_days WHERE week < :week",
          "DELETE FROM judged_week WHERE week < :week");

  boolean keep(JudgedWeek judged) {
    int fresh = 0;
    for (ZoneId zone : judged.zones()) {
      fresh += judge(judged.week(), zone);
    }
    // Another process had this week: what it kept stays.
    if (fresh == 0) {
      return false;
    }
    judged.notes().forEach(this::keep);
    judged.passed().forEach(member -> pass(member, judged.week()));
    for (Note note : judged.leftOut()) {
      note.patterns().forEach(pattern -> leaveOut(judged.week(), note.member(), pattern));
    }
    return true;
  }

  boolean answer(Note note, NoteAnswer answer) {
    try (Update update = handle.createUpdate(NoteSql.ANSWER)) {
      int settled =
          update
              .bind("answer", answer.explanation().code())
              .bind("words", answer.words())
              .bind("at", answer.at().toEpochMilli())
              .bind("member", note.member().value())
              .bind("opened", note.opened().index())
              .execute();
      if (settled == 0) {
        return false;
      }
    }
    if (answer.explanation() == Explanation.NOT_ME) {
      dispute(note);
    }
    return true;
  }

  boolean takeBack(Note note) {
    try (Update update = handle.createUpdate(NoteSql.DISPUTE_NO_MORE)) {
      update.bind("week", note.last().index()).bind("member", note.member().value()).execute();
    }
    try (Update update = handle.createUpdate(NoteSql.TAKE_BACK)) {
      return update
              .bind("member", note.member().value())
              .bind("opened", note.opened().index())
              .execute()
          == 1;
    }
  }

  private void dispute(Note note) {
    try (Update update = handle.createUpdate(NoteSql.DISPUTE)) {
      update
          .bind("week", note.last().index())
          .bind("member", note.member().value())
          .bind("days", note.toldDays().bits())
          .execute();
    }
  }

  int drop(ReportingWeek oldest) {
    int dropped = 0;
    for (String sql : DROPS) {
      try (Update update = handle.createUpdate(sql)) {
        dropped += update.bind("week", oldest.index()).execute();
      }
    }
    return dropped;
  }

  private int judge(ReportingWeek week, ZoneId zone) {
    try (Update update = handle.createUpdate(NoteSql.JUDGE)) {
      return update.bind("week", week.index()).bind("zone", zone.getId()).execute();
    }
  }

  private void keep(Note note) {
    try (Update update = handle.createUpdate(NoteSql.OPEN)) {
      int kept =
          update
              .bind("member", note.member().value())
              .bind("opened", note.opened().index())
              .bind("last", note.last().index())
              .bind("rules", note.rules())
              .execute();
      if (kept == 0) {
        return;
      }
    }
    try (Update update = handle.createUpdate(NoteSql.DROP_PATTERNS)) {
      update.bind("member", note.member().value()).bind("opened", note.opened().index()).execute();
    }
    for (int place = 0; place < note.patterns().size(); place++) {
      add(note, place, note.patterns().get(place));
    }
  }

  private void add(Note note, int place, NotedPattern pattern) {
    try (Update update = handle.createUpdate(NoteSql.ADD_PATTERN)) {
      update
          .bind("member", note.member().value())
          .bind("opened", note.opened().index())
          .bind("place", place)
          .bind("kind", pattern.kind().code())
          .bind("since", pattern.since().index())
          .bind("seen", pattern.seen())
          .bind("of", pattern.of())
          .bind("ownLeast", pattern.own().map(OwnRange::least).orElse(null))
          .bind("ownMost", pattern.own().map(OwnRange::most).orElse(null))
          .bind("othersMost", pattern.othersMost())
          .bind("days", pattern.days().bits())
          .execute();
    }
  }

  private void pass(MemberId member, ReportingWeek week) {
    try (Update update = handle.createUpdate(NoteSql.PASS)) {
      update.bind("member", member.value()).bind("week", week.index()).execute();
    }
  }

  private void leaveOut(ReportingWeek week, MemberId member, NotedPattern pattern) {
    try (Update update = handle.createUpdate(NoteSql.LEAVE_OUT)) {
      update
          .bind("week", week.index())
          .bind("member", member.value())
          .bind("kind", pattern.kind().code())
          .execute();
    }
  }
}
