package io.radon.compiler.parse;

/**
 * A word, a sign or a comment as written.
 *
 * @param line the line it stands on, from 1
 */
public record Lexeme(LexemeKind kind, String text, int line) {}
