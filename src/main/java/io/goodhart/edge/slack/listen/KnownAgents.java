package io.goodhart.edge.slack.listen;

import io.goodhart.edge.slack.listen.WhoIs.Profile;
import io.goodhart.roster.Agent;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.Alias;
import io.goodhart.roster.RosterStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** The agents of a workspace; learns each when it first posts, without an owner. */
final class KnownAgents {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LONGEST_SLUG = 64;

  private final AgentStore store;
  private final RosterStore roster;
  private final WhoIs whoIs;

  KnownAgents(AgentStore store, RosterStore roster, WhoIs whoIs) {
    this.store = store;
    this.roster = roster;
    this.whoIs = whoIs;
  }

  /** The agent that is mentioned by this user. */
  Optional<Agent> byUser(String team, String user) {
    return store.byBotUser(team, user);
  }

  /** The agent that posts under this bot id. */
  Optional<Agent> byBot(String team, String bot) {
    return store.byBot(team, bot);
  }

  /** Learns what the post says of the program that made it. */
  Seen see(Envelope post) {
    Optional<Profile> profile = profileOf(post.team(), post.user());
    boolean isBot = profile.filter(Profile::isBot).isPresent();
    Optional<Agent> known =
        post.botId().isEmpty() ? Optional.empty() : store.byBot(post.team(), post.botId());
    String name = nameOf(post, known, profile);
    if (!post.botId().isEmpty()) {
      Agent agent =
          new Agent(
              post.team(),
              post.botId(),
              isBot ? Optional.of(post.user()) : Optional.empty(),
              post.appId().isEmpty() ? Optional.empty() : Optional.of(post.appId()),
              name,
              Optional.empty(),
              post.at().map(at -> at.truncatedTo(ChronoUnit.MINUTES)));
      if (known.isEmpty() || addsTo(known.get(), agent)) {
        store.save(agent);
      }
    }
    return new Seen(slug(name), profile.isPresent() && !isBot);
  }

  private static String nameOf(Envelope post, Optional<Agent> known, Optional<Profile> profile) {
    if (!post.botName().isEmpty()) {
      return post.botName();
    }
    return known
        .map(Agent::name)
        .or(() -> profile.map(Profile::name).filter(name -> !name.isBlank()))
        .orElseGet(() -> post.botId().isEmpty() ? post.appId() : post.botId());
  }

  private static boolean addsTo(Agent known, Agent seen) {
    return (seen.botUser().isPresent() && !seen.botUser().equals(known.botUser()))
        || (seen.appId().isPresent() && !seen.appId().equals(known.appId()))
        || !seen.name().equals(known.name())
        || isLater(seen.lastSeen(), known.lastSeen());
  }

  private static boolean isLater(Optional<Instant> seen, Optional<Instant> known) {
    return seen.filter(at -> known.map(at::isAfter).orElse(true)).isPresent();
  }

  /**
   * What is certain of a user; nothing where Slack cannot be asked, because a person must never be
   * learnt as an agent.
   */
  private Optional<Profile> profileOf(String team, String user) {
    if (user.isEmpty()) {
      return Optional.empty();
    }
    Optional<Agent> agent = store.byBotUser(team, user);
    if (agent.isPresent()) {
      return Optional.of(new Profile(agent.get().name(), ZoneOffset.UTC, true));
    }
    if (roster.memberOf(Alias.slackUser(team, user)).isPresent()) {
      return Optional.of(new Profile("", ZoneOffset.UTC, false));
    }
    return whoIs.profile(team, user, PATIENCE);
  }

  private static String slug(String name) {
    String slug =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (slug.isEmpty()) {
      return "agent";
    }
    return slug.length() <= LONGEST_SLUG ? slug : slug.substring(0, LONGEST_SLUG);
  }

  /**
   * A program as one post shows it.
   *
   * @param slug its name as the name of a tool
   * @param isPersonsToken whether it posted with the token of a person
   */
  record Seen(String slug, boolean isPersonsToken) {}
}
