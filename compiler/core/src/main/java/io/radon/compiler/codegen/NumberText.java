package io.radon.compiler.codegen;

import io.radon.compiler.diagnostic.CompilerBugException;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.AttributeVisitor;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.DecimalAttribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.TextAttribute;

/** Numbers of the graph as Java literals. */
final class NumberText implements AttributeVisitor<String> {
  private static final NumberText INSTANCE = new NumberText();

  private NumberText() {}

  static String of(Attribute number) {
    return number.accept(INSTANCE);
  }

  @Override
  public String visitInt(IntAttribute attribute) {
    return JavaText.integer(attribute.value());
  }

  @Override
  public String visitDecimal(DecimalAttribute attribute) {
    return JavaText.decimal(attribute.value());
  }

  @Override
  public String visitBoolean(BooleanAttribute attribute) {
    throw new CompilerBugException("a yes or no stands where a number belongs");
  }

  @Override
  public String visitText(TextAttribute attribute) {
    throw new CompilerBugException("a word stands where a number belongs");
  }
}
