package io.goodhart.app.demo;

import io.goodhart.sandbox.Workspace;
import io.goodhart.sandbox.conversation.AppPost;
import java.util.Map;

/** What is said in the workspace just before somebody looks at it for the first time. */
final class DemoChatter {
  private final Workspace workspace;

  DemoChatter(Workspace workspace) {
    this.workspace = workspace;
  }

  /** People ask agents, agents answer, post by themselves, and post in a person's name. */
  void talk() {
    String payments = DemoWorkspace.channelOf("Payments");
    String asked =
        workspace.postAs(
            "U0ANNAR",
            payments,
            "<@" + DemoAgent.DEPLOY_BOT.botUser + "> please put payments-api 4.12 on staging");
    String done =
        workspace.postAsApp(
            by(DemoAgent.DEPLOY_BOT, payments, "payments-api 4.12 is on staging.")
                .inThread(asked)
                .withMetadata(
                    "goodhart_agent_action",
                    Map.of(
                        "action", "deploy", "on_behalf_of", "U0ANNAR", "environment", "staging")));
    workspace.react("U0JONASW", payments, done, "thumbsup");
    workspace.postAs("U0EMREY", payments, "Lunch at half past twelve?");

    String platform = DemoWorkspace.channelOf("Platform");
    String triage =
        workspace.postAsApp(
            by(
                DemoAgent.NIGHT_OWL,
                platform,
                "Triage of the night: 14 issues labelled, 3 closed."));
    workspace.postAs("U0ARJUNM", platform, "The third one is a duplicate of 212.", triage);

    String data = DemoWorkspace.channelOf("Data");
    String question =
        workspace.postAs(
            "U0CLARAH",
            data,
            "<@" + DemoAgent.DOCS_HELPER.botUser + "> where is the schema of the events table?");
    workspace.postAsApp(
        by(DemoAgent.DOCS_HELPER, data, "In the data catalogue, under *events*.")
            .inThread(question));
    // An agent that holds a person's token: the post looks like that person's.
    workspace.postAsApp(
        AppPost.of(
                data,
                "Summary of today's stand-up: nothing is blocked.",
                "B0MESHCLAW",
                "A0MESHCLAW")
            .asUser("U0NADIAR"));
  }

  private static AppPost by(DemoAgent agent, String channel, String text) {
    return AppPost.of(channel, text, agent.botId, agent.appId)
        .asUser(agent.botUser)
        .withUsername(agent.agentName);
  }
}
