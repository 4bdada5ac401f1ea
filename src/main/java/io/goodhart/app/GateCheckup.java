package io.goodhart.app;

import io.goodhart.app.Checkup.Finding;
import io.goodhart.app.config.ApprovalsSettings;
import io.goodhart.approvals.policy.Policy;
import io.goodhart.edge.gate.policy.BrokenPolicyException;
import io.goodhart.edge.gate.policy.PolicyPlace;
import io.goodhart.edge.gate.policy.PolicyReader;
import io.goodhart.edge.gate.policy.PolicyTests;
import io.goodhart.edge.slack.SlackConnection;
import io.goodhart.edge.slack.post.ChannelPrivacy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at what the agents' gate needs: a policy that holds, and a private channel. */
final class GateCheckup {
  private final ApprovalsSettings settings;

  GateCheckup(ApprovalsSettings settings) {
    this.settings = settings;
  }

  /** Reads the policy and runs the tests beside it. */
  List<Finding> policy(Instant now) {
    try {
      PolicyPlace place = settings.policy();
      Policy policy = PolicyReader.read(place);
      PolicyTests.Outcome outcome = new PolicyTests(policy, now).runBeside(place);
      if (!outcome.failures().isEmpty()) {
        return outcome.failures().stream().map(GateCheckup::problem).toList();
      }
      return List.of(
          new Finding(
              true,
              "The policy for agents, "
                  + place.name()
                  + ", has "
                  + policy.rules().size()
                  + " rules, and "
                  + outcome.count()
                  + " tests of it pass."));
    } catch (BrokenPolicyException e) {
      return e.problems().stream().map(GateCheckup::problem).toList();
    }
  }

  /** Looks who can read what agents ask. */
  Finding channel(SlackConnection connection) {
    Optional<String> channel = settings.channel();
    if (channel.isEmpty()) {
      return new Finding(
          true, "No approvals channel is named, so whatever would need people is denied.");
    }
    String name = "The approvals channel " + channel.get();
    return switch (ChannelPrivacy.of(connection, channel.get())) {
      case PRIVATE -> new Finding(true, name + " is private.");
      case PUBLIC ->
          problem(name + " is public; everybody reads there what agents do. Make it private.");
      case SHARED -> problem(name + " is shared with another company. Name one that is not.");
      case NOT_FOUND ->
          problem(
              name
                  + " is not there, or Goodhart is not in it; invite it there. Until then agents"
                  + " are denied what would need people.");
      case UNKNOWN -> problem(name + " could not be looked at, for Slack did not answer.");
    };
  }

  private static Finding problem(String sentence) {
    return new Finding(false, sentence);
  }
}
