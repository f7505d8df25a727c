package io.radon.compiler.ir;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Prints a graph as stable text: its structure, names, shapes and attributes, and nothing of how it
 * was written. Two models with the same text are the same network. Each different block is printed
 * once, before the first body that calls it.
 */
public final class GraphPrinter implements GraphVisitor<StringBuilder> {
  private final StringBuilder out;
  private final IdentityHashMap<BlockInstance, Integer> numbers;

  private GraphPrinter(StringBuilder out, IdentityHashMap<BlockInstance, Integer> numbers) {
    this.out = out;
    this.numbers = numbers;
  }

  /** The text, lines ended by LF. */
  public static String print(ModelGraph graph) {
    StringBuilder out = new StringBuilder();
    IdentityHashMap<BlockInstance, Integer> numbers = new IdentityHashMap<>();
    blocks(graph.body(), out, numbers);
    out.append("model ").append(graph.name());
    for (ConstructorArgument argument : graph.arguments()) {
      out.append(' ').append(argument.name()).append('=').append(argument.value());
    }
    out.append(" init=").append(graph.initializer());
    out.append(graph.inputFixed() ? " input=fixed\n" : "\n");
    body(graph.body(), out, numbers);
    return out.toString();
  }

  private static void blocks(
      Body body, StringBuilder out, IdentityHashMap<BlockInstance, Integer> numbers) {
    for (BlockInstance block : called(body)) {
      if (numbers.containsKey(block)) {
        continue;
      }
      blocks(block.body(), out, numbers);
      numbers.put(block, numbers.size());
      out.append("block #").append(numbers.get(block)).append(' ').append(block.block());
      block
          .parameters()
          .forEach((name, value) -> out.append(' ').append(name).append('=').append(text(value)));
      out.append('\n');
      body(block.body(), out, numbers);
    }
  }

  private static List<BlockInstance> called(Body body) {
    List<BlockInstance> found = new ArrayList<>();
    for (Section section : body.sections()) {
      for (GraphNode node : section.nodes()) {
        if (node instanceof BlockCall call) {
          found.add(call.block());
        }
      }
    }
    return found;
  }

  private static void body(
      Body body, StringBuilder out, IdentityHashMap<BlockInstance, Integer> numbers) {
    out.append("  %0 ").append(body.input()).append('\n');
    GraphPrinter printer = new GraphPrinter(out, numbers);
    for (Section section : body.sections()) {
      out.append(section.stage() ? "  stage " : "  ").append(section.label()).append(":\n");
      section.nodes().forEach(node -> node.accept(printer));
      out.append("    => %").append(section.output().id());
      out.append(' ').append(section.shape()).append('\n');
    }
    out.append("  return %").append(body.output().id());
    out.append(' ').append(body.outputShape()).append('\n');
  }

  @Override
  public StringBuilder visitOp(OpNode node) {
    out.append("    %").append(node.output().id()).append(" = ").append(node.op());
    for (ValueRef input : node.inputs()) {
      out.append(" %").append(input.id());
    }
    node.attributes()
        .forEach((name, value) -> out.append(' ').append(name).append('=').append(text(value)));
    out.append(" \"").append(node.name()).append("\" ").append(node.shape()).append('\n');
    return out;
  }

  @Override
  public StringBuilder visitBlockCall(BlockCall node) {
    out.append("    %").append(node.output().id()).append(" = #").append(numbers.get(node.block()));
    out.append(" %").append(node.input().id());
    out.append(" \"").append(node.name()).append("\" ").append(node.block().output()).append('\n');
    return out;
  }

  private static String text(Attribute attribute) {
    return attribute.accept(new AttributeText());
  }

  private static final class AttributeText implements AttributeVisitor<String> {
    @Override
    public String visitInt(IntAttribute attribute) {
      String name = attribute.argument();
      return name == null
          ? String.valueOf(attribute.value())
          : attribute.value() + "(" + name + ")";
    }

    @Override
    public String visitDecimal(DecimalAttribute attribute) {
      return String.valueOf(attribute.value());
    }

    @Override
    public String visitBoolean(BooleanAttribute attribute) {
      return String.valueOf(attribute.value());
    }

    @Override
    public String visitText(TextAttribute attribute) {
      return attribute.value();
    }
  }
}
