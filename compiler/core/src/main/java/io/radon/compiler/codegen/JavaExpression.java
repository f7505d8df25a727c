package io.radon.compiler.codegen;

import java.util.List;

/**
 * A Java expression that can be laid out on one line or several.
 *
 * @param callee the whole expression if it is no call, else what stands before the parenthesis
 * @param arguments of the call
 */
record JavaExpression(Code callee, boolean isCall, List<JavaExpression> arguments) {
  JavaExpression {
    arguments = List.copyOf(arguments);
  }

  static JavaExpression of(Code code) {
    return new JavaExpression(code, false, List.of());
  }

  static JavaExpression of(String text) {
    return of(Code.text(text));
  }

  static JavaExpression call(Code callee, List<JavaExpression> arguments) {
    return new JavaExpression(callee, true, arguments);
  }

  static JavaExpression call(String callee, JavaExpression... arguments) {
    return call(Code.text(callee), List.of(arguments));
  }

  /** On one line. */
  Code flat() {
    return isCall ? callee.then("(").then(flatArguments()).then(")") : callee;
  }

  Code flatArguments() {
    return Code.join(arguments.stream().map(JavaExpression::flat).toList(), ", ");
  }
}
