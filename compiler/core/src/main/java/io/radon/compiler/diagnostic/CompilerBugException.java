package io.radon.compiler.diagnostic;

/** A fault of the compiler itself: never the answer to a bad spec, which gets diagnostics. */
public final class CompilerBugException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CompilerBugException(String message) {
    super(message);
  }
}
