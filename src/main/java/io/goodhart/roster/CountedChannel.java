package io.goodhart.roster;

/**
 * A channel whose people are a team because somebody asked for it.
 *
 * @param workspace the workspace it is in
 * @param channel its id there
 * @param team the name of the team
 */
public record CountedChannel(String workspace, String channel, String team) {}
