package io.goodhart.app;

import io.goodhart.commands.AgentsAnswer;
import io.goodhart.commands.Workspace;
import io.goodhart.commands.gate.AgentsDesk;
import io.goodhart.commands.gate.ApprovalsChannel;
import io.goodhart.digest.DigestPublisher;
import io.goodhart.edge.http.CodesServlet;
import java.util.Optional;

/** What people say about agents and the gate, wired. */
final class AgentCommands {
  private AgentCommands() {}

  static AgentsDesk of(
      Core core,
      AgentsAnswer seen,
      GateParts gate,
      Workspace workspace,
      DigestPublisher publisher) {
    return new AgentsDesk(
        new AgentsDesk.Parts(
            gate.keys,
            gate.store,
            gate.pauses,
            gate.policy,
            gate.reviews,
            gate.killSwitch,
            gate.planned,
            gate.codes.codes(),
            gate.codes.setup(),
            () -> core.endpoint() + CodesServlet.PATH,
            channel(core.config.approvals().channel(), publisher),
            workspace::isMember,
            core.roles::isAdmin,
            () -> core.endpoint().toString(),
            core.texts,
            core.clock),
        seen);
  }

  private static ApprovalsChannel channel(Optional<String> channel, DigestPublisher publisher) {
    return channel
        .<ApprovalsChannel>map(
            id ->
                (key, message) -> {
                  publisher.publish(key, id, message, Optional.empty());
                  return true;
                })
        .orElse(ApprovalsChannel.NONE);
  }
}
