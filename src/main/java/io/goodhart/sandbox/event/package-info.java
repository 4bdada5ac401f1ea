/** The Events API: turns each change of the workspace into the events that an app subscribed to. */
@NullMarked
package io.goodhart.sandbox.event;

import org.jspecify.annotations.NullMarked;
