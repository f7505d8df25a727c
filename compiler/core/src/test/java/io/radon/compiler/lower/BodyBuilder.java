package io.radon.compiler.lower;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.DecimalAttribute;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import io.radon.compiler.ir.TextAttribute;
import io.radon.compiler.ir.ValueRef;
import io.radon.compiler.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds bodies by hand, as the elaborator would: each method adds a node and moves on. */
public final class BodyBuilder {
  private final Shape input;
  private final List<Section> sections = new ArrayList<>();
  private final List<Shape> shapes = new ArrayList<>();
  private List<GraphNode> nodes = new ArrayList<>();
  private ValueRef current = new ValueRef(0);

  public BodyBuilder(Shape input) {
    this.input = input;
    shapes.add(input);
  }

  /** The value at hand. */
  public ValueRef value() {
    return current;
  }

  public Shape shape() {
    return shapes.get(current.id());
  }

  /** Goes on from {@code value}. */
  public BodyBuilder from(ValueRef value) {
    current = value;
    return this;
  }

  /** Ends a statement. */
  public BodyBuilder section(String label, boolean stage) {
    sections.add(new Section(label, stage, nodes, current, shape()));
    nodes = new ArrayList<>();
    return this;
  }

  public Body body() {
    if (!nodes.isEmpty()) {
      section("", false);
    }
    return new Body(input, sections, current, shape());
  }

  public BodyBuilder conv(String name, int kernel, int out, int stride) {
    return conv(name, kernel, out, stride, 1, false);
  }

  public BodyBuilder conv(String name, int kernel, int out, int stride, int groups, boolean bias) {
    Shape shape = windowed(kernel, stride, out);
    return conv(name, kernel, out, stride, 1, groups, bias, "symmetric", shape);
  }

  /** A convolution with every option; the caller says what comes out. */
  public BodyBuilder conv(
      String name,
      int kernel,
      int out,
      int stride,
      int dilation,
      int groups,
      boolean bias,
      String padding,
      Shape shape) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("kernel_height", new IntAttribute(kernel));
    attributes.put("kernel_width", new IntAttribute(kernel));
    attributes.put("in", new IntAttribute(shape().channels()));
    attributes.put("out", new IntAttribute(out));
    attributes.put("stride_height", new IntAttribute(stride));
    attributes.put("stride_width", new IntAttribute(stride));
    attributes.put("dilation", new IntAttribute(dilation));
    attributes.put("groups", new IntAttribute(groups));
    attributes.put("bias", new BooleanAttribute(bias));
    attributes.put("padding", new TextAttribute(padding));
    return op(name, "conv", attributes, shape);
  }

  public BodyBuilder norm(String name) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("channels", new IntAttribute(shape().channels()));
    attributes.put("epsilon", new DecimalAttribute(1e-5));
    attributes.put("decay", new DecimalAttribute(0.9));
    return op(name, "batch_norm", attributes, shape());
  }

  public BodyBuilder relu(String name) {
    return op(name, "relu", Map.of(), shape());
  }

  public BodyBuilder plain(String name, String op) {
    return op(name, op, Map.of(), shape());
  }

  public BodyBuilder plain(String name, String op, Shape shape) {
    return op(name, op, Map.of(), shape);
  }

  public BodyBuilder maxPool(String name, int kernel, int stride) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("kernel_height", new IntAttribute(kernel));
    attributes.put("kernel_width", new IntAttribute(kernel));
    attributes.put("stride_height", new IntAttribute(stride));
    attributes.put("stride_width", new IntAttribute(stride));
    attributes.put("padding", new TextAttribute("symmetric"));
    attributes.put("ceil", new BooleanAttribute(false));
    return op(name, "max_pool", attributes, windowed(kernel, stride, shape().channels()));
  }

  public BodyBuilder avgPool(String name, int kernel, int stride, String padding, boolean ceil) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("kernel_height", new IntAttribute(kernel));
    attributes.put("kernel_width", new IntAttribute(kernel));
    attributes.put("stride_height", new IntAttribute(stride));
    attributes.put("stride_width", new IntAttribute(stride));
    attributes.put("padding", new TextAttribute(padding));
    attributes.put("ceil", new BooleanAttribute(ceil));
    attributes.put("count_padding", new BooleanAttribute(false));
    Shape shape = shape();
    int before = padding.equals("symmetric") ? (kernel - 1) / 2 : 0;
    int more = 2 * before - kernel + (ceil ? 2 * stride - 1 : stride);
    return op(
        name,
        "avg_pool",
        attributes,
        Shape.image(
            (shape.height() + more) / stride, (shape.width() + more) / stride, shape.channels()));
  }

  public BodyBuilder globalAvgPool(String name) {
    return op(name, "global_avg_pool", Map.of(), Shape.vector(shape().channels()));
  }

  public BodyBuilder asImage(String name) {
    return op(name, "as_image", Map.of(), Shape.image(1, 1, shape().channels()));
  }

  public BodyBuilder flatten(String name) {
    Shape shape = shape();
    return op(
        name, "flatten", Map.of(), Shape.vector(shape.height() * shape.width() * shape.channels()));
  }

  public BodyBuilder dense(String name, IntAttribute out) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("in", new IntAttribute(shape().channels()));
    attributes.put("out", out);
    attributes.put("bias", new BooleanAttribute(true));
    return op(name, "dense", attributes, Shape.vector((int) out.value()));
  }

  public BodyBuilder subsample(String name, int stride) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("stride_height", new IntAttribute(stride));
    attributes.put("stride_width", new IntAttribute(stride));
    return op(name, "subsample", attributes, windowed(1, stride, shape().channels()));
  }

  public BodyBuilder zeroChannels(String name, int out) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("in", new IntAttribute(shape().channels()));
    attributes.put("out", new IntAttribute(out));
    return op(
        name, "zero_channels", attributes, Shape.image(shape().height(), shape().width(), out));
  }

  public BodyBuilder dropout(String name, double rate) {
    return op(name, "dropout", Map.of("rate", new DecimalAttribute(rate)), shape());
  }

  /** Joins values; the value at hand is not among them unless it is named. */
  public BodyBuilder join(String name, String op, List<ValueRef> values) {
    Shape first = shapes.get(values.get(0).id());
    int channels = 0;
    for (ValueRef value : values) {
      channels += shapes.get(value.id()).channels();
    }
    Shape shape =
        op.equals("concat") ? Shape.image(first.height(), first.width(), channels) : first;
    return add(new OpNode(name, op, Map.of(), values, next(), shape), shape);
  }

  public BodyBuilder call(String name, BlockInstance block) {
    return add(new BlockCall(name, block, current, next()), block.output());
  }

  private BodyBuilder op(String name, String op, Map<String, Attribute> attributes, Shape shape) {
    return add(new OpNode(name, op, attributes, List.of(current), next(), shape), shape);
  }

  private BodyBuilder add(GraphNode node, Shape shape) {
    nodes.add(node);
    shapes.add(shape);
    current = node.output();
    return this;
  }

  private ValueRef next() {
    return new ValueRef(shapes.size());
  }

  private Shape windowed(int kernel, int stride, int channels) {
    int more = 2 * ((kernel - 1) / 2) - kernel;
    return Shape.image(
        (shape().height() + more) / stride + 1, (shape().width() + more) / stride + 1, channels);
  }
}
