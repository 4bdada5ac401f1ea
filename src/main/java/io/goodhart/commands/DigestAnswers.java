package io.goodhart.commands;

import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Taken;
import io.goodhart.digest.DigestCompiler;
import io.goodhart.digest.DigestPosts;
import io.goodhart.digest.DigestSchedules;
import io.goodhart.digest.DigestWording;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.digest.Timetable;
import io.goodhart.roster.Roles;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Answers {@code /digest}: when a team's digest is posted, a look at it, and posting it now. */
public final class DigestAnswers implements Presses, Forms {
  private static final List<String> WORDS = List.of("status", "schedule", "preview", "now", "help");

  private final DigestTeams teams;
  private final DigestScheduleAnswer schedule;
  private final DigestPostAnswer posts;
  private final DigestStatusAnswer status;
  private final Timetable timetable;
  private final Texts texts;

  /**
   * Answers from these stores.
   *
   * @param posts knows and posts digests
   * @param jobs what runs by itself, for admins
   * @param changed is told when a schedule was changed
   */
  public DigestAnswers(
      RosterStore roster,
      Roles roles,
      Timetable timetable,
      DigestSchedules schedules,
      DigestPosts posts,
      DigestCompiler compiler,
      Jobs jobs,
      Runnable changed,
      Texts texts,
      Clock clock) {
    this.teams = new DigestTeams(roster, roles, texts, clock);
    this.schedule = new DigestScheduleAnswer(schedules, posts, changed, texts, clock);
    this.posts = new DigestPostAnswer(compiler, new DigestWording(texts), posts, texts, clock);
    this.status = new DigestStatusAnswer(teams, timetable, posts, jobs, texts, clock);
    this.timetable = timetable;
    this.texts = texts;
  }

  /** The answer to what was typed behind the command. */
  public Message answer(String text, Asker asker) {
    String said = text.strip();
    String[] words = said.split("\\s+", 2);
    String rest = words.length > 1 ? words[1].strip() : "";
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "", "status" -> status.answer(asker);
      case "schedule" ->
          about(
              rest,
              asker,
              DigestScheduleAnswer::saysASchedule,
              anything -> true,
              (team, words2) -> schedule.answer(timetable.of(team), words2, asker));
      case "preview" ->
          about(
              rest,
              asker,
              DigestPostAnswer::saysAWeek,
              DigestPostAnswer::saysAWeek,
              (team, week) -> posts.preview(timetable.of(team), week));
      case "now" ->
          about(
              rest,
              asker,
              nothing -> false,
              nothing -> false,
              (team, none) -> posts.now(timetable.of(team)));
      case "help" -> Message.of(texts.say("digest.cmd.help"));
      default -> unknown(said, words[0]);
    };
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    if (!DigestScheduleAnswer.ACTIONS.contains(press.action())) {
      return Optional.empty();
    }
    return Optional.of(
        teams
            .withId(press.value())
            .map(
                team ->
                    teams.lookedAfter(team, asker)
                        ? schedule.press(timetable.of(team), press.action(), asker)
                        : teams.refusal(team.name()))
            .orElseGet(() -> Message.of(texts.say("surface.expired-button"))));
  }

  @Override
  public Optional<Form> atPress(Press press, Asker asker) {
    return press.action().equals(DigestScheduleAnswer.CHANGE)
        ? teams
            .withId(press.value())
            .filter(team -> teams.lookedAfter(team, asker))
            .map(team -> schedule.form(timetable.of(team)))
        : Optional.empty();
  }

  /** The sender may have lost the right to it since the form was opened. */
  @Override
  public Optional<Taken> take(Filled filled, Asker asker) {
    if (!filled.form().equals(DigestScheduleForm.NAME)) {
      return Optional.empty();
    }
    return teams
        .withId(filled.about())
        .map(
            team ->
                teams.lookedAfter(team, asker)
                    ? schedule.take(timetable.of(team), filled, asker)
                    : new Taken.Answered(teams.refusal(team.name())));
  }

  private Message about(
      String rest,
      Asker asker,
      Predicate<String> saysNoTeam,
      Predicate<String> takes,
      BiFunction<Team, String, Message> answer) {
    ChosenTeam chosen = teams.choose(rest, asker, saysNoTeam);
    if (chosen instanceof ChosenTeam.Chosen one) {
      if (!one.rest().isEmpty() && !takes.test(one.rest())) {
        return teams.unknown(one.rest());
      }
      return answer.apply(one.team(), one.rest());
    }
    return ((ChosenTeam.None) chosen).why();
  }

  private Message unknown(String said, String word) {
    String quoted = GeneralAnswers.quoted(said);
    return Message.of(
        new NearestWord(WORDS)
            .to(word)
            .map(near -> texts.say("digest.cmd.unknown.near", quoted, near))
            .orElseGet(() -> texts.say("digest.cmd.unknown", quoted)));
  }
}
