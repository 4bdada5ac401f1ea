package io.goodhart.app;

import io.goodhart.commands.AgentsAnswer;
import io.goodhart.commands.Workspace;
import io.goodhart.commands.gate.AgentsDesk;
import io.goodhart.commands.gate.ApprovalsChannel;
import io.goodhart.commands.gate.BreakGlassNews;
import io.goodhart.commands.gate.KeyNews;
import io.goodhart.commands.gate.OwnerNotes;
import io.goodhart.commands.gate.PlannedNews;
import io.goodhart.delivery.Reason;
import io.goodhart.delivery.Recipient;
import io.goodhart.delivery.Told;
import io.goodhart.edge.http.CodesServlet;
import io.goodhart.edge.schedule.Schedule;
import io.goodhart.edge.slack.post.ChannelVoice;
import io.goodhart.edge.slack.render.BlockKit;
import java.time.Duration;

/** What people say about agents and the gate, wired. */
final class AgentCommands {
  private static final Duration REMINDING = Duration.ofHours(1);
  private static final Duration CATCH_UP = Duration.ofMinutes(1);

  final AgentsDesk desk;
  private final BreakGlassNews news;
  private final PlannedNews planned;
  private final KeyNews keys;
  private final GateParts gate;

  /**
   * Wires the commands.
   *
   * @param seen answers about agents that were seen in Slack
   * @param wake is told when something waits to be sent
   */
  AgentCommands(Core core, AgentsAnswer seen, GateParts gate, Workspace workspace, Runnable wake) {
    ApprovalsChannel channel = channel(core, wake);
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
    this.keys = new KeyNews(gate.keys, channel, core.texts, core.clock);
    this.planned = new PlannedNews(gate.planned, channel, core.texts);
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
                planned,
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

  /** Reminds of what is due, and shows what could not be shown when it happened. */
  void start(Schedule schedule) {
    schedule.every("break-glass-reviews", REMINDING, () -> news.remind(gate.glass));
    schedule.every("break-glass-ends", CATCH_UP, () -> news.catchUp(gate.glass));
    schedule.every("planned-runs", CATCH_UP, planned::catchUp);
    schedule.every("agent-keys", CATCH_UP, keys::catchUp);
  }

  /** The channel that the settings name. */
  static ApprovalsChannel channel(Core core, Runnable wake) {
    return core.config
        .approvals()
        .channel()
        .<ApprovalsChannel>map(name -> new ChannelVoice(name, core.outbox, wake, core.clock))
        .orElse(ApprovalsChannel.NONE);
  }
}
