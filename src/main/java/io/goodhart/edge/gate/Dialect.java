package io.goodhart.edge.gate;

import io.goodhart.approvals.Answer;

/** How an answer is put for one kind of agent. */
interface Dialect {
  /** An answer of the gate. */
  Reply say(Answer answer);

  /** A request that was not looked at; the code says why. */
  Reply refuse(int status, String code, String message);
}
