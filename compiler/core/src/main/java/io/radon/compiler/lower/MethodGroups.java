package io.radon.compiler.lower;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares the methods of a long model out among classes, because a Java class has at most 65,535
 * constants: names of layers and outputs, methods that are called.
 */
final class MethodGroups {
  /** Well below the limit: a class also has constants of its own, and javac adds some. */
  private static final int MAX_CONSTANTS = 40_000;

  private MethodGroups() {}

  /** The methods in their order; those of the first list are the model's class's own. */
  static List<List<LoweredMethod>> of(List<LoweredMethod> methods) {
    List<List<LoweredMethod>> groups = new ArrayList<>();
    List<LoweredMethod> group = new ArrayList<>();
    int constants = 0;
    for (LoweredMethod method : methods) {
      int more = constants(method);
      if (!group.isEmpty() && constants + more > MAX_CONSTANTS) {
        groups.add(List.copyOf(group));
        group.clear();
        constants = 0;
      }
      group.add(method);
      constants += more;
    }
    groups.add(List.copyOf(group));
    return List.copyOf(groups);
  }

  private static int constants(LoweredMethod method) {
    return method.paragraphs().stream().mapToInt(p -> constants(p.statements())).sum();
  }

  private static int constants(List<Statement> statements) {
    return statements.stream().mapToInt(statement -> statement.accept(new Statements())).sum();
  }

  private static final class Statements implements StatementVisitor<Integer> {
    @Override
    public Integer visitAssignment(Assignment assignment) {
      return assignment.value().accept(new Expressions());
    }

    @Override
    public Integer visitLoop(Loop loop) {
      return constants(loop.body());
    }

    /** A field is its class, its name and type, and a text for each. */
    @Override
    public Integer visitPutTap(PutTap put) {
      return 4;
    }
  }

  private static final class Expressions implements ExpressionVisitor<Integer> {
    @Override
    public Integer visitVariableUse(VariableUse use) {
      return 0;
    }

    /** A name is a constant and its text; so, at worst, is each number. */
    @Override
    public Integer visitLayerCall(LayerCall call) {
      return 2 + 2 * call.amounts().size() + inputs(call.inputs());
    }

    @Override
    public Integer visitMethodCall(MethodCall call) {
      return 6 + 2 * call.amounts().size() + inputs(call.inputs());
    }

    private int inputs(List<Expression> inputs) {
      return inputs.stream().mapToInt(input -> input.accept(this)).sum();
    }
  }
}
