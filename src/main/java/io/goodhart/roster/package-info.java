/**
 * Who counts and who is who: members, teams, memberships and leave as of a day, aliases and claims
 * to them, ingest tokens and their owners, agents and theirs, admins and leads.
 *
 * <p>It says who somebody is and whether they are in the denominator, never what they did. Methods
 * that return data of one named person carry {@link io.goodhart.roster.PersonLevel}.
 */
@NullMarked
package io.goodhart.roster;

import org.jspecify.annotations.NullMarked;
