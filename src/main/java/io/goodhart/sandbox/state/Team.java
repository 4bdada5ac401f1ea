package io.goodhart.sandbox.state;

/** The workspace itself, which Slack calls a team. */
public record Team(String id, String name, String domain) {}
