package io.goodhart.roster;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a port method that returns data of single, identifiable people.
 *
 * <p>Only the measures (to count), the stores (to implement) and {@code privacy} may call one; an
 * architecture test checks it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PersonLevel {}
