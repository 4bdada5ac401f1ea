package io.goodhart.app;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.budget.Budgets;
import io.goodhart.approvals.policy.Budget;
import io.goodhart.commands.gate.BudgetNote;
import io.goodhart.delivery.Reason;
import io.goodhart.delivery.Recipient;
import io.goodhart.delivery.Told;
import io.goodhart.edge.schedule.Schedule;
import io.goodhart.edge.slack.render.BlockKit;
import io.goodhart.edge.sql.approvals.JdbiSpending;
import io.goodhart.roster.Alias;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** The weekly budgets of agents, wired. */
final class BudgetParts {
  private static final Duration BEAT = Duration.ofSeconds(10);

  private final Core core;
  private final BudgetNote note;
  private final Budgets budgets;

  BudgetParts(Core core, GateParts gate) {
    this.core = core;
    this.note = new BudgetNote(core.texts);
    this.budgets =
        new Budgets(
            gate.policy,
            new JdbiSpending(core.database),
            gate.keys,
            gate.killSwitch,
            this::tell,
            core.clock,
            core.config.zone());
  }

  /** Looks at them now. */
  void check() {
    budgets.check(note.reason());
  }

  void start(Schedule schedule) {
    schedule.every("gate-budgets", BEAT, this::check);
  }

  private void tell(AgentId agent, Person owner, Budget budget, int percent, LocalDate monday) {
    String about = "budget:" + agent.value() + ":" + monday + ":" + percent;
    core.contacts
        .of(owner.identity())
        .or(() -> user(owner.identity()))
        .ifPresent(
            address -> {
              Told unused =
                  core.direct.tell(
                      new Recipient(address, core.config.zone()),
                      Reason.OUTCOME,
                      about,
                      new BlockKit().render(note.of(agent, budget, percent)).toJson());
            });
  }

  /** Who is not on the roster is reached as the Slack user by whom they registered the agent. */
  private static Optional<String> user(Alias identity) {
    return Optional.of(identity)
        .filter(one -> one.kind() == Alias.Kind.SLACK)
        .map(one -> one.value().substring(one.value().indexOf('/') + 1));
  }
}
