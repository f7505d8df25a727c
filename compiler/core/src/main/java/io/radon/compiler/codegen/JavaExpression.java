package io.radon.compiler.codegen;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A Java expression that can be laid out on one line or several.
 *
 * @param callee what stands before the parenthesis of a call; the whole of an atom
 * @param operands the arguments of a call, or what a sum adds up
 */
record JavaExpression(Kind kind, Code callee, List<JavaExpression> operands) {
  private static final ClassName LIST = ClassName.get(List.class);

  enum Kind {
    ATOM,
    CALL,
    SUM
  }

  JavaExpression {
    operands = List.copyOf(operands);
  }

  static JavaExpression of(Code code) {
    return new JavaExpression(Kind.ATOM, code, List.of());
  }

  static JavaExpression of(String text) {
    return of(Code.text(text));
  }

  static JavaExpression call(Code callee, List<JavaExpression> arguments) {
    return new JavaExpression(Kind.CALL, callee, arguments);
  }

  static JavaExpression call(String callee, JavaExpression... arguments) {
    return call(Code.text(callee), List.of(arguments));
  }

  /** A static method's call. */
  static JavaExpression called(ClassName type, String method, JavaExpression... arguments) {
    return call(Code.type(type).then("." + method), List.of(arguments));
  }

  /** An object's creation. */
  static JavaExpression made(ClassName type, JavaExpression... arguments) {
    return made(type, List.of(arguments));
  }

  /** An object's creation. */
  static JavaExpression made(ClassName type, List<JavaExpression> arguments) {
    return call(Code.text("new ").then(Code.type(type)), arguments);
  }

  static JavaExpression listOf(List<JavaExpression> items) {
    return call(Code.type(LIST).then(".of"), items);
  }

  /** The operands with {@code +} between them. */
  static JavaExpression sum(List<String> operands) {
    return new JavaExpression(
        Kind.SUM, Code.EMPTY, operands.stream().map(JavaExpression::of).toList());
  }

  /** On one line. */
  Code flat() {
    return switch (kind) {
      case ATOM -> callee;
      case CALL -> callee.then("(").then(joined(", ")).then(")");
      case SUM -> joined(" + ");
    };
  }

  /** The operands on one line. */
  Code joined(String separator) {
    return Code.join(operands.stream().map(JavaExpression::flat).toList(), separator);
  }
}
