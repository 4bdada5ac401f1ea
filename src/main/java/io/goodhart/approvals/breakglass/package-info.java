/**
 * Break-glass: in an emergency somebody whom the settings name lets one kind of action of one agent
 * through without approval, for half an hour. It is said aloud at once and reviewed by another
 * person within three working days; what a rule denies and what is paused stays denied.
 */
@NullMarked
package io.goodhart.approvals.breakglass;

import org.jspecify.annotations.NullMarked;
