package io.goodhart.evaluate;

/** Ways to look active. Some cannot be seen in metadata, and are here because they exist. */
enum Attack {
  CRON,
  JITTER,
  PARAPHRASE,
  PADDING,
  REPLAY,
  CACHE,
  RUSH,
  TOP_UP,
  RAMP,
  ROUND_THE_CLOCK,
  SELF_TALK,
  RESUBMIT,
  BURN,
  STUFFED,
  LOCKSTEP,
  FAN_OUT,
  DRIP,
  IDLE_LOOP,
  MIXED,
  SHARED_ACCOUNT,
  PING;

  /** Whether anything of it shows in times, sizes and fingerprints. */
  boolean canBeSeen() {
    return this != SHARED_ACCOUNT && this != PING;
  }
}
