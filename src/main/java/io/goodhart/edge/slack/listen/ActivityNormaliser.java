package io.goodhart.edge.slack.listen;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.EventHead;
import io.goodhart.activity.EventId;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.Subject;
import io.goodhart.activity.Subject.Unattributed.Reason;
import io.goodhart.activity.Trigger;
import io.goodhart.edge.slack.BotIdentity;
import io.goodhart.edge.slack.Installation;
import io.goodhart.roster.Agent;
import io.goodhart.roster.AgentKind;
import io.goodhart.roster.Alias;
import io.goodhart.roster.RosterStore;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Says what an event of Slack's means for the counts.
 *
 * <p>A post that a program made is an agent's, whoever its user is. A person who mentions an agent
 * starts something; one who answers or reacts to it does not. People talking to each other, edits,
 * direct messages and guests from other companies are not looked at. Safe for use by many threads.
 */
final class ActivityNormaliser {
  private static final String TOOL = "slack";
  private static final String SLACKBOT = "USLACKBOT";
  private static final Normalised IGNORED = new Normalised.Ignored();
  private static final Normalised MALFORMED = new Normalised.Malformed();

  private final KnownAgents agents;
  private final RosterStore roster;
  private final Installation installation;

  ActivityNormaliser(KnownAgents agents, RosterStore roster, Installation installation) {
    this.agents = agents;
    this.roster = roster;
    this.installation = installation;
  }

  /** What the event comes down to. */
  Normalised normalise(Envelope event) {
    return switch (event.type()) {
      case "message", "app_mention" -> post(event);
      case "message_metadata_posted" -> event.isDeclaredAction() ? post(event) : IGNORED;
      case "reaction_added" -> reaction(event);
      default -> IGNORED;
    };
  }

  private Normalised post(Envelope post) {
    Optional<Instant> at = post.at();
    if (at.isEmpty() || post.channel().isEmpty() || post.team().isEmpty()) {
      return MALFORMED;
    }
    if (post.isDirect() || isOwn(post) || isFromOutside(post)) {
      return IGNORED;
    }
    EventId id = idOf(at.get(), post);
    if (!post.botId().isEmpty() || !post.appId().isEmpty()) {
      return new Normalised.Seen(agentAction(id, post));
    }
    String user = post.user();
    if (user.isEmpty() || user.equals(SLACKBOT)) {
      return IGNORED;
    }
    return agents
        .byUser(post.team(), user)
        .map(agent -> Alias.slackBot(post.team(), agent.botId()))
        .<Normalised>map(
            bot -> new Normalised.Seen(action(id, Subject.of(bot), TOOL, triggerOf(post), post)))
        .orElseGet(() -> fromPerson(id, post));
  }

  /**
   * A post is one event, through whichever subscription it comes. Slack may leave the metadata out
   * of a message and send it apart, so a declared action is an event beside the post.
   */
  private static EventId idOf(Instant at, Envelope post) {
    return post.isDeclaredAction()
        ? EventId.of(at, TOOL, post.team(), post.channel(), post.ts(), "declared")
        : EventId.of(at, TOOL, post.team(), post.channel(), post.ts());
  }

  private Normalised fromPerson(EventId id, Envelope post) {
    EventHead head = headOfPerson(id, post, post.channel(), post.root());
    boolean asks = post.mentions().stream().anyMatch(user -> isOtherAgent(post, user));
    if (asks) {
      return new Normalised.Seen(new ActivityEvent.Prompt(head, post.fingerprint()));
    }
    return isOtherAgent(post, post.parentUser())
        ? new Normalised.Seen(new ActivityEvent.Response(head))
        : IGNORED;
  }

  private Normalised reaction(Envelope reaction) {
    Optional<Instant> at = reaction.at();
    if (at.isEmpty() || reaction.user().isEmpty() || reaction.team().isEmpty()) {
      return MALFORMED;
    }
    if (!isOtherAgent(reaction, reaction.itemUser())
        || agents.byUser(reaction.team(), reaction.user()).isPresent()
        || isOwnUser(reaction, reaction.user())
        || isFromOutside(reaction)) {
      return IGNORED;
    }
    EventId id =
        EventId.of(
            at.get(),
            TOOL,
            reaction.team(),
            reaction.itemChannel(),
            reaction.itemTs(),
            "reaction",
            reaction.user(),
            reaction.reaction());
    return new Normalised.Seen(
        new ActivityEvent.Response(
            headOfPerson(id, reaction, reaction.itemChannel(), reaction.itemTs())));
  }

  private ActivityEvent agentAction(EventId id, Envelope post) {
    KnownAgents.Seen seen = agents.see(post);
    if (post.isDeclaredAction()) {
      Subject subject = post.onBehalfOf().map(Subject::of).orElse(subjectOf(seen, post));
      return action(id, subject, seen.slug(), Trigger.AGENT, post);
    }
    if (isDeployer(post)) {
      return deployment(id, seen, post);
    }
    Trigger trigger = seen.isPersonsToken() ? Trigger.AGENT : triggerOf(post);
    Subject subject = trigger == Trigger.CHAIN ? subjectOf(seen, post) : answered(seen, post);
    return action(id, subject, TOOL, trigger, post);
  }

