package io.goodhart.app;

import io.goodhart.commands.AgentsAnswer;
import io.goodhart.commands.Workspace;
import io.goodhart.commands.gate.AgentsDesk;
import io.goodhart.commands.gate.ApprovalsChannel;
import io.goodhart.commands.gate.BreakGlassNews;
import io.goodhart.commands.gate.OwnerNotes;
import io.goodhart.delivery.Reason;
import io.goodhart.delivery.Recipient;
import io.goodhart.delivery.Told;
import io.goodhart.digest.DigestPublisher;
import io.goodhart.edge.http.CodesServlet;
import io.goodhart.edge.schedule.Schedule;
import io.goodhart.edge.slack.render.BlockKit;
import java.time.Duration;
import java.util.Optional;

/** What people say about agents and the gate, wired. */
final class AgentCommands {
  private static final Duration REMINDING = Duration.ofHours(1);

  final AgentsDesk desk;
  private final BreakGlassNews news;
  private final GateParts gate;

  /**
   * Wires the commands.
   *
   * @param seen answers about agents that were seen in Slack
   */
  AgentCommands(
      Core core,
      AgentsAnswer seen,
      GateParts gate,
      Workspace workspace,
      DigestPublisher publisher) {
    ApprovalsChannel channel = channel(core, publisher);
    this.gate = gate;
    BlockKit blockKit = new BlockKit();
    OwnerNotes owners =
        new OwnerNotes(
            gate.keys,
            (to, about, message) -> {
              Told unused =
                  core.direct.tell(
                      new Recipient(to.account(), core.config.zone()),
                      Reason.OUTCOME,
                      about,
                      blockKit.render(message).toJson());
            },
            core.clock);
    this.news = new BreakGlassNews(channel, owners, core.texts, core.clock, core.config.zone());
    this.desk =
        new AgentsDesk(
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
                gate.glass,
                news,
                owners,
                gate.handover,
                gate.delegates,
                channel,
                workspace::isMember,
                core.roles::isAdmin,
                () -> core.endpoint().toString(),
                core.texts,
                core.clock),
            seen);
  }

  /** Reminds of what is due. */
  void start(Schedule schedule) {
    schedule.every("break-glass-reviews", REMINDING, () -> news.remind(gate.glass));
  }

  /** The channel that the settings name. */
  private static ApprovalsChannel channel(Core core, DigestPublisher publisher) {
    return core.config
        .approvals()
        .channel()
        .<ApprovalsChannel>map(
            id ->
                (key, message) -> {
                  publisher.publish(key, id, message, Optional.empty());
                  return true;
                })
        .orElse(ApprovalsChannel.NONE);
  }
}
