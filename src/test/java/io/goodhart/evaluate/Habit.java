package io.goodhart.evaluate;

/**
 * How an honest developer works, apart from what the persona adds.
 *
 * @param promptsPerWeek in an ordinary week
 * @param firstHour when the working day begins, by the developer's clocks
 * @param hours how long it lasts
 * @param weekend the chance of work on a day of the weekend
 * @param gapMu of the logarithm of seconds between prompts
 * @param gapSigma of the same
 * @param requestsMu of the logarithm of requests that one prompt sets off
 * @param inputMu of the logarithm of new input tokens of a prompt
 * @param outputMu of the logarithm of output tokens of a request
 * @param outcomeRate the chance that a session ends in outcomes
 * @param replyRate the chance that a person answers
 * @param repeats the share of own earlier texts sent again
 * @param templates the share of texts that come from the team's templates
 */
record Habit(
    double promptsPerWeek,
    double firstHour,
    double hours,
    double weekend,
    double gapMu,
    double gapSigma,
    double requestsMu,
    double inputMu,
    double outputMu,
    double outcomeRate,
    double replyRate,
    double repeats,
    double templates) {
  /** Somebody drawn from the figures of real traces. */
  static Habit draw(Draw draw) {
    return new Habit(
        Math.min(160, draw.logNormal(Math.log(26), 0.75)),
        draw.normal(9, 1.2),
        draw.uniform(6, 10),
        draw.chance(0.2) ? 0.3 : 0.03,
        draw.normal(5.2, 0.35),
        draw.uniform(0.95, 1.25),
        draw.normal(1.45, 0.35),
        draw.normal(7.6, 0.6),
        draw.normal(5.0, 0.25),
        draw.uniform(0.25, 0.75),
        draw.uniform(0, 0.3),
        draw.uniform(0.02, 0.14),
        draw.chance(0.3) ? draw.uniform(0.02, 0.15) : 0);
  }

  Habit volume(double prompts) {
    return new Habit(
        prompts,
        firstHour,
        hours,
        weekend,
        gapMu,
        gapSigma,
        requestsMu,
        inputMu,
        outputMu,
        outcomeRate,
        replyRate,
        repeats,
        templates);
  }

  Habit at(double changedFirstHour, double changedHours, double changedWeekend) {
    return new Habit(
        promptsPerWeek,
        changedFirstHour,
        changedHours,
        changedWeekend,
        gapMu,
        gapSigma,
        requestsMu,
        inputMu,
        outputMu,
        outcomeRate,
        replyRate,
        repeats,
        templates);
  }

  Habit texts(double changedRepeats, double changedTemplates) {
    return new Habit(
        promptsPerWeek,
        firstHour,
        hours,
        weekend,
        gapMu,
        gapSigma,
        requestsMu,
        inputMu,
        outputMu,
        outcomeRate,
        replyRate,
        changedRepeats,
        changedTemplates);
  }

  Habit sizes(double changedInputMu, double changedOutcomeRate) {
    return new Habit(
        promptsPerWeek,
        firstHour,
        hours,
        weekend,
        gapMu,
        gapSigma,
        requestsMu,
        changedInputMu,
        outputMu,
        changedOutcomeRate,
        replyRate,
        repeats,
        templates);
  }

  Habit quick(double changedGapMu, double changedOutcomeRate) {
    return new Habit(
        promptsPerWeek,
        firstHour,
        hours,
        weekend,
        changedGapMu,
        gapSigma,
        requestsMu,
        inputMu,
        outputMu,
        changedOutcomeRate,
        replyRate,
        repeats,
        templates);
  }
}
