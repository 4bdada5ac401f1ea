/**
 * The signals against people who do not exist: a simulator of honest work and of ways to look
 * active, the fitting of the published weights, and the report that says how well they do.
 *
 * <p>Sizes and times follow published figures of real traces. Nothing here is part of the product.
 */
@NullMarked
package io.goodhart.evaluate;

import org.jspecify.annotations.NullMarked;
