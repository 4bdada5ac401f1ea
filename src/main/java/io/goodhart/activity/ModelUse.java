package io.goodhart.activity;

import io.goodhart.roster.MemberId;
import java.util.Optional;

/**
 * What a member used of one model through one tool in a week.
 *
 * @param member who
 * @param tool the tool
 * @param model the model; absent if the source names none, or none was kept
 * @param tokens the sums
 */
public record ModelUse(MemberId member, String tool, Optional<String> model, TokenSums tokens) {}
