package io.goodhart.approvals.paths;

import io.goodhart.approvals.Pause;
import io.goodhart.approvals.request.Request;
import java.util.List;

/**
 * All that the next step can depend on, and all that it is judged by.
 *
 * @param request as it is stored
 * @param pauses that are in force
 * @param late whether the time is over
 * @param runs how often the action was let run
 * @param said what was said so far
 */
record Point(Request request, List<Pause> pauses, boolean late, int runs, Said said) {}
