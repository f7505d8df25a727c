package io.radon.compiler.syntax;

/**
 * One method per kind of callee; no defaults, so that a new kind does not compile until it is
 * handled.
 */
public interface CalleeVisitor<R> {
  R visitCallCallee(CallCallee callee);

  R visitJoinCallee(JoinCallee callee);

  R visitLiteralCallee(LiteralCallee callee);

  R visitChoiceCallee(ChoiceCallee callee);

  R visitErrorCallee(ErrorCallee callee);
}
