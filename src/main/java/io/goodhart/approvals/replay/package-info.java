/**
 * What another policy would have made of requests that agents made. It reads and counts; nothing is
 * decided here.
 */
@NullMarked
package io.goodhart.approvals.replay;

import org.jspecify.annotations.NullMarked;
