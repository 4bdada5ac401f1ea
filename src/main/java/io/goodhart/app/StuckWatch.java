package io.goodhart.app;

import io.goodhart.adoption.cost.SpanCost;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.stuck.StuckRuns;
import io.goodhart.digest.StuckRunMessages;
import io.goodhart.edge.slack.render.BlockKit;
import io.goodhart.edge.sql.activity.JdbiSpanUsage;
import io.goodhart.edge.sql.approvals.JdbiRepeatedActions;
import io.goodhart.roster.MemberId;
import java.util.Optional;

/** The look at runs of agents that seem stuck, wired. */
final class StuckWatch {
  private StuckWatch() {}

  static StuckRuns of(Core core, GateParts gate) {
    SpanCost cost = new SpanCost(new JdbiSpanUsage(core.database), core.config.prices());
    BlockKit blockKit = new BlockKit();
    return new StuckRuns(
        new JdbiRepeatedActions(core.database),
        gate.keys,
        (owner, from, to) -> member(core, owner).flatMap(who -> cost.dollars(who, from, to)),
        new StuckRunMessages(
            core.direct,
            core.texts,
            message -> blockKit.render(message).toJson(),
            owner ->
                member(core, owner)
                    .map(who -> core.notes.time().zoneOf(who, core.clock.instant()))
                    .orElse(core.config.zone())),
        core.config.approvals().stuckRuns(),
        core.clock);
  }

  private static Optional<MemberId> member(Core core, Person owner) {
    return owner.member().or(() -> core.roster.memberOf(owner.identity()));
  }
}
