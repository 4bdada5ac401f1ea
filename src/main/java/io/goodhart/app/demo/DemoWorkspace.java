package io.goodhart.app.demo;

import io.goodhart.roster.Agent;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.RosterStore;
import io.goodhart.sandbox.Workspace;
import io.goodhart.sandbox.state.MemberTrait;
import io.goodhart.sandbox.state.SandboxChannel;
import io.goodhart.sandbox.state.SandboxMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The demo company's Slack: its people, channels and agents. */
final class DemoWorkspace {
  /** The workspace's id. */
  static final String TEAM = "T0SANDBOX";

  /** Goodhart's own user. */
  static final String BOT_USER = "U0GOODHART";

  private static final String ADMIN = "U0ANNAR";
  static final String EVERYBODY = "C0ALLTEAMS";

  /** Where people decide on what agents want to do. */
  static final String APPROVALS = "C0APPROVALS";

  /** Two admins who may decide, the owner of deploy-bot and a colleague who may not. */
  private static final List<String> AT_THE_GATE =
      List.of(ADMIN, "U0TOMO", DemoAgent.DEPLOY_BOT.owner, "U0JONASW", BOT_USER);

  private final Workspace workspace;
  private final DemoCompany company;

  DemoWorkspace(Workspace workspace, DemoCompany company) {
    this.workspace = workspace;
    this.company = company;
  }

  /** Where a team talks. */
  static String channelOf(String team) {
    return "C0" + team.toUpperCase(Locale.ROOT);
  }

  /** Brings in everybody; who is there already stays. */
  void populate() {
    List<String> everybody = new ArrayList<>(List.of(BOT_USER));
    for (DemoAgent agent : DemoAgent.values()) {
      workspace.addMember(
          SandboxMember.of(agent.botUser, agent.agentName, agent.agentName, "", "Europe/Berlin")
              .with(MemberTrait.BOT));
      everybody.add(agent.botUser);
    }
    for (DemoPerson person : company.people()) {
      workspace.addMember(member(person));
      everybody.add(person.slackId());
    }
    for (String team : company.teams()) {
      List<String> members = new ArrayList<>(List.of(BOT_USER));
      company.people().stream()
          .filter(person -> person.team().equals(team))
          .forEach(person -> members.add(person.slackId()));
      for (DemoAgent agent : DemoAgent.values()) {
        if (agent.team.equals(team)) {
          members.add(agent.botUser);
        }
      }
      workspace.addChannel(
          SandboxChannel.publicChannel(channelOf(team), team.toLowerCase(Locale.ROOT))
              .withTopic("Team " + team)
              .withMembers(members));
    }
    workspace.addChannel(
        SandboxChannel.privateChannel(APPROVALS, "approvals")
            .withTopic("What agents ask for")
            .withMembers(AT_THE_GATE));
    workspace.addChannel(
        SandboxChannel.publicChannel(EVERYBODY, "all-teams")
            .withTopic("Everybody")
            .withMembers(everybody));
  }

  /** Registers the agents with their owners, and says where each team's digest goes. */
  void register(RosterStore roster, AgentStore agents) {
    for (DemoAgent agent : DemoAgent.values()) {
      agents.save(
          new Agent(
              TEAM,
              agent.botId,
              Optional.of(agent.botUser),
              Optional.of(agent.appId),
              agent.agentName,
              company.people().stream()
                  .filter(person -> person.slackId().equals(agent.owner))
                  .findFirst()
                  .flatMap(person -> roster.memberOf(person.emailAlias()))));
    }
    roster.teams().forEach(team -> roster.setChannel(team.id(), channelOf(team.name())));
  }

  private static SandboxMember member(DemoPerson person) {
    String handle = person.email().substring(0, person.email().indexOf('@'));
    SandboxMember member =
        SandboxMember.of(
                person.slackId(), handle, person.name(), person.email(), person.zone().getId())
            .withTitle(person.team());
    return person.slackId().equals(ADMIN) ? member.with(MemberTrait.ADMIN) : member;
  }
}
