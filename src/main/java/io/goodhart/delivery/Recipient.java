package io.goodhart.delivery;

import java.time.ZoneId;

/**
 * Somebody to whom a direct message goes.
 *
 * @param address where it goes, as the receiving system has it
 * @param zone whose nights are theirs
 */
public record Recipient(String address, ZoneId zone) {}
