package io.radon.compiler.codegen;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Locale;

/** Options built by calls in a row: {@code Conv.of(3, 3, 16, 16).stride(2).bias()}. */
final class OptionChain {
  private Code code;

  OptionChain(ClassName type, List<JavaExpression> numbers) {
    this.code = JavaExpression.call(Code.type(type).then(".of"), numbers).flat();
  }

  OptionChain with(String method, JavaExpression... arguments) {
    code = code.then(JavaExpression.call("." + method, arguments).flat());
    return this;
  }

  OptionChain with(String method, List<JavaExpression> arguments) {
    code = code.then(JavaExpression.call(Code.text("." + method), arguments).flat());
    return this;
  }

  /** Adds the strides, of which there is one where both are the same. */
  OptionChain stride(Settings settings) {
    return settings.isSize("stride", 1) ? this : with("stride", settings.step("stride"));
  }

  /** Adds the padding where it isn't the usual one. */
  OptionChain padding(Settings settings) {
    String padding = settings.word("padding");
    if (padding.equals("symmetric")) {
      return this;
    }
    String constant = '.' + JavaText.constant(padding).toUpperCase(Locale.ROOT);
    return with("padding", JavaExpression.of(Code.type(RuntimeNames.PADDING).then(constant)));
  }

  JavaExpression expression() {
    return JavaExpression.of(code);
  }
}