  private boolean isDeployer(Envelope post) {
    return agents
        .byBot(post.team(), post.botId())
        .filter(agent -> agent.kind() == AgentKind.DEPLOYER)
        .isPresent();
  }

  /** A thread tells of one deployment, however many posts it has. */
  private ActivityEvent deployment(EventId id, KnownAgents.Seen seen, Envelope post) {
    String thread = String.join("/", TOOL, post.team(), post.channel(), post.root());
    EventHead head =
        new EventHead(
            ActivityEvent.Outcome.id(id.at(), OutcomeKind.DEPLOYMENT, thread),
            answered(seen, post),
            TOOL,
            Trigger.UNKNOWN,
            session(post, post.channel(), post.root()));
    return new ActivityEvent.Outcome(head, OutcomeKind.DEPLOYMENT, 1, true);
  }

  /** The person whose thread the post is in, as far as there is one; else who stands behind it. */
  private Subject answered(KnownAgents.Seen seen, Envelope post) {
    String asker = post.parentUser();
    boolean byPerson =
        !seen.isPersonsToken()
            && !asker.isEmpty()
            && !asker.equals(post.user())
            && !asker.equals(SLACKBOT)
            && !isOwnUser(post, asker)
            && agents.byUser(post.team(), asker).isEmpty();
    return byPerson ? Subject.of(Alias.slackUser(post.team(), asker)) : subjectOf(seen, post);
  }

  /**
   * An agent that addresses or answers another one in its own name goes on in a chain that no
   * person is in. With a person's token it acts on that person's behalf, whomever it addresses.
   */
  private Trigger triggerOf(Envelope post) {
    Optional<String> itself =
        post.botId().isEmpty()
            ? Optional.empty()
            : agents.byBot(post.team(), post.botId()).flatMap(Agent::botUser);
    boolean chained =
        Stream.concat(post.mentions().stream(), Stream.of(post.parentUser()))
            .filter(user -> !user.equals(post.user()) && !itself.equals(Optional.of(user)))
            .anyMatch(user -> isOtherAgent(post, user));
    return chained ? Trigger.CHAIN : Trigger.AGENT;
  }

  /** A person whose token the agent used; else the agent, which stands for its owner. */
  private static Subject subjectOf(KnownAgents.Seen seen, Envelope post) {
    if (seen.isPersonsToken()) {
      return Subject.of(Alias.slackUser(post.team(), post.user()));
    }
    return post.botId().isEmpty()
        ? Subject.unattributed(Reason.NO_IDENTITY)
        : Subject.of(Alias.slackBot(post.team(), post.botId()));
  }

  private static ActivityEvent action(
      EventId id, Subject subject, String tool, Trigger trigger, Envelope post) {
    OptionalLong session = session(post, post.channel(), post.root());
    return new ActivityEvent.AgentAction(new EventHead(id, subject, tool, trigger, session));
  }

  private static EventHead headOfPerson(EventId id, Envelope event, String channel, String rootTs) {
    Subject person = Subject.of(Alias.slackUser(event.team(), event.user()));
    return new EventHead(id, person, TOOL, Trigger.HUMAN, session(event, channel, rootTs));
  }

  /** A thread is a session. */
  private static OptionalLong session(Envelope event, String channel, String rootTs) {
    return OptionalLong.of(EventId.hash(TOOL, event.team(), channel, rootTs));
  }

  private boolean isOtherAgent(Envelope event, String user) {
    return !user.isEmpty()
        && !isOwnUser(event, user)
        && agents.byUser(event.team(), user).isPresent();
  }

  private boolean isOwn(Envelope post) {
    Optional<BotIdentity> self = installation.identity();
    return (!post.ownApp().isEmpty() && post.appId().equals(post.ownApp()))
        || (!post.botId().isEmpty()
            && self.map(BotIdentity::botId).filter(post.botId()::equals).isPresent())
        || isOwnUser(post, post.user());
  }

  private boolean isOwnUser(Envelope event, String user) {
    return !user.isEmpty()
        && (event.ownBotUser().filter(user::equals).isPresent()
            || installation.identity().map(BotIdentity::botUser).filter(user::equals).isPresent());
  }

  /**
   * Whether somebody from another company acted, in a channel that is shared with them. A grid's
   * workspaces share channels too; those people are colleagues.
   */
  private boolean isFromOutside(Envelope event) {
    String home = event.authorTeam();
    if (home.isEmpty()) {
      return event.isShared()
          && roster.memberOf(Alias.slackUser(event.team(), event.user())).isEmpty();
    }
    boolean colleague = event.isFromGrid() && !event.isShared();
    return !home.equals(event.team()) && !colleague;
  }
}
