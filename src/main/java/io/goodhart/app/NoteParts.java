package io.goodhart.app;

import io.goodhart.activity.ActivityStore;
import io.goodhart.app.config.Config;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.roster.JdbiSanctionStore;
import io.goodhart.edge.sql.signals.JdbiNoteStore;
import io.goodhart.edge.sql.signals.JdbiWeekReader;
import io.goodhart.roster.RosterStore;
import io.goodhart.signals.Signals;
import io.goodhart.signals.Weights;
import io.goodhart.signals.note.DaysSetAside;
import io.goodhart.signals.note.DueWeeks;
import io.goodhart.signals.note.NoteStore;
import io.goodhart.signals.note.TimeToAnswer;
import io.goodhart.signals.note.WeeklyNotes;
import java.time.Clock;

/**
 * Notes about patterns, wired once for everything that writes, tells or counts them.
 *
 * @param store where they are
 * @param time how long their owners have
 * @param weekly judges closed weeks
 */
record NoteParts(NoteStore store, TimeToAnswer time, WeeklyNotes weekly) {
  static NoteParts of(
      Database database, RosterStore roster, ActivityStore activity, Config config, Clock clock) {
    NoteStore store = new JdbiNoteStore(database);
    TimeToAnswer time = new TimeToAnswer(roster, config.zone());
    Signals signals =
        new Signals(
            new JdbiWeekReader(database),
            new DaysSetAside(new JdbiSanctionStore(database), store),
            config.signals(),
            Weights.published());
    return new NoteParts(
        store,
        time,
        new WeeklyNotes(signals, store, activity, new DueWeeks(roster, store), time, clock));
  }
}
