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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A block's body taken apart: the tree without numbers, and the numbers by position. Bodies with
 * equal trees become one method.
 */
final class Skeleton {
  private final List<Object> tree = new ArrayList<>();
  private final Map<Position, Attribute> numbers = new LinkedHashMap<>();
  private final IdentityHashMap<GraphNode, Map<String, Position>> positions =
      new IdentityHashMap<>();
  private final Map<Integer, Integer> values = new HashMap<>();
  private final Map<String, Integer> ordinals = new HashMap<>();

  private Skeleton() {}

  /** Takes {@code body} apart; the blocks that it calls must have been unified before. */
  static Skeleton of(Body body, BlockVariants callees) {
    Skeleton skeleton = new Skeleton();
    skeleton.values.put(0, 0);
    for (Section section : body.sections()) {
      for (GraphNode node : section.nodes()) {
        skeleton.add(node, callees);
      }
    }
    skeleton.tree.add(skeleton.number(body.output()));
    return skeleton;
  }

  List<Object> tree() {
    return tree;
  }

  Map<Position, Attribute> numbers() {
    return numbers;
  }

  /** Where the numbers of {@code node} stand, by attribute or callee's parameter. */
  Map<String, Position> positionsOf(GraphNode node) {
    return positions.getOrDefault(node, Map.of());
  }

  private void add(GraphNode node, BlockVariants callees) {
    node.accept(
        new GraphVisitor<Void>() {
          @Override
          public Void visitOp(OpNode op) {
            tree.add(op.op());
            tree.add(op.name());
            op.inputs().forEach(input -> tree.add(number(input)));
            addAttributes(op);
            return null;
          }

          @Override
          public Void visitBlockCall(BlockCall call) {
            BlockVariant variant = callees.variantOf(call.block());
            tree.add(variant);
            tree.add(call.name());
            tree.add(number(call.input()));
            addArguments(call, variant, callees.argumentsOf(call.block()));
            return null;
          }
        });
    values.put(node.output().id(), values.size());
  }

  private void addAttributes(OpNode op) {
    String key = key(op.name(), op.op());
    String label = Labels.of(op.name());
    op.attributes()
        .forEach(
            (name, attribute) -> {
              if (isNumber(attribute)) {
                Position position = new Position(key, label, name, Quantity.of(name, attribute));
                put(op, position, attribute);
              } else {
                tree.add(attribute);
              }
            });
  }

  private void addArguments(BlockCall call, BlockVariant variant, List<Attribute> arguments) {
    String key = key(call.name(), "call");
    for (int i = 0; i < arguments.size(); i++) {
      NumberParameter parameter = variant.parameters().get(i);
      put(
          call,
          new Position(key, call.name(), parameter.name(), variant.quantities().get(i)),
          arguments.get(i));
    }
  }

  private void put(GraphNode node, Position position, Attribute number) {
    numbers.put(position, number);
    positions.computeIfAbsent(node, n -> new LinkedHashMap<>()).put(position.attribute(), position);
  }

  private String key(String name, String kind) {
    String key = name + ':' + kind;
    return key + ':' + ordinals.merge(key, 1, Integer::sum);
  }

  private int number(ValueRef value) {
    return values.getOrDefault(value.id(), -1);
  }

  static boolean isNumber(Attribute attribute) {
    return attribute.accept(
        new AttributeVisitor<Boolean>() {
          @Override
          public Boolean visitInt(IntAttribute number) {
            return true;
          }

          @Override
          public Boolean visitDecimal(DecimalAttribute number) {
            return true;
          }

          @Override
          public Boolean visitBoolean(BooleanAttribute flag) {
            return false;
          }

          @Override
          public Boolean visitText(TextAttribute word) {
            return false;
          }
        });
  }
}
