package io.goodhart.approvals.policy;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Arguments;
import io.goodhart.approvals.action.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which actions a rule is about: all of what it names has to hold; what it does not name may be
 * anything.
 *
 * @param agents names of agents
 * @param owners owners of agents, as {@code kind:name}
 * @param tools names of tools
 * @param kinds what the tools do
 * @param targets what it is done to
 * @param environments where
 * @param arguments what the arguments have to be like
 * @param touches which files or folders it names, in its target or arguments
 * @param when at which hours
 * @param owner whether the owner is there
 */
public record Conditions(
    List<Glob> agents,
    List<Glob> owners,
    List<Glob> tools,
    List<ActionClass> kinds,
    List<Glob> targets,
    List<Glob> environments,
    List<ArgumentCheck> arguments,
    Optional<Touches> touches,
    Optional<TimeWindow> when,
    List<OwnerState> owner) {
  /** Any action at any time. */
  public static final Conditions ANY =
      new Conditions(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  /** Conditions that do not look at what files or folders an action names. */
  public Conditions(
      List<Glob> agents,
      List<Glob> owners,
      List<Glob> tools,
      List<ActionClass> kinds,
      List<Glob> targets,
      List<Glob> environments,
      List<ArgumentCheck> arguments,
      Optional<TimeWindow> when,
      List<OwnerState> owner) {
    this(
        agents,
        owners,
        tools,
        kinds,
        targets,
        environments,
        arguments,
        Optional.empty(),
        when,
        owner);
  }

  /** Copies the lists. */
  public Conditions {
    agents = List.copyOf(agents);
    owners = List.copyOf(owners);
    tools = List.copyOf(tools);
    kinds = List.copyOf(kinds);
    targets = List.copyOf(targets);
    environments = List.copyOf(environments);
    arguments = List.copyOf(arguments);
    owner = List.copyOf(owner);
  }

  /**
   * Whether they hold.
   *
   * @param unclear what counts for what cannot be told: a target that might not be where it seems
   *     to be, an owner of whom nothing is known
   */
  boolean hold(Action action, Arguments given, Circumstances at, boolean unclear) {
    return holdForSome(action, at, unclear)
        && arguments.stream().allMatch(check -> check.holds(given))
        && touches.map(one -> one.isSeenIn(action, given)).orElse(true);
  }

  /** Whether they hold as far as they are not about arguments. */
  boolean holdForSome(Action action, Circumstances at, boolean unclear) {
    return any(agents, action.agent().value())
        && any(owners, action.owner().identity().toString())
        && any(tools, action.tool())
        && (kinds.isEmpty() || kinds.contains(action.kind()))
        && (targets.isEmpty()
            || (isClear(action.target()) ? any(targets, action.target()) : unclear))
        && any(environments, action.environment())
        && when.map(window -> window.contains(at.now())).orElse(true)
        && (owner.isEmpty()
            || (at.owner() == OwnerState.UNKNOWN ? unclear : owner.contains(at.owner())));
  }

  /** Whether an action of this class by this agent could be meant. */
  boolean mayConcern(AgentId agent, Person answersFor, ActionClass kind, List<ToolKind> known) {
    return any(agents, agent.value())
        && any(owners, answersFor.identity().toString())
        && (kinds.isEmpty() || kinds.contains(kind))
        && (tools.isEmpty() || tools.stream().anyMatch(tool -> mayDo(tool, kind, known)));
  }

  /** Whether they look at arguments. */
  boolean areAboutArguments() {
    return !arguments.isEmpty() || touches.isPresent();
  }

  /** Whether every action is meant of the agents and classes that it names. */
  boolean concernsAll() {
    return tools.isEmpty()
        && targets.isEmpty()
        && environments.isEmpty()
        && !areAboutArguments()
        && when.isEmpty()
        && owner.isEmpty();
  }

  /** A tool that is not known may do anything. */
  private static boolean mayDo(Glob tool, ActionClass kind, List<ToolKind> known) {
    return known.stream()
        .filter(one -> one.includes(tool.toString()))
        .findFirst()
        .map(one -> one.kind() == kind)
        .orElse(true);
  }

  private static boolean any(List<Glob> globs, String name) {
    return globs.isEmpty() || globs.stream().anyMatch(glob -> glob.matches(name));
  }

  /** A path that goes up and down again cannot be told by its letters. */
  private static boolean isClear(String target) {
    return target.indexOf('\\') < 0
        && target.indexOf('%') < 0
        && Arrays.stream(target.split("/", -1)).noneMatch(p -> p.equals("..") || p.equals("."));
  }
}
