/**
 * What the digest remembers, in the database: schedules that were set, figures that were published,
 * and how leads are reached.
 */
@NullMarked
package io.goodhart.edge.sql.digest;

import org.jspecify.annotations.NullMarked;
