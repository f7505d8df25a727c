package io.radon.compiler.lower;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.AttributeVisitor;
import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.DecimalAttribute;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import io.radon.compiler.ir.TextAttribute;
import io.radon.compiler.ir.ValueRef;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.op.OpDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a body's nodes into steps: one per line of the method, cheap layers folded into one. */
final class BodySteps {
  private static final Set<String> JOINS = Set.of("add", "mul", "concat");

  private final BodyContext context;
  private final Map<Integer, Integer> uses = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private @Nullable OpNode previous;

  private BodySteps(BodyContext context) {
    this.context = context;
  }

  static List<Step> of(Body body, BodyContext context) {
    BodySteps steps = new BodySteps(context);
    steps.countUses(body);
    int index = 0;
    for (Section section : body.sections()) {
      steps.add(section, index++);
    }
    return steps.steps;
  }

  private void countUses(Body body) {
    use(body.output());
    for (Section section : body.sections()) {
      if (context.isTapped(section)) {
        use(section.output());
      }
      for (GraphNode node : section.nodes()) {
        inputs(node).forEach(this::use);
      }
    }
  }

  private void use(ValueRef value) {
    uses.merge(value.id(), 1, Integer::sum);
  }

  private void add(Section section, int index) {
    List<GraphNode> nodes = section.nodes();
    int next = 0;
    while (next < nodes.size()) {
      List<BlockCall> run = CallRun.at(nodes, next, context, uses);
      if (run.size() > 1) {
        steps.add(loop(section, index, run));
        previous = null;
      } else {
        add(nodes.get(next), section, index);
      }
      next += Math.max(1, run.size());
    }
    if (context.isTapped(section)) {
      previous = null;
      steps.add(
          Step.put(
              index, section.output().id(), new TapUse(section.label(), TapUse.Part.WHOLE, 0)));
    }
  }

  private void add(GraphNode node, Section section, int index) {
    node.accept(
        new GraphVisitor<Void>() {
          @Override
          public Void visitOp(OpNode op) {
            Step step = step(op, index);
            if (folds(op)) {
              Step inner = steps.remove(steps.size() - 1);
              steps.add(inner.wrapped(step));
            } else {
              steps.add(step);
            }
            previous = op;
            return null;
          }

          @Override
          public Void visitBlockCall(BlockCall call) {
            steps.add(step(call, index));
            int block = context.blockIndex(section, call);
            if (block >= 0) {
              TapUse tap = new TapUse(section.label(), TapUse.Part.BLOCK, block);
              steps.add(Step.put(index, call.output().id(), tap));
            }
            previous = null;
            return null;
          }
        });
  }

  /** An activation joins the line of a normalisation or a join that nothing else reads. */
  private boolean folds(OpNode op) {
    OpNode inner = previous;
    if (inner == null
        || op.inputs().size() != 1
        || !op.inputs().get(0).equals(inner.output())
        || uses.getOrDefault(inner.output().id(), 0) != 1) {
      return false;
    }
    OpDefinition outside = OpCatalog.op(op.op());
    OpDefinition inside = OpCatalog.op(inner.op());
    boolean activates = outside.isActivation() && outside.trainable(op) == 0;
    return (activates && (inside.isNorm() || JOINS.contains(inner.op())))
        || (op.op().startsWith("as_") && inside.isGlobal());
  }

  private Step step(OpNode op, int index) {
    Map<String, Amount> amounts = new LinkedHashMap<>();
    Map<String, Boolean> flags = new LinkedHashMap<>();
    Map<String, String> words = new LinkedHashMap<>();
    op.attributes().forEach((name, attribute) -> sort(op, name, attribute, amounts, flags, words));
    LayerName name = new LayerName(context.relative(), op.name(), false);
    return Step.compute(
        index,
        op.name(),
        op.inputs().stream().map(ValueRef::id).toList(),
        op.output().id(),
        inputs -> new LayerCall(op.op(), name, amounts, flags, words, inputs),
        List.copyOf(amounts.values()),
        context.shape(op));
  }

  private void sort(
      OpNode op,
      String name,
      Attribute attribute,
      Map<String, Amount> amounts,
      Map<String, Boolean> flags,
      Map<String, String> words) {
    attribute.accept(
        new AttributeVisitor<Void>() {
          @Override
          public Void visitInt(IntAttribute number) {
            amounts.put(name, context.amount(op, name, number));
            return null;
          }

          @Override
          public Void visitDecimal(DecimalAttribute number) {
            amounts.put(name, context.amount(op, name, number));
            return null;
          }

          @Override
          public Void visitBoolean(BooleanAttribute flag) {
            flags.put(name, flag.value());
            return null;
          }

          @Override
          public Void visitText(TextAttribute word) {
            words.put(name, word.value());
            return null;
          }
        });
  }

  private Step step(BlockCall call, int index) {
    LayerName name = new LayerName(context.relative(), call.name(), false);
    List<Amount> amounts = context.arguments(call);
    return Step.compute(
        index,
        call.name(),
        List.of(call.input().id()),
        call.output().id(),
        inputs -> new MethodCall(context.method(call), name, inputs, amounts),
        amounts,
        context.shape(call));
  }

  private Step loop(Section section, int index, List<BlockCall> run) {
    BlockCall first = run.get(0);
    BlockCall last = run.get(run.size() - 1);
    IndexedName indexed = IndexedName.of(first.name());
    LayerName name = new LayerName(context.relative(), indexed.prefix(), true);
    List<Amount> amounts = context.arguments(first);
    boolean sameShape =
        run.stream().allMatch(call -> call.block().output().equals(first.block().output()));
    TapUse tap =
        context.blockIndex(section, first) < 0
            ? null
            : new TapUse(section.label(), TapUse.Part.LOOP_BLOCK, 0);
    return step(first, index)
        .run(
            last.output().id(),
            inputs -> new MethodCall(context.method(first), name, inputs, amounts),
            sameShape ? context.shape(last) : null,
            tap,
            indexed.index(),
            indexed.index() + run.size());
  }

  static List<ValueRef> inputs(GraphNode node) {
    return node.accept(
        new GraphVisitor<List<ValueRef>>() {
          @Override
          public List<ValueRef> visitOp(OpNode op) {
            return op.inputs();
          }

          @Override
          public List<ValueRef> visitBlockCall(BlockCall call) {
            return List.of(call.input());
          }
        });
  }
}
