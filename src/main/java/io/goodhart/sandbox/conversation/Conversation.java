package io.goodhart.sandbox.conversation;

import io.goodhart.sandbox.state.Team;
import io.goodhart.sandbox.state.WorkspaceState;
import io.goodhart.sandbox.wire.Sources;

/** All that members and apps can do with each other, wired together. */
public record Conversation(
    WorkspaceState state,
    Team team,
    People people,
    Channels channels,
    Apps apps,
    Posting posting,
    Reading reading,
    Reactions reactions,
    Ephemerals ephemerals,
    Modals modals,
    Homes homes,
    Composer composer,
    MemberJson memberJson,
    UserGroups userGroups) {

  public static Conversation over(WorkspaceState state, Team team, Sources sources) {
    People people = new People(state);
    Channels channels = new Channels(state, people);
    DraftCheck check = new DraftCheck();
    return new Conversation(
        state,
        team,
        people,
        channels,
        new Apps(state, people),
        new Posting(state, channels, sources, team, check),
        new Reading(state, channels),
        new Reactions(state, channels),
        new Ephemerals(state),
        new Modals(state, check, team, sources.secrets()),
        new Homes(state, channels, people, check, team, sources.secrets()),
        new Composer(state),
        new MemberJson(team, sources.clock()),
        new UserGroups(state));
  }
}
