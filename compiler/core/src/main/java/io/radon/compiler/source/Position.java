package io.radon.compiler.source;

/** A place for people: line and column count from 1, columns in code points. */
public record Position(int line, int column) {}
