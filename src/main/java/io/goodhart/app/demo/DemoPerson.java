package io.goodhart.app.demo;

import io.goodhart.roster.Alias;
import java.time.ZoneId;

/**
 * Somebody who works at the demo company; nobody real.
 *
 * @param member their id on the roster
 * @param name their name in the workspace
 * @param email their address
 * @param slackId their user id in the workspace
 * @param team their team
 * @param zone where they work
 * @param persona how they use agents
 */
record DemoPerson(
    String member,
    String name,
    String email,
    String slackId,
    String team,
    ZoneId zone,
    Persona persona) {
  Alias emailAlias() {
    return new Alias(Alias.Kind.EMAIL, email);
  }
}
