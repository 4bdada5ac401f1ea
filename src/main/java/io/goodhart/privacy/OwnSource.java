package io.goodhart.privacy;

import java.time.Instant;

/**
 * A tool through which the asker is seen.
 *
 * @param tool the tool
 * @param first when it was first seen, as far as that is kept
 * @param last when it was last seen
 * @param isSilent whether it used to report daily and has not for two of the asker's working days
 */
public record OwnSource(String tool, Instant first, Instant last, boolean isSilent) {}
