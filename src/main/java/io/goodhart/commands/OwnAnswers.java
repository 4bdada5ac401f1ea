package io.goodhart.commands;

/**
 * The answers by which people have their own data: to take it away, and to have it erased.
 *
 * @param export a link to everything that is kept of the asker
 * @param forget erases everything that is kept of the asker
 */
public record OwnAnswers(WordAnswer export, WordAnswer forget) {}
