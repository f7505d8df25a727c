package io.radon.compiler.format;

import java.util.List;

/** A part of a statement: a word or sign, or brackets with all that stands in them. */
sealed interface Element permits Leaf, Bracket, Braces {
  Piece first();

  Piece last();

  /** All words and signs in order. */
  List<Piece> pieces();

  <R> R accept(ElementVisitor<R> visitor);
}
