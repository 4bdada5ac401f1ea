package io.goodhart.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * A script whose pace, hours, texts and sizes have nothing to do with one another, so that no
 * family learns that it only ever shows beside another one.
 */
final class MixedWork {
  private static final int NEW_TEXT = 64;

  private final Draw draw;
  private final Script script;
  private final ScriptedTurns turns;

  MixedWork(Draw draw, Script script, ScriptedTurns turns) {
    this.draw = draw;
    this.script = script;
    this.turns = turns;
  }

  List<SimRecord> week(long monday, int prompts) {
    List<SimRecord> records = new ArrayList<>();
    int days = draw.between(3, script.mixedAllDay ? 7 : 5);
    for (int day = 0; day < days; day++) {
      double hour = script.mixedAllDay ? draw.uniform(0, 14) : draw.uniform(8, 13);
      long at = monday + day * HonestWork.DAY + (long) (hour * HonestWork.HOUR);
      for (int i = 0; i < prompts / days; i++) {
        long text = turns.text(script.mixedFlips, Math.min(NEW_TEXT, script.mixedFlips + 4));
        records.add(turns.turn(at, turns.session(monday, day, i), text, script.mixedSizes));
        at += pause();
      }
    }
    return records;
  }

  private long pause() {
    return script.mixedJitter > 0.5
        ? (long) (1000 * draw.logNormal(script.gapMu, 1.0))
        : (long) (script.period * Math.exp(draw.normal(0, script.mixedJitter)));
  }
}
