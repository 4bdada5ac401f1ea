package io.goodhart.app.demo;

import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import java.time.Instant;

/**
 * One turn of somebody at the demo company, before any transport has carried it.
 *
 * @param at when it began
 * @param trigger who began it
 * @param tool the tool
 * @param session the session's name
 * @param text what was asked; made up, and never kept
 * @param tokens what it used
 * @param outcomes accepted edits and commits that came of it
 */
record DemoTurn(
    Instant at,
    Trigger trigger,
    String tool,
    String session,
    String text,
    TokenUsage tokens,
    int outcomes) {}
