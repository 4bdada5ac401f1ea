package io.goodhart.edge.gate.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.approvals.Asking;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.Circumstances;
import io.goodhart.approvals.policy.OwnerState;
import io.goodhart.approvals.policy.Policy;
import io.goodhart.approvals.policy.Ruling;
import io.goodhart.edge.gate.json.AskingReader;
import io.goodhart.edge.gate.json.UnreadableJsonException;
import io.goodhart.roster.Alias;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tests that stand beside a policy: requests, and what the policy has to say to each. */
public final class PolicyTests {
  private static final Person SOMEBODY = new Person(Alias.slackUser("T0", "U0"), Optional.empty());

  private final Policy policy;
  private final Instant now;

  /** Tests this policy, as it holds at that time where a test names none. */
  public PolicyTests(Policy policy, Instant now) {
    this.policy = policy;
    this.now = now;
  }

  /**
   * The file of the tests beside a policy file: {@code policy.yml} has {@code policy.tests.yml}.
   */
  static Path beside(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String tests = (dot < 0 ? name : name.substring(0, dot)) + ".tests.yml";
    return file.resolveSibling(tests);
  }

  /**
   * Runs the tests beside a policy, if there are any.
   *
   * @throws BrokenPolicyException if it cannot be understood
   */
  public Outcome runBeside(PolicyPlace policyPlace) throws BrokenPolicyException {
    Optional<PolicyPlace> tests = policyPlace.tests();
    return tests.isEmpty() ? new Outcome(0, List.of()) : run(tests.get());
  }

  private Outcome run(PolicyPlace place) throws BrokenPolicyException {
    List<String> problems = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    Section root = new Section(place.name(), YamlFile.read(place), problems);
    List<Section> tests = root.sections("tests").toList();
    tests.forEach(test -> run(test, failures));
    root.end();
    if (!problems.isEmpty()) {
      throw new BrokenPolicyException(problems);
    }
    return new Outcome(tests.size(), failures);
  }

  /** What the policy says to a request. */
  public Ruling rule(ObjectNode body, AgentId agent, Person owner, Circumstances at)
      throws UnreadableJsonException {
    AskingReader reader =
        new AskingReader(agent, owner, alias -> new Person(alias, Optional.empty()));
    Asking asking = reader.read(body, Optional.empty());
    return policy.rule(asking.action(), asking.arguments(), at);
  }

  /** What the policy says to a request of some agent of somebody. */
  public Ruling rule(ObjectNode body) throws UnreadableJsonException {
    return rule(body, new AgentId("some-agent"), SOMEBODY, Circumstances.at(now));
  }

  private void run(Section test, List<String> failures) {
    String name = test.text("name").orElse("a test without a name");
    AgentId agent = test.value("agent", AgentId::new).orElse(new AgentId("some-agent"));
    Person owner =
        test.value("owner", Alias::parse)
            .map(alias -> new Person(alias, Optional.empty()))
            .orElse(SOMEBODY);
    Instant time = test.value("at", Instant::parse).orElse(now);
    OwnerState there =
        test.value("owner-is", word -> OwnerState.of(word).orElseThrow(PolicyTests::noState))
            .orElse(OwnerState.UNKNOWN);
    Circumstances at = new Circumstances(time, there);
    String effect = test.text("expect").orElse("");
    Optional<String> rule = test.text("rule");
    if (test.node("request").map(NodeJson::of).orElse(null) instanceof ObjectNode body) {
      try {
        compare(name, rule(body, agent, owner, at), effect, rule).ifPresent(failures::add);
      } catch (UnreadableJsonException e) {
        test.problem(e.reason());
      }
    } else {
      test.problem("a test has a request");
    }
    test.end();
  }

  private static IllegalArgumentException noState() {
    return new IllegalArgumentException("it is working, off-hours or away");
  }

  private static Optional<String> compare(
      String name, Ruling ruling, String effect, Optional<String> rule) {
    String actual = ruling.rule().map(one -> one.name()).orElse("");
    boolean same = ruling.effect().code().equals(effect) && rule.map(actual::equals).orElse(true);
    String wanted = effect + rule.map(one -> " by " + one).orElse("");
    return same
        ? Optional.empty()
        : Optional.of(name + ": expected " + wanted + ". " + Explanation.of(ruling));
  }

  /**
   * What came of the tests.
   *
   * @param count how many there are
   * @param failures those that failed, each as a sentence
   */
  public record Outcome(int count, List<String> failures) {
    /** Copies the list. */
    public Outcome {
      failures = List.copyOf(failures);
    }
  }
}
