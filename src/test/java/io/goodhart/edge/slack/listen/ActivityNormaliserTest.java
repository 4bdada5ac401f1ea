package io.goodhart.edge.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.Subject;
import io.goodhart.activity.Trigger;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.edge.slack.listen.WhoIs.Profile;
import io.goodhart.intake.Fingerprinter;
import io.goodhart.roster.Agent;
import io.goodhart.roster.AgentKind;
import io.goodhart.roster.Alias;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityNormaliserTest {
  private static final String TS = "1763460000.000100";
  private static final Instant AT = Instant.parse("2025-11-18T10:00:00Z");

  @TempDir private Path folder;

  private final Map<String, Profile> users = new HashMap<>();
  private SlackHouse house;
  private ActivityNormaliser normaliser;

  @BeforeEach
  void open() {
    house = new SlackHouse(folder);
    house.knowHelper();
    WhoIs whoIs = (team, user, patience) -> Optional.ofNullable(users.get(user));
    normaliser =
        new ActivityNormaliser(
            new KnownAgents(house.agents, house.roster, whoIs),
            house.roster,
            house.connection.installation());
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aPersonWhoMentionsAnAgentStartsSomething() {
    ActivityEvent event = seen(Events.post("U0ANNA", TS, "<@U0HELPER> please look at the build"));

    assertThat(event).isInstanceOf(ActivityEvent.Prompt.class);
    assertThat(event.isDeliberate()).isTrue();
    assertThat(event.head().subject()).isEqualTo(person("U0ANNA"));
    assertThat(event.head().tool()).isEqualTo("slack");
    assertThat(event.head().id().at()).isEqualTo(AT);
    assertThat(event.fingerprint()).isPresent();
  }

  @Test
  void theMentionThatSlackReportsBesideThePostIsTheSameEvent() {
    JsonObject post = Events.post("U0ANNA", TS, "<@U0HELPER> and <@U0GOODHART>, hello");
    JsonObject mention = post.deepCopy();
    mention.getAsJsonObject("event").addProperty("type", "app_mention");

    assertThat(seen(mention).head().id()).isEqualTo(seen(post).head().id());
  }

  @Test
  void aMentionOfGoodhartAloneIsNotUseOfAnAgent() {
    assertIgnored(Events.post("U0ANNA", TS, "<@U0GOODHART> hello"));
  }

  @Test
  void aMentionOfAPersonIsNotUseOfAnAgent() {
    assertIgnored(Events.post("U0ANNA", TS, "<@U0BEN> lunch?"));
  }

  @Test
  void aReplyInAnAgentsThreadIsAResponse() {
    JsonObject reply = Events.post("U0ANNA", TS, "thanks, that works");
    reply.getAsJsonObject("event").addProperty("thread_ts", "1763450000.000100");
    reply.getAsJsonObject("event").addProperty("parent_user_id", "U0HELPER");

    ActivityEvent event = seen(reply);

    assertThat(event).isInstanceOf(ActivityEvent.Response.class);
    assertThat(event.isDeliberate()).isFalse();
    assertThat(event.head().subject()).isEqualTo(person("U0ANNA"));
  }

  @Test
  void aReplyThatIsAlsoSentToTheChannelIsAResponse() {
    JsonObject reply = Events.post("U0ANNA", TS, "thanks, that works");
    JsonObject event = reply.getAsJsonObject("event");
    event.addProperty("subtype", "thread_broadcast");
    event.addProperty("thread_ts", "1763450000.000100");
    event.add("root", Events.json("{'user':'U0HELPER','text':'Done.'}"));

    assertThat(seen(reply)).isInstanceOf(ActivityEvent.Response.class);
  }

  @Test
  void aReplyInAPersonsThreadIsTalk() {
    JsonObject reply = Events.post("U0ANNA", TS, "thanks");
    reply.getAsJsonObject("event").addProperty("parent_user_id", "U0BEN");

    assertIgnored(reply);
  }

  @Test
  void aReactionToAnAgentsPostIsAResponse() {
    ActivityEvent event = seen(reaction("U0ANNA", "U0HELPER"));

    assertThat(event).isInstanceOf(ActivityEvent.Response.class);
    assertThat(event.head().trigger()).isEqualTo(Trigger.HUMAN);
    assertThat(event.head().id().at()).isEqualTo(AT);
  }

  @Test
  void reactionsToPeopleAndReactionsOfAgentsAreNot() {
    assertIgnored(reaction("U0ANNA", "U0BEN"));
    assertIgnored(reaction("U0HELPER", "U0HELPER"));
    assertIgnored(reaction("U0ANNA", "U0GOODHART"));
  }

  @Test
  void aPostOfAnAgentIsItsAction() {
    ActivityEvent event = seen(Events.postByHelper(TS));

    assertThat(event).isInstanceOf(ActivityEvent.AgentAction.class);
    assertThat(event.head().trigger()).isEqualTo(Trigger.AGENT);
    assertThat(event.head().subject()).isEqualTo(bot("B0HELPER"));
    assertThat(event.head().tool()).isEqualTo("slack");
  }

  @Test
  void aPostWithAPersonsTokenIsAnAgentsActionForThatPerson() {
    JsonObject post = Events.postByHelper(TS);
    post.getAsJsonObject("event").addProperty("user", "U0ANNA");
    post.getAsJsonObject("event").addProperty("text", "<@U0HELPER> write more code");

    ActivityEvent event = seen(post);

    assertThat(event).isInstanceOf(ActivityEvent.AgentAction.class);
    assertThat(event.isDeliberate()).isFalse();
    assertThat(event.head().subject()).isEqualTo(person("U0ANNA"));
  }

  @Test
  void anAnswerInAPersonsThreadIsDoneForThem() {
    JsonObject post = Events.postByHelper(TS);
    post.getAsJsonObject("event").addProperty("thread_ts", "1763459999.000100");
    post.getAsJsonObject("event").addProperty("parent_user_id", "U0ANNA");

    ActivityEvent event = seen(post);

    assertThat(event).isInstanceOf(ActivityEvent.AgentAction.class);
    assertThat(event.head().subject()).isEqualTo(person("U0ANNA"));
    assertThat(event.head().trigger()).isEqualTo(Trigger.AGENT);
    assertThat(event.isDeliberate()).isFalse();
  }

  @Test
  void aThreadOfADeployersPostsIsOneDeploymentOfWhoeverAsked() {
    Agent helper = house.agents.byBot("T0SANDBOX", SlackHouse.HELPER_BOT).orElseThrow();
    house.agents.setKind(helper, AgentKind.DEPLOYER);
    JsonObject first = Events.postByHelper(TS);
    first.getAsJsonObject("event").addProperty("thread_ts", "1763459999.000100");
    first.getAsJsonObject("event").addProperty("parent_user_id", "U0ANNA");
    JsonObject second = first.deepCopy();
    second.getAsJsonObject("event").addProperty("ts", "1763460009.000100");

    ActivityEvent deployment = seen(first);

    assertThat(deployment)
        .isInstanceOfSatisfying(
            ActivityEvent.Outcome.class,
            outcome -> assertThat(outcome.what()).isEqualTo(OutcomeKind.DEPLOYMENT));
    assertThat(deployment.head().subject()).isEqualTo(person("U0ANNA"));
    assertThat(seen(second).head().id().key()).isEqualTo(deployment.head().id().key());
  }

  @Test
  void anAgentThatAddressesAnotherOneIsAChain() {
    JsonObject post = Events.postByHelper(TS);
    JsonObject event = post.getAsJsonObject("event");
    event.addProperty("user", "U0OTHERBOT");
    event.addProperty("bot_id", "B0OTHER");
    event.remove("bot_profile");
    event.addProperty("text", "<@U0HELPER> your turn");
    users.put("U0OTHERBOT", new Profile("Other", ZoneOffset.UTC, true));

    ActivityEvent seen = seen(post);

    assertThat(seen).isInstanceOf(ActivityEvent.AgentAction.class);
    assertThat(seen.head().trigger()).isEqualTo(Trigger.CHAIN);
    assertThat(seen.head().subject()).isEqualTo(bot("B0OTHER"));
  }

  @Test
  void anAgentThatAnswersInAnotherOnesThreadIsAChain() {
    JsonObject post = Events.postByHelper(TS);
    JsonObject event = post.getAsJsonObject("event");
    event.addProperty("user", "U0OTHERBOT");
    event.addProperty("bot_id", "B0OTHER");
    event.remove("bot_profile");
    users.put("U0OTHERBOT", new Profile("Other", ZoneOffset.UTC, true));
    event.addProperty("thread_ts", "1763450000.000100");
    event.addProperty("parent_user_id", "U0HELPER");

    assertThat(seen(post).head().trigger()).isEqualTo(Trigger.CHAIN);
  }

  @Test
  void anAgentWithAPersonsTokenActsForThatPersonWhomeverItAddresses() {
    JsonObject post = Events.postByHelper(TS);
    JsonObject event = post.getAsJsonObject("event");
    event.addProperty("user", "U0ANNA");
    event.addProperty("bot_id", "B0OTHER");
    event.addProperty("text", "<@U0HELPER> your turn");

    assertThat(seen(post).head().trigger()).isEqualTo(Trigger.AGENT);
  }

  @Test
  void anAgentThatGoesOnInItsOwnThreadIsNoChain() {
    JsonObject post = Events.postByHelper(TS);
    post.getAsJsonObject("event").addProperty("thread_ts", "1763450000.000100");
    post.getAsJsonObject("event").addProperty("parent_user_id", "U0HELPER");

    assertThat(seen(post).head().trigger()).isEqualTo(Trigger.AGENT);
  }

  @Test
  void anAgentIsLearntFromItsFirstPost() {
    users.put("U0NEWBOT", new Profile("Newcomer", ZoneOffset.UTC, true));
    JsonObject post = Events.postByHelper(TS);
    JsonObject event = post.getAsJsonObject("event");
    event.remove("bot_profile");
    event.addProperty("user", "U0NEWBOT");
    event.addProperty("bot_id", "B0NEW");
    event.addProperty("app_id", "A0NEW");

    seen(post);

    assertThat(house.agents.byBot("T0SANDBOX", "B0NEW"))
        .contains(
            new Agent(
                "T0SANDBOX",
                "B0NEW",
                Optional.of("U0NEWBOT"),
                Optional.of("A0NEW"),
                "Newcomer",
                Optional.empty(),
                Optional.of(AT.truncatedTo(ChronoUnit.MINUTES))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"U0ANNA", "U0NOBODYKNOWS"})
  void aUserWhoMayBeAPersonIsNeverLearntAsAnAgent(String user) {
    JsonObject post = Events.postByHelper(TS);
    post.getAsJsonObject("event").addProperty("user", user);
    post.getAsJsonObject("event").addProperty("bot_id", "B0NEW");

    seen(post);

    assertThat(house.agents.byBotUser("T0SANDBOX", user)).isEmpty();
    assertThat(house.agents.byBot("T0SANDBOX", "B0NEW")).isPresent();
  }

  @Test
  void aClassicBotMessageIsAnAction() {
    JsonObject post = Events.postByHelper(TS);
    JsonObject event = post.getAsJsonObject("event");
    event.addProperty("subtype", "bot_message");
    event.remove("user");
    event.remove("app_id");
    event.remove("bot_profile");

    assertThat(seen(post).head().subject()).isEqualTo(bot("B0HELPER"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'U0ANNA'", "{'slack':'U0ANNA'}"})
  void aDeclaredActionBelongsToWhomItNames(String onBehalfOf) {
    ActivityEvent event = seen(declared(onBehalfOf));

    assertThat(event.head().subject()).isEqualTo(person("U0ANNA"));
    assertThat(event.head().tool()).isEqualTo("helper");
    assertThat(event.head().trigger()).isEqualTo(Trigger.AGENT);
  }

  @Test
  void aDeclaredActionMayNameAnEmailAddress() {
    ActivityEvent event = seen(declared("{'email':'Anna@Example.dev'}"));

    assertThat(event.head().subject())
        .isEqualTo(Subject.of(new Alias(Alias.Kind.EMAIL, "anna@example.dev")));
  }

  @Test
  void aDeclaredActionIsOneEventInWhateverWaySlackReportsIt() {
    JsonObject apart =
        Events.around(
            """
            {'type':'message_metadata_posted','app_id':'A0HELPER','bot_id':'B0HELPER',
             'user_id':'U0HELPER','team_id':'T0SANDBOX','channel_id':'C0PAYMENTS',
             'message_ts':'1763460000.000100','event_ts':'1763460001.000100',
             'metadata':{'event_type':'goodhart_agent_action',
               'event_payload':{'on_behalf_of':'U0ANNA'}}}
            """);

    assertThat(seen(apart)).isEqualTo(seen(declared("'U0ANNA'")));
  }

  @Test
  void goodhartsOwnPostsAreNotActivity() {
    JsonObject byApp = Events.postByHelper(TS);
    byApp.getAsJsonObject("event").addProperty("app_id", "A0GOODHART");
    JsonObject byUser = Events.postByHelper(TS);
    byUser.getAsJsonObject("event").addProperty("user", "U0GOODHART");

    assertIgnored(byApp);
    assertIgnored(byUser);
  }

  @ParameterizedTest
  @ValueSource(strings = {"im", "mpim"})
  void directMessagesAreNotLookedAt(String type) {
    JsonObject post = Events.post("U0ANNA", TS, "<@U0HELPER> between us");
    post.getAsJsonObject("event").addProperty("channel_type", type);

    assertIgnored(post);
  }

  @Test
  void peopleOfAnotherCompanyAreNotLookedAt() {
    JsonObject post = Events.post("U0STRANGER", TS, "<@U0HELPER> hello");
    post.getAsJsonObject("event").addProperty("team", "T0ELSEWHERE");
    post.addProperty("is_ext_shared_channel", true);

    assertIgnored(post);
  }

  @Test
  void colleaguesInAnotherWorkspaceOfTheGridAre() {
    JsonObject post = Events.post("U0ANNA", TS, "<@U0HELPER> hello");
    post.getAsJsonObject("event").addProperty("team", "T0ELSEWHERE");
    post.addProperty("enterprise_id", "E0GRID");

    assertThat(seen(post)).isInstanceOf(ActivityEvent.Prompt.class);
  }

  @Test
  void slackbotIsNobody() {
    assertIgnored(Events.post("USLACKBOT", TS, "<@U0HELPER> was added"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "1763460000", "1763460000.1"})
  void aPostWithoutATimeIsMalformed(String ts) {
    JsonObject post = Events.post("U0ANNA", ts, "<@U0HELPER> hello");
    post.getAsJsonObject("event").addProperty("event_ts", ts);

    assertThat(normalise(post)).isInstanceOf(Normalised.Malformed.class);
  }

  private static JsonObject reaction(String user, String author) {
    JsonObject reaction =
        Events.around(
            """
            {'type':'reaction_added','reaction':'+1','event_ts':'1763460000.000100',
             'item':{'type':'message','channel':'C0PAYMENTS','ts':'1763450000.000100'}}
            """);
    reaction.getAsJsonObject("event").addProperty("user", user);
    reaction.getAsJsonObject("event").addProperty("item_user", author);
    return reaction;
  }

  private static JsonObject declared(String onBehalfOf) {
    JsonObject post = Events.postByHelper(TS);
    post.getAsJsonObject("event")
        .add(
            "metadata",
            Events.json(
                "{'event_type':'goodhart_agent_action','event_payload':{'on_behalf_of':"
                    + onBehalfOf
                    + "}}"));
    post.getAsJsonObject("event").addProperty("thread_ts", TS);
    return post;
  }

  private ActivityEvent seen(JsonObject envelope) {
    Normalised normalised = normalise(envelope);
    assertThat(normalised).isInstanceOf(Normalised.Seen.class);
    return ((Normalised.Seen) normalised).event();
  }

  private void assertIgnored(JsonObject envelope) {
    assertThat(normalise(envelope)).isInstanceOf(Normalised.Ignored.class);
  }

  private Normalised normalise(JsonObject envelope) {
    EnvelopeRedactor redactor =
        new EnvelopeRedactor(
            new Fingerprinter("sixteen bytes or more".getBytes(StandardCharsets.UTF_8)));
    return normaliser.normalise(Envelope.parse(redactor.redact(envelope).toString()));
  }

  private static Subject person(String user) {
    return Subject.of(Alias.slackUser("T0SANDBOX", user));
  }

  private static Subject bot(String bot) {
    return Subject.of(Alias.slackBot("T0SANDBOX", bot));
  }
}
