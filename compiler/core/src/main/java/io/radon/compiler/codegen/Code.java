package io.radon.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;

/**
 * A stretch of one line of Java.
 *
 * @param block its text, in which the classes to import are still known
 * @param width how many columns it takes
 */
record Code(CodeBlock block, int width) {
  static final Code EMPTY = new Code(CodeBlock.of(""), 0);

  static Code text(String text) {
    return new Code(CodeBlock.of("$L", text), text.length());
  }

  static Code type(ClassName type) {
    return new Code(CodeBlock.of("$T", type), type.simpleName().length());
  }

  static Code spaces(int count) {
    return text(" ".repeat(count));
  }

  Code then(Code next) {
    return new Code(CodeBlock.builder().add(block).add(next.block).build(), width + next.width);
  }

  Code then(String text) {
    return then(text(text));
  }

  /** The parts with {@code separator} between them. */
  static Code join(List<Code> parts, String separator) {
    CodeBlock.Builder block = CodeBlock.builder();
    int width = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        block.add("$L", separator);
        width += separator.length();
      }
      block.add(parts.get(i).block);
      width += parts.get(i).width;
    }
    return new Code(block.build(), width);
  }
}
