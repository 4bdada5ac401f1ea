package io.goodhart.app.demo;

/** How somebody uses agents. Only the first few are ordinary; none says why. */
enum Persona {
  /** Asks on most working days, in ordinary hours. */
  STEADY,
  /** Asks in every other week. */
  SOMETIMES,
  /** On call: asks late in the evening. */
  NIGHT,
  /** Runs planned batches of like prompts on two days. */
  BATCH,
  /** Ordinary at first; lately repeats nearly one prompt every ten minutes, all week. */
  LOOPER,
  /** Sends one short prompt a week. */
  TOUCH,
  /** Ordinary at first; lately also reads the same huge context from the cache, over and over. */
  CACHE,
  /** Asks once by day; an agent goes on through the night. */
  OVERNIGHT,
  /** Does a whole week's worth in the last hours of Friday. */
  RUSH,
  /** Starts nothing; an agent works in their name. */
  AGENTS,
  /** Uses a tool that does not tell who started what. */
  UNCLEAR,
  /** Has an agent connected and does not use it. */
  QUIET,
  /** Ordinary, and away since last week. */
  LEAVE,
  /** Joined a few days ago. */
  NEW
}
