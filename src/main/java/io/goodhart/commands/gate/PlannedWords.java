package io.goodhart.commands.gate;

import io.goodhart.approvals.planned.PlanOutcome;
import io.goodhart.approvals.planned.PlannedRun;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what planned automation is and where it stands. */
record PlannedWords(Texts texts) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  /** In a line, such as {@code night-owl runs "invoice migration", 1 Dec to 5 Dec, up to $400}. */
  String line(PlannedRun run) {
    List<String> facts = new ArrayList<>();
    facts.add(
        texts.say(
            "agents.planned.line",
            run.agent().value(),
            run.reason(),
            day(run.from()),
            day(run.to())));
    run.dollars()
        .ifPresent(
            dollars ->
                facts.add(
                    texts.say(
                        "agents.planned.dollars", String.format(Locale.ENGLISH, "%,d", dollars))));
    run.ticket().ifPresent(ticket -> facts.add(texts.say("agents.planned.ticket", ticket)));
    return String.join(", ", facts);
  }

  /** The line, and where it stands. */
  String state(PlannedRun run) {
    String said = texts.say("agents.planned.state." + run.state().code(), line(run));
    return run.endedOn()
        .map(last -> said + " \u00b7 " + until("agents.planned.until", run, last))
        .orElse(said);
  }

  /** What became of it when it was taken back. */
  String takenBack(PlannedRun run) {
    String said = texts.say("agents.planned.taken-back." + run.state().code(), line(run));
    return run.endedOn()
        .map(last -> said + " " + until("agents.planned.taken-back.until", run, last))
        .orElse(said);
  }

  /** The word by which the texts tell apart what runs have come to. */
  String ended(PlannedRun run) {
    // Of a run on which nobody decided only its days tell that it is over.
    return run.state() == PlannedRun.State.ASKED ? "over" : run.state().code();
  }

  /** Who settled it, when and why. */
  List<Piece> outcome(PlannedRun run) {
    String key = "agents.planned.outcome." + ended(run);
    return run.last()
        .map(
            step ->
                texts.pieces(
                    key,
                    new Piece.Someone(step.by().identity()),
                    new Piece.DayAndTime(step.at()),
                    new Piece.Words(because(run))))
        .orElseGet(() -> List.of(new Piece.Words(texts.say(key + ".only"))));
  }

  /** What follows from that. */
  String effect(PlannedRun run) {
    return run.endedOn()
        .map(last -> until("agents.planned.taken-back.until", run, last))
        .orElseGet(() -> texts.say("agents.planned.effect." + ended(run)));
  }

  /** What whoever took it back did, behind their name. */
  String takenBackNews(PlannedRun run) {
    return texts.say("agents.planned.taken-back.news", state(run), because(run));
  }

  /** What whoever decided did, behind their name, for its owner. */
  String decidedNews(PlannedRun run) {
    return texts.say(
        "agents.planned.decided." + run.state().code(), line(run), because(run), effect(run));
  }

  private String because(PlannedRun run) {
    return run.last()
        .flatMap(PlannedRun.Step::reason)
        .map(why -> texts.say("agents.news.because", why))
        .orElse("");
  }

  String refused(PlanOutcome.Refused refused) {
    return texts.say("agents.planned.refused." + refused.why().code());
  }

  private String until(String key, PlannedRun run, LocalDate last) {
    return last.isBefore(run.from()) ? texts.say(key + ".none") : texts.say(key, day(last));
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
