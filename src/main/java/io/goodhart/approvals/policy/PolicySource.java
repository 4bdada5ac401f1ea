package io.goodhart.approvals.policy;

import java.util.Optional;

/** Where the policy comes from. Safe for use by many threads. */
public interface PolicySource {
  /** The policy that holds now; empty if there is none to go by, and then nothing is allowed. */
  Optional<Policy> current();
}
