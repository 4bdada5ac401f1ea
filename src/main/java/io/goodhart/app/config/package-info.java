/**
 * Settings: one YAML file and the environment for secrets, read once at start.
 *
 * <p>Every problem of a file is reported at once, with its line; an unknown key is a problem.
 */
@NullMarked
package io.goodhart.app.config;

import org.jspecify.annotations.NullMarked;
