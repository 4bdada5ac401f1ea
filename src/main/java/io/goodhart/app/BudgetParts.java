package io.goodhart.app;

import io.goodhart.adoption.cost.Cost;
import io.goodhart.adoption.cost.SessionCost;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.budget.AgentUse;
import io.goodhart.approvals.budget.BudgetNews;
import io.goodhart.approvals.budget.Budgets;
import io.goodhart.approvals.budget.Passed;
import io.goodhart.approvals.policy.Limit;
import io.goodhart.commands.gate.BudgetNote;
import io.goodhart.delivery.Reason;
import io.goodhart.delivery.Recipient;
import io.goodhart.delivery.Told;
import io.goodhart.digest.Message;
import io.goodhart.edge.schedule.Schedule;
import io.goodhart.edge.slack.render.BlockKit;
import io.goodhart.edge.sql.activity.JdbiSessionUsage;
import io.goodhart.edge.sql.approvals.JdbiSpending;
import io.goodhart.roster.Alias;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The weekly budgets of agents, wired. */
final class BudgetParts implements BudgetNews {
  private static final Duration BEAT = Duration.ofSeconds(10);
  private static final Duration USE_BEAT = Duration.ofMinutes(5);
  private static final int CENTS = 2;

  private final Core core;
  private final BudgetNote note;
  private final SessionCost cost;
  private final Budgets budgets;

  BudgetParts(Core core, GateParts gate) {
    this.core = core;
    this.note = new BudgetNote(core.texts);
    this.cost = new SessionCost(new JdbiSessionUsage(core.database), core.config.prices());
    this.budgets =
        new Budgets(
            gate.policy,
            new JdbiSpending(core.database),
            this::use,
            gate.keys,
            gate.killSwitch,
            this,
            core.clock,
            core.config.zone());
  }

  /** Looks at actions now. */
  void check() {
    budgets.check(note.reason());
  }

  /** Looks at tokens and money now. */
  void checkUse() {
    budgets.checkUse(note.reason());
  }

  void start(Schedule schedule) {
    schedule.every("gate-budgets", BEAT, this::check);
    schedule.every("gate-budgets-use", USE_BEAT, this::checkUse);
  }

  @Override
  public void used(AgentId agent, Person owner, Passed passed, LocalDate monday) {
    Limit.Unit unit = passed.limit().unit();
    String of = unit == Limit.Unit.ACTIONS ? "" : unit.code() + ":";
    tell(owner, about(agent, monday, of + passed.percent()), note.of(agent, passed));
  }

  @Override
  public void unseen(AgentId agent, Person owner, LocalDate monday) {
    tell(owner, about(agent, monday, "unseen"), note.unseen(agent));
  }

  private AgentUse.Used use(Person owner, Set<String> sessions, Instant from) {
    return owner
        .member()
        .or(() -> core.roster.memberOf(owner.identity()))
        .flatMap(member -> cost.of(member, sessions, from))
        .map(BudgetParts::used)
        .orElse(AgentUse.Used.UNSEEN);
  }

  private static AgentUse.Used used(Cost cost) {
    long cents = cost.dollars().movePointRight(CENTS).longValue();
    return new AgentUse.Used(
        OptionalLong.of(cost.priced() + cost.unpriced()),
        cost.isKnown() ? OptionalLong.of(cents) : OptionalLong.empty(),
        cost.unpriced() > 0);
  }

  private static String about(AgentId agent, LocalDate monday, String what) {
    return "budget:" + agent.value() + ":" + monday + ":" + what;
  }

  private void tell(Person owner, String about, Message message) {
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
                      new BlockKit().render(message).toJson());
            });
  }

  /** Who is not on the roster is reached as the Slack user by whom they registered the agent. */
  private static Optional<String> user(Alias identity) {
    return Optional.of(identity)
        .filter(one -> one.kind() == Alias.Kind.SLACK)
        .map(one -> one.value().substring(one.value().indexOf('/') + 1));
  }
}
