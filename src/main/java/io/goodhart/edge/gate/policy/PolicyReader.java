package io.goodhart.edge.gate.policy;

import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.policy.Budget;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.policy.Effect;
import io.goodhart.approvals.policy.Glob;
import io.goodhart.approvals.policy.Limit;
import io.goodhart.approvals.policy.Policy;
import io.goodhart.approvals.policy.PolicyVersion;
import io.goodhart.approvals.policy.ReviewerSet;
import io.goodhart.approvals.policy.Rule;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.policy.ToolKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Reads a policy file; {@code config/policy.yml} explains its form. */
public final class PolicyReader {
  private static final Duration USUAL = Duration.ofMinutes(15);
  private static final Pattern SPAN = Pattern.compile("(\\d{1,5}) ?(s|min|m|h)");

  private final String file;
  private final List<String> problems = new ArrayList<>();

  private PolicyReader(String file) {
    this.file = file;
  }

  /**
   * Reads what stands there.
   *
   * @throws BrokenPolicyException with everything that is wrong with it
   */
  public static Policy read(PolicyPlace place) throws BrokenPolicyException {
    MappingNode root = YamlFile.read(place);
    PolicyReader reader = new PolicyReader(place.name());
    Policy policy = reader.policy(root);
    if (!reader.problems.isEmpty()) {
      throw new BrokenPolicyException(reader.problems);
    }
    return policy;
  }

  private Policy policy(MappingNode root) {
    Section section = new Section(file, root, problems);
    List<ToolKind> tools = section.section("tools").map(PolicyReader::tools).orElse(List.of());
    List<Rule> rules = new ArrayList<>();
    section.sections("rules").forEach(one -> rule(one, rules.size() + 1).ifPresent(rules::add));
    Demand fallback =
        new Demand(List.of(new ReviewerSet.InstallationAdmins()), 1, false, USUAL, Tier.LOW);
    Demand otherwise =
        section
            .section("otherwise")
            .flatMap(
                one -> {
                  Optional<Demand> demand = demand(one);
                  one.end();
                  return demand;
                })
            .orElse(fallback);
    List<Budget> budgets = section.sections("budgets").flatMap(PolicyReader::budget).toList();
    section.end();
    return new Policy(version(NodeText.of(root)), tools, rules, otherwise, budgets);
  }

  private static List<ToolKind> tools(Section section) {
    List<ToolKind> tools = new ArrayList<>();
    for (String name : section.names()) {
      Optional<ActionClass> kind = ActionClass.of(name);
      if (kind.isPresent()) {
        tools.add(new ToolKind(kind.get(), section.list(name, Glob::new)));
      }
    }
    section.end();
    return tools;
  }

  private static Stream<Budget> budget(Section section) {
    List<Glob> agents = section.list("agent", Glob::new);
    List<Limit> limits =
        Arrays.stream(Limit.Unit.values())
            .flatMap(unit -> section.value(unit.code(), text -> limit(unit, text)).stream())
            .toList();
    boolean hard = section.value("hard", PolicyReader::yes).orElse(false);
    section.end();
    return section.made(() -> new Budget(agents, limits, hard)).stream();
  }

  private static Optional<Rule> rule(Section section, int number) {
    Optional<String> name = section.text("name");
    Optional<Effect> effect = section.value("effect", PolicyReader::effect);
    if (name.isEmpty() || effect.isEmpty()) {
      section.problem("a rule has a name and an effect: observe, allow, ask or deny");
      return Optional.empty();
    }
    var conditions = ConditionsReader.read(section.section("when"));
    Optional<Demand> demand = effect.get() == Effect.ASK ? demand(section) : Optional.empty();
    section.end();
    return section.made(() -> new Rule(number, name.get(), effect.get(), conditions, demand));
  }

  private static Optional<Demand> demand(Section section) {
    Tier tier = section.value("tier", PolicyReader::tier).orElse(Tier.LOW);
    int quorum = section.value("quorum", PolicyReader::number).orElse(tier == Tier.HIGH ? 2 : 1);
    boolean reason = section.value("reason", PolicyReader::required).orElse(false);
    Duration expires = section.value("expires", PolicyReader::span).orElse(USUAL);
    List<ReviewerSet> reviewers = section.list("reviewers", ReviewerSet::of);
    return section.made(() -> new Demand(reviewers, quorum, reason, expires, tier));
  }

  private static Effect effect(String text) {
    return Effect.of(text).orElseThrow(() -> refusal("it is observe, allow, ask or deny"));
  }

  private static Tier tier(String text) {
    return switch (text) {
      case "low" -> Tier.LOW;
      case "high" -> Tier.HIGH;
      default -> throw refusal("it is low or high");
    };
  }

  private static boolean required(String text) {
    return switch (text) {
      case "required" -> true;
      case "optional" -> false;
      default -> throw refusal("it is required or optional");
    };
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,3}")) {
      throw refusal("it is a number");
    }
    return Integer.parseInt(text);
  }

  private static Limit limit(Limit.Unit unit, String text) {
    if (!text.matches("\\d{1,13}")) {
      throw refusal("it is a whole number of " + unit.code() + " a week");
    }
    return Limit.of(unit, Long.parseLong(text));
  }

  private static boolean yes(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refusal("it is true or false");
    };
  }

  private static Duration span(String text) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw refusal("it is a time such as 90s, 15 min or 2h");
    }
    long count = Long.parseLong(span.group(1));
    return switch (span.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofMinutes(count);
    };
  }

  private static IllegalArgumentException refusal(String rule) {
    return new IllegalArgumentException(rule);
  }

  private static PolicyVersion version(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return new PolicyVersion(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
