package io.goodhart.testing;

import io.goodhart.activity.MemberOutcomes;
import io.goodhart.activity.ModelUse;
import io.goodhart.activity.TokenSums;
import io.goodhart.activity.UsageStore;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Usage of a single week that holds what it was given, whatever week is asked for. */
public final class FixedUsage implements UsageStore {
  private final List<ModelUse> uses = new ArrayList<>();
  private final List<MemberOutcomes> outcomes = new ArrayList<>();

  /** The member used so many tokens of a model; of none that is named if {@code model} is empty. */
  public FixedUsage used(long member, String tool, String model, TokenSums tokens) {
    uses.add(
        new ModelUse(
            new MemberId(member), tool, Optional.of(model).filter(m -> !m.isEmpty()), tokens));
    return this;
  }

  /** This came of a member's week. */
  public FixedUsage cameOf(MemberOutcomes week) {
    outcomes.add(week);
    return this;
  }

  @Override
  public List<ModelUse> modelsOf(MemberId member, ReportingWeek week) {
    return uses.stream().filter(use -> use.member().equals(member)).toList();
  }

  @Override
  public void modelsOf(Collection<MemberId> members, ReportingWeek week, Consumer<ModelUse> each) {
    uses.stream().filter(use -> members.contains(use.member())).forEach(each);
  }

  @Override
  public void modelsOfAll(ReportingWeek week, Consumer<ModelUse> each) {
    uses.forEach(each);
  }

  @Override
  public List<MemberOutcomes> outcomesOf(Collection<MemberId> members, ReportingWeek week) {
    return outcomes.stream().filter(each -> members.contains(each.member())).toList();
  }

  @Override
  public List<MemberOutcomes> outcomesOfAll(ReportingWeek week) {
    return List.copyOf(outcomes);
  }
}
