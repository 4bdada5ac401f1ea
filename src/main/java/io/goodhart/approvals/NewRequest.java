package io.goodhart.approvals;

import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import java.util.Optional;

/**
 * A request that is to be kept.
 *
 * @param request the request
 * @param words why, in the agent's words; may be empty
 * @param arguments the arguments, sealed
 * @param key names the asking among those of the agent
 * @param by the standing grant by which it goes through, if by one
 */
public record NewRequest(
    Request request,
    String words,
    SealedArguments arguments,
    Optional<String> key,
    Optional<RequestId> by) {}
