/**
 * Planned automation: a run of an agent that its owner announces beforehand and an admin, another
 * person, approves. What falls on the days of an approved run is explained and leads to no note;
 * the gate rules on its actions as on any other.
 */
@NullMarked
package io.goodhart.approvals.planned;

import org.jspecify.annotations.NullMarked;
