/**
 * Usage exports of other systems in: one small class for each published shape, read record by
 * record in constant memory; roster and leave files.
 *
 * <p>Fields that a shape does not need are skipped unread. What is new goes to the intake alone.
 */
@NullMarked
package io.goodhart.edge.vendor;

import org.jspecify.annotations.NullMarked;
