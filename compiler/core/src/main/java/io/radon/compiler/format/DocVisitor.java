package io.radon.compiler.format;

/** One method per kind of doc. */
interface DocVisitor {
  void visitText(Doc.Text doc);

  void visitComment(Doc.Comment doc);

  void visitLine(Doc.Line doc);

  void visitHardLine(Doc.HardLine doc);

  void visitConcat(Doc.Concat doc);

  void visitIndent(Doc.Indent doc);

  void visitGroup(Doc.Group doc);

  void visitWrap(Doc.Wrap doc);

  void visitInset(Doc.Inset doc);
}
