package io.goodhart.edge.gate.policy;

import io.goodhart.approvals.policy.Policy;
import io.goodhart.approvals.policy.PolicySource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policy that stands in a file, read again whenever it is asked to. A broken or missing file
 * leaves the last good policy in force and says so; if there never was a good one, there is none,
 * and everything is denied. Safe for use by many threads.
 */
public final class PolicyFile implements PolicySource {
  private static final Logger LOG = LoggerFactory.getLogger(PolicyFile.class);

  private final AtomicReference<Held> held;

  /** Reads the file for the first time. */
  public PolicyFile(PolicyPlace place) {
    this.held = new AtomicReference<>(new Held(place, Optional.empty(), List.of()));
    reload();
  }

  @Override
  public Optional<Policy> current() {
    return now().policy;
  }

  /** What is wrong with the file as it is now; nothing if it holds. */
  public List<String> problems() {
    return now().problems;
  }

  /** Reads the file again. */
  public void reload() {
    Held before = now();
    PolicyPlace place = before.place.next();
    try {
      Policy policy = PolicyReader.read(place);
      held.set(new Held(place, Optional.of(policy), List.of()));
      if (before.policy.filter(old -> old.version().equals(policy.version())).isEmpty()) {
        LOG.atInfo()
            .addKeyValue("place", place.name())
            .addKeyValue("version", policy.version().hex())
            .addKeyValue("rules", policy.rules().size())
            .log("A policy took effect");
      }
    } catch (BrokenPolicyException e) {
      held.set(new Held(place, before.policy, e.problems()));
      if (e.problems().equals(before.problems)) {
        return;
      }
      LOG.atError()
          .addKeyValue("problems", e.problems())
          .log(
              before.policy.isPresent()
                  ? "The policy file is broken; the last good policy stays in force"
                  : "There is no good policy file; every action is denied");
    }
  }

  private Held now() {
    return Objects.requireNonNull(held.get());
  }

  private record Held(PolicyPlace place, Optional<Policy> policy, List<String> problems) {}
}
