/**
 * Quartz jobs that wake use cases. They hold no state: what is due comes from the database and the
 * clock.
 */
@NullMarked
package io.goodhart.edge.schedule;

import org.jspecify.annotations.NullMarked;
