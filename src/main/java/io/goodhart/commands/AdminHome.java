package io.goodhart.commands;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.DoorCount;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Agent;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.AliasClaims;
import io.goodhart.roster.Roles;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an admin sees on their Home: teams, sources and agents; nothing about any person's use. */
public final class AdminHome implements HomePart {
  private static final int MOST_TEAMS = 30;

  private final Roles roles;
  private final RosterStore roster;
  private final ActivityStore activity;
  private final AgentStore agents;
  private final AliasClaims claims;
  private final Texts texts;

  /** Tells from these stores. */
  public AdminHome(
      Roles roles,
      RosterStore roster,
      ActivityStore activity,
      AgentStore agents,
      AliasClaims claims,
      Texts texts) {
    this.roles = roles;
    this.roster = roster;
    this.activity = activity;
    this.agents = agents;
    this.claims = claims;
    this.texts = texts;
  }

  @Override
  public Optional<Message> of(Asker asker) {
    if (!roles.isAdmin(asker.identity())) {
      return Optional.empty();
    }
    return Optional.of(
        Message.saying(texts.say("home.admin.header"))
            .header(texts.say("home.admin.header"))
            .section(teams(roster.teams()))
            .section(sources(activity.doorCounts()))
            .section(agents(agents.all(), claims.waiting().size()))
            .build());
  }

  private String teams(List<Team> teams) {
    if (teams.isEmpty()) {
      return texts.say("home.admin.teams.none");
    }
    String lines =
        teams.stream()
            .sorted(Comparator.comparing(Team::name, String.CASE_INSENSITIVE_ORDER))
            .limit(MOST_TEAMS)
            .map(this::team)
            .collect(Collectors.joining("\n"));
    int more = teams.size() - MOST_TEAMS;
    String all = texts.say("home.admin.teams", Words.count(texts, "teams", teams.size()), lines);
    return more > 0 ? all + "\n" + texts.say("home.admin.teams.more", Integer.toString(more)) : all;
  }

  private String team(Team team) {
    return texts.say(
        team.channel().isPresent() ? "home.admin.team" : "home.admin.team.no-channel",
        team.name(),
        team.zone().getId());
  }

  private String sources(List<DoorCount> doors) {
    String lines =
        doors.stream()
            .filter(door -> door.received() > 0)
            .map(door -> texts.say("home.admin.source." + door.source().code(), stored(door)))
            .collect(Collectors.joining("\n"));
    return lines.isEmpty()
        ? texts.say("home.admin.sources.none")
        : texts.say("home.admin.sources", lines);
  }

  private String stored(DoorCount door) {
    return Words.count(texts, "records", door.stored());
  }

  private String agents(List<Agent> seen, int waiting) {
    long without = seen.stream().filter(agent -> agent.owner().isEmpty()).count();
    return texts.say(
        "home.admin.agents",
        Words.count(texts, "agents", seen.size()),
        Long.toString(without),
        Words.count(texts, "claims", waiting));
  }
}
