package io.goodhart.commands;

/**
 * The answers about looks at people's data, and about what people are told of them.
 *
 * @param who who looked at the asker's data
 * @param review opening another person's data, or that nobody can
 * @param quiet fewer direct messages
 */
public record LookAnswers(WordAnswer who, WordAnswer review, WordAnswer quiet) {}
