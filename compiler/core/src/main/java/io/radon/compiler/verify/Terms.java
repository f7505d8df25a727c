package io.radon.compiler.verify;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.AttributeVisitor;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.DecimalAttribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.TextAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What values are, whoever computes them: a layer with its name, its settings and the values that
 * enter it. Equal values have equal numbers.
 */
final class Terms {
  static final int IMAGES = 0;

  private final Map<Layer, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>(List.of("the images"));

  private record Layer(
      String op, String name, Map<String, String> settings, List<Integer> inputs) {}

  int layer(String op, String name, Map<String, String> settings, List<Integer> inputs) {
    return numbers.computeIfAbsent(
        new Layer(op, name, settings, inputs),
        added -> {
          texts.add(op + " `" + name + "` " + settings + " of " + inputs);
          return texts.size() - 1;
        });
  }

  /** The layer that a value comes from. */
  String text(int term) {
    return texts.get(term);
  }

  /** A setting; an argument of the class is itself, whatever its default is. */
  static String setting(Attribute attribute) {
    return attribute.accept(
        new AttributeVisitor<String>() {
          @Override
          public String visitInt(IntAttribute number) {
            return number.argument() == null
                ? String.valueOf(number.value())
                : "argument " + number.argument();
          }

          @Override
          public String visitDecimal(DecimalAttribute number) {
            return String.valueOf(number.value());
          }

          @Override
          public String visitBoolean(BooleanAttribute flag) {
            return String.valueOf(flag.value());
          }

          @Override
          public String visitText(TextAttribute word) {
            return word.value();
          }
        });
  }
}
