/**
 * Asks the usage APIs of vendors for what is new, day by day: keys from the environment, the last
 * day read in the database, pages and pauses as the vendor wants them.
 *
 * <p>A day is read again for two more days, for rows that arrive late. What a vendor says in an
 * error is neither stored nor logged.
 */
@NullMarked
package io.goodhart.edge.vendor.poll;

import org.jspecify.annotations.NullMarked;
