package io.radon.compiler.verify;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.ConstructorArgument;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.ModelGraph;
import java.util.Map;

/** A number that is an argument of the class is one that the class has, with its default. */
final class ArgumentsDeclared implements GraphInvariant {
  @Override
  public void check(ModelGraph graph, Violations violations) {
    Bodies.of(graph)
        .forEach(
            body ->
                Bodies.forEach(
                    body, op -> check(op.name(), op.attributes(), graph, violations), call -> {}));
    Bodies.blocks(graph)
        .forEach(block -> check(block.block(), block.parameters(), graph, violations));
  }

  private static void check(
      String place, Map<String, Attribute> attributes, ModelGraph graph, Violations violations) {
    attributes.forEach(
        (name, attribute) -> {
          if (attribute instanceof IntAttribute number
              && number.argument() != null
              && graph.arguments().stream().noneMatch(argument -> is(argument, number))) {
            violations.add(
                "`"
                    + name
                    + "` of `"
                    + place
                    + "` is the argument "
                    + number
                    + ", which the class has not");
          }
        });
  }

  private static boolean is(ConstructorArgument argument, IntAttribute number) {
    return argument.name().equals(number.argument()) && argument.value() == number.value();
  }
}
