package io.goodhart.commands;

/**
 * The answers by which people have their own data: to take it away, to have it erased, and to read
 * and answer what was noted about it.
 *
 * @param export a link to everything that is kept of the asker
 * @param forget erases everything that is kept of the asker
 * @param notes the notes about the asker's activity
 * @param explain takes the asker's word for what a note tells of
 */
public record OwnAnswers(
    WordAnswer export, WordAnswer forget, WordAnswer notes, WordAnswer explain) {}
