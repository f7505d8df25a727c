package io.radon.compiler.lower;

import io.radon.compiler.diagnostic.CompilerBugException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives the values of a method variables: one variable goes through the flow, another through a
 * branch, and a value that is read in several places is called by its label.
 */
final class VariableNaming {
  private static final List<String> FLOWS = List.of("x", "y", "z");

  private final List<Step> steps;
  private final List<Local> locals = new ArrayList<>();
  private final Map<Integer, Integer> lastUses = new HashMap<>();
  private final Map<Integer, Integer> reads = new HashMap<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private List<Statement> paragraph = new ArrayList<>();

  VariableNaming(List<Step> steps, Map<Integer, String> inputs, int result) {
    this.steps = steps;
    inputs.forEach((value, name) -> add(name, Local.Kind.PARAMETER, value));
    for (int i = 0; i < steps.size(); i++) {
      for (int input : steps.get(i).inputs()) {
        lastUses.put(input, i);
        if (steps.get(i).kind() != Step.Kind.PUT) {
          reads.merge(input, 1, Integer::sum);
        }
      }
    }
    lastUses.put(result, steps.size());
  }

  /** The method's statements. */
  List<Paragraph> paragraphs() {
    int section = steps.isEmpty() ? 0 : steps.get(0).section();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).section() != section) {
        endParagraph();
        section = steps.get(i).section();
      }
      add(steps.get(i), i);
    }
    endParagraph();
    return paragraphs;
  }

  /** The variable that holds {@code value} at the end of the method. */
  Variable variableOf(int value) {
    return localOf(value).variable();
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      paragraphs.add(new Paragraph(paragraph));
      paragraph = new ArrayList<>();
    }
  }

  private void add(Step step, int index) {
    switch (step.kind()) {
      case PUT -> paragraph.add(put(step, variableOf(step.inputs().get(0))));
      case COMPUTE, JOIN -> paragraph.add(assignment(step, index));
      case RUN -> addLoop(step, index);
    }
  }

  private static PutTap put(Step step, Variable variable) {
    TapUse tap = step.tap();
    if (tap == null) {
      throw new CompilerBugException("a value is offered under no label");
    }
    return new PutTap(tap, variable);
  }

  private Assignment assignment(Step step, int index) {
    List<Expression> inputs = new ArrayList<>();
    step.inputs().forEach(input -> inputs.add(new VariableUse(variableOf(input))));
    int before = locals.size();
    Local target = target(step, index);
    target.hold(step.output());
    return new Assignment(
        target.variable(), locals.size() > before, step.code().of(inputs), step.shape());
  }

  private void addLoop(Step step, int index) {
    Local input = localOf(step.inputs().get(0));
    int before = locals.size();
    Local target = target(step, index);
    if (target != input) {
      paragraph.add(
          new Assignment(
              target.variable(), locals.size() > before, new VariableUse(input.variable()), null));
    }
    target.hold(step.output());
    List<Statement> body = new ArrayList<>();
    Expression call = step.code().of(List.of(new VariableUse(target.variable())));
    body.add(new Assignment(target.variable(), false, call, step.shape()));
    if (step.tap() != null) {
      body.add(put(step, target.variable()));
    }
    paragraph.add(new Loop(step.from(), step.until(), body));
  }

  private Local target(Step step, int index) {
    if (step.kind() == Step.Kind.JOIN) {
      return flow(step, index);
    }
    boolean shortcut = Labels.isShortcut(step.path());
    Local input = localOf(step.inputs().get(0));
    Local.Kind kind = shortcut ? Local.Kind.SHORTCUT : Local.Kind.FLOW;
    if (input.is(kind) && isFree(input, index)) {
      return input;
    }
    if (shortcut) {
      return locals.stream()
          .filter(local -> local.is(Local.Kind.SHORTCUT) && isFree(local, index))
          .findFirst()
          .orElseGet(() -> add("shortcut", Local.Kind.SHORTCUT, step.output()));
    }
    String label = Labels.of(step.path());
    if (reads.getOrDefault(step.output(), 0) > 1 && !label.isEmpty()) {
      return add(label, Local.Kind.LABELLED, step.output());
    }
    return flow(step, index);
  }

  /** The first of the flow's variables that is free, or one more. */
  private Local flow(Step step, int index) {
    Optional<Local> free =
        locals.stream()
            .filter(local -> local.is(Local.Kind.FLOW) && isFree(local, index))
            .findFirst();
    return free.orElseGet(() -> add(flowName(step), Local.Kind.FLOW, step.output()));
  }

  private String flowName(Step step) {
    for (String name : FLOWS) {
      if (locals.stream().noneMatch(local -> local.variable().name().equals(name))) {
        return name;
      }
    }
    String label = Labels.of(step.path());
    return label.isEmpty() ? "branch" : label;
  }

  /** Whether nothing after step {@code index} reads what {@code local} holds. */
  private boolean isFree(Local local, int index) {
    return lastUses.getOrDefault(local.held(), -1) <= index;
  }

  private Local add(String name, Local.Kind kind, int value) {
    Local local = new Local(new Variable(locals.size(), name), kind, value);
    locals.add(local);
    return local;
  }

  private Local localOf(int value) {
    @Nullable Local found = null;
    for (Local local : locals) {
      if (local.held() == value) {
        found = local;
      }
    }
    if (found == null) {
      throw new CompilerBugException("no variable holds value " + value);
    }
    return found;
  }
}
