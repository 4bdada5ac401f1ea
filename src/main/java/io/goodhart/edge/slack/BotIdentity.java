package io.goodhart.edge.slack;

/**
 * Who Goodhart is in a workspace.
 *
 * @param team the workspace
 * @param botId its bot id
 * @param botUser the user by which people mention it
 */
public record BotIdentity(String team, String botId, String botUser) {}
