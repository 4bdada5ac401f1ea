/**
 * What the workspace holds: members, channels, messages, Homes, installed apps.
 *
 * <p>Every change is a value, applied under one lock and told to listeners in order; the lasting
 * ones go into the journal. It decides nothing: who may do what is said elsewhere.
 */
@NullMarked
package io.goodhart.sandbox.state;

import org.jspecify.annotations.NullMarked;
