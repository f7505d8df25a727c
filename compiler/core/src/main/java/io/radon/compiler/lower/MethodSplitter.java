package io.radon.compiler.lower;

import io.radon.compiler.lower.LoweredMethod.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts long bodies into methods that can be read, and that stay far below the 64 KiB of code that a
 * Java method may have.
 */
final class MethodSplitter {
  private static final int MAX_LINES = 60;
  private static final int PART_LINES = 40;

  /** A method takes 255 values at most; one that takes a dozen can't be read any more. */
  private static final int MAX_INPUTS = 12;

  private final Namer namer;
  private final Role role;
  private final List<LoweredMethod> parts = new ArrayList<>();

  /** Names the part that consists of {@code steps}. */
  interface Namer {
    MethodName name(List<Step> steps);
  }

  /**
   * Makes a splitter.
   *
   * @param role of the parts
   */
  MethodSplitter(Role role, Namer namer) {
    this.role = role;
    this.namer = namer;
  }

  /** The methods that were split off, in the order of their calls. */
  List<LoweredMethod> parts() {
    return parts;
  }

  /** The same body with its parts called, short enough for one method. */
  List<Step> split(List<Step> steps, int result) {
    List<Step> shorter = lines(steps) > MAX_LINES ? cutLongSections(steps, result) : steps;
    while (lines(shorter) > MAX_LINES) {
      List<Step> next = cut(shorter, result);
      if (next.size() >= shorter.size()) {
        return next;
      }
      shorter = next;
    }
    return shorter;
  }

  private static int lines(List<Step> steps) {
    return steps.stream().mapToInt(Step::lines).sum();
  }

  /** Long sections first: the parts of one then hold nothing else. */
  private List<Step> cutLongSections(List<Step> steps, int result) {
    Liveness liveness = new Liveness(steps, result);
    List<Step> calls = new ArrayList<>();
    int start = 0;
    while (start < steps.size()) {
      int end = start;
      while (end < steps.size() && steps.get(end).section() == steps.get(start).section()) {
        end++;
      }
      if (lines(steps.subList(start, end)) > PART_LINES) {
        cut(steps, start, end, liveness, calls);
      } else {
        calls.addAll(steps.subList(start, end));
      }
      start = end;
    }
    return calls;
  }

  private List<Step> cut(List<Step> steps, int result) {
    List<Step> calls = new ArrayList<>();
    cut(steps, 0, steps.size(), new Liveness(steps, result), calls);
    return calls;
  }

  private void cut(List<Step> steps, int from, int to, Liveness liveness, List<Step> calls) {
    int start = from;
    while (start < to) {
      int end = end(steps, start, to, liveness);
      List<Step> chunk = steps.subList(start, end);
      Set<Integer> outputs = liveness.outputs(start, end);
      if (chunk.size() < 3 || outputs.size() != 1 || inputs(chunk).size() > MAX_INPUTS) {
        calls.addAll(chunk);
      } else {
        calls.add(call(chunk, outputs.iterator().next()));
      }
      start = end;
    }
  }

  /**
   * Where a part ends: at the end of a section if that is far enough, else where one value lives.
   */
  private static int end(List<Step> steps, int start, int to, Liveness liveness) {
    int lines = 0;
    int best = -1;
    boolean atSection = false;
    for (int end = start + 1; end <= to; end++) {
      lines += steps.get(end - 1).lines();
      if (lines > PART_LINES && best > 0) {
        return best;
      }
      boolean offered = end < to && steps.get(end).kind() == Step.Kind.PUT;
      if (!offered && liveness.outputs(start, end).size() == 1) {
        boolean section = end == to || steps.get(end).section() != steps.get(end - 1).section();
        if (section || !atSection || lines <= PART_LINES / 2) {
          best = end;
          atSection = section && lines > PART_LINES / 2;
        }
      }
    }
    return best > 0 ? best : to;
  }

  private Step call(List<Step> chunk, int output) {
    MethodName name = namer.name(chunk);
    Map<Integer, String> inputs = inputs(chunk);
    Set<NumberParameter> numbers = new LinkedHashSet<>();
    for (Step step : chunk) {
      step.amounts().forEach(amount -> parameter(amount, numbers));
    }
    VariableNaming naming = new VariableNaming(chunk, inputs, output);
    List<Paragraph> paragraphs = naming.paragraphs();
    List<Variable> variables =
        IntStream.range(0, inputs.size())
            .mapToObj(i -> new Variable(i, nameAt(inputs, i)))
            .toList();
    parts.add(
        new LoweredMethod(
            role,
            name,
            "",
            variables,
            List.copyOf(numbers),
            paragraphs,
            naming.variableOf(output)));
    List<Amount> amounts = numbers.stream().<Amount>map(ParameterAmount::new).toList();
    LayerName layer = role == Role.BLOCK ? new LayerName(true, "", false) : null;
    return Step.compute(
        chunk.get(0).section(),
        "",
        List.copyOf(inputs.keySet()),
        output,
        values -> new MethodCall(name, layer, values, amounts),
        amounts,
        shape(chunk, output));
  }

  private static String nameAt(Map<Integer, String> inputs, int index) {
    return List.copyOf(inputs.values()).get(index);
  }

  private static @Nullable ValueShape shape(List<Step> chunk, int output) {
    return chunk.stream()
        .filter(step -> step.output() == output)
        .map(Step::shape)
        .findFirst()
        .orElse(null);
  }

  /** The values that a part takes, under the names that a method's first values have. */
  private static Map<Integer, String> inputs(List<Step> chunk) {
    Set<Integer> defined = new HashSet<>();
    Map<Integer, String> inputs = new LinkedHashMap<>();
    for (Step step : chunk) {
      for (int input : step.inputs()) {
        if (!defined.contains(input)) {
          inputs.putIfAbsent(input, inputs.isEmpty() ? "x" : "other");
        }
      }
      defined.add(step.output());
    }
    return inputs;
  }

  private static void parameter(Amount amount, Set<NumberParameter> numbers) {
    amount.accept(
        new AmountVisitor<Void>() {
          @Override
          public Void visitFixed(FixedAmount fixed) {
            return null;
          }

          @Override
          public Void visitParameter(ParameterAmount parameter) {
            numbers.add(parameter.parameter());
            return null;
          }

          @Override
          public Void visitArgument(ArgumentAmount argument) {
            return null;
          }
        });
  }

  /** Which values are read after a step. */
  private static final class Liveness {
    private final List<Step> steps;
    private final Map<Integer, Integer> lastUses = new HashMap<>();

    Liveness(List<Step> steps, int result) {
      this.steps = steps;
      for (int i = 0; i < steps.size(); i++) {
        for (int input : steps.get(i).inputs()) {
          lastUses.put(input, i);
        }
      }
      lastUses.put(result, steps.size());
    }

    /** The values that are defined from {@code start} on and read from {@code end} on. */
    Set<Integer> outputs(int start, int end) {
      Set<Integer> outputs = new LinkedHashSet<>();
      for (Step step : steps.subList(start, end)) {
        if (lastUses.getOrDefault(step.output(), -1) >= end) {
          outputs.add(step.output());
        }
      }
      return outputs;
    }
  }
}
