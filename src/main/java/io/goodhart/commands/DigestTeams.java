package io.goodhart.commands;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Roles;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the team that a command about digests means, and whether the asker looks after it: its
 * leads and admins do, and that is looked up at the moment of use.
 */
final class DigestTeams {
  private static final int MOST_NAMED = 10;

  private final RosterStore roster;
  private final Roles roles;
  private final Texts texts;
  private final Clock clock;

  DigestTeams(RosterStore roster, Roles roles, Texts texts, Clock clock) {
    this.roster = roster;
    this.roles = roles;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * The team named at the beginning of {@code said}, else the one that the asker looks after.
   *
   * @param saysNoTeam whether all that was said is about something else than a team
   */
  ChosenTeam choose(String said, Asker asker, Predicate<String> saysNoTeam) {
    if (said.isEmpty() || saysNoTeam.test(said)) {
      return theirs(said, asker);
    }
    Optional<Team> named = named(said);
    if (named.isPresent()) {
      Team team = named.get();
      return lookedAfter(team, asker)
          ? new ChosenTeam.Chosen(team, said.substring(team.name().length()).strip())
          : noRight(team.name());
    }
    ChosenTeam own = theirs(said, asker);
    return own instanceof ChosenTeam.None && roles.isAdmin(asker.identity())
        ? new ChosenTeam.None(unknown(said))
        : own;
  }

  /** The teams that the asker looks after; of an admin all of them. */
  List<Team> lookedAfter(Asker asker) {
    return roles.isAdmin(asker.identity()) ? roster.teams() : led(asker);
  }

  /** Whether the asker leads the team or is an admin. */
  boolean lookedAfter(Team team, Asker asker) {
    return roles.isAdmin(asker.identity())
        || roles.isLead(
            asker.identity(), team.id(), LocalDate.ofInstant(clock.instant(), team.zone()));
  }

  /** The team with this id, as buttons carry it. */
  Optional<Team> withId(String id) {
    return roster.teams().stream()
        .filter(team -> Long.toString(team.id().value()).equals(id))
        .findFirst();
  }

  /** What somebody is told who does not look after the team. */
  Message refusal(String team) {
    return Message.of(texts.say("digest.cmd.no-right", team));
  }

  boolean isAdmin(Asker asker) {
    return roles.isAdmin(asker.identity());
  }

  private ChosenTeam theirs(String said, Asker asker) {
    List<Team> led = led(asker);
    List<Team> on = on(asker);
    List<Team> theirs = led.isEmpty() && roles.isAdmin(asker.identity()) ? on : led;
    if (theirs.size() == 1) {
      return new ChosenTeam.Chosen(theirs.get(0), said);
    }
    if (!theirs.isEmpty()) {
      return new ChosenTeam.None(Message.of(texts.say("digest.cmd.which", names(theirs))));
    }
    if (roles.isAdmin(asker.identity())) {
      List<Team> all = roster.teams();
      return new ChosenTeam.None(
          Message.of(
              all.isEmpty()
                  ? texts.say("digest.cmd.no-teams")
                  : texts.say("digest.cmd.which", names(all))));
    }
    return on.isEmpty()
        ? new ChosenTeam.None(Message.of(texts.say("digest.cmd.no-right-at-all")))
        : noRight(on.get(0).name());
  }

  private List<Team> led(Asker asker) {
    return on(asker).stream()
        .filter(
            team ->
                roles.isLead(
                    asker.identity(), team.id(), LocalDate.ofInstant(clock.instant(), team.zone())))
        .toList();
  }

  private List<Team> on(Asker asker) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), asker.zone());
    return roster
        .memberOf(asker.identity())
        .map(member -> roster.teamsOf(member, today))
        .orElse(List.of());
  }

  /** The team with the longest name that {@code said} begins with. */
  private Optional<Team> named(String said) {
    String lower = said.toLowerCase(Locale.ROOT) + " ";
    return roster.teams().stream()
        .filter(team -> lower.startsWith(team.name().toLowerCase(Locale.ROOT) + " "))
        .max((a, b) -> Integer.compare(a.name().length(), b.name().length()));
  }

  private ChosenTeam.None noRight(String team) {
    return new ChosenTeam.None(refusal(team));
  }

  /** What somebody is told who named a team that is not there. */
  Message unknown(String said) {
    String quoted = GeneralAnswers.quoted(said);
    return Message.of(
        new NearestWord(roster.teams().stream().map(Team::name).toList())
            .to(said)
            .map(near -> texts.say("digest.cmd.unknown-team.near", quoted, near))
            .orElseGet(() -> texts.say("digest.cmd.unknown-team", quoted)));
  }

  private static String names(List<Team> teams) {
    String some = String.join(", ", teams.stream().limit(MOST_NAMED).map(Team::name).toList());
    return teams.size() > MOST_NAMED ? some + ", \u2026" : some;
  }
}
