package io.radon.compiler.parse;

/** What a word or sign is where it stands, as far as a layout needs to know. */
public enum LexemeKind {
  /** A name, or a word that means nothing of its own where it stands. */
  NAME,
  /** A number, a size, a text, {@code true}, {@code false} or {@code _}. */
  LITERAL,
  /** {@code steps}, {@code epochs}, {@code minutes} or {@code percent} behind an amount. */
  UNIT,
  /** A word that opens a declaration, an import or the package. */
  DECLARATION,
  STAGE,
  EXPECT,
  /** A sign or word between two operands, or a sign before one. */
  OPERATOR,
  /** {@code not} and {@code if}. */
  PREFIX,
  ARROW,
  YIELDS,
  BAR,
  COLON,
  COMMA,
  ASSIGN,
  DOT,
  /** {@code (} or {@code [}. */
  OPEN,
  /** {@code )} or {@code ]}. */
  CLOSE,
  BODY_OPEN,
  BODY_CLOSE,
  /** The end of a statement or of a declaration; its text is no part of the layout. */
  END,
  COMMENT,
  /** The end of the file. */
  EOF
}
