package io.radon.compiler.verify;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.compiler.diagnostic.CompilerBugException;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.ConstructorArgument;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import io.radon.compiler.ir.ValueRef;
import io.radon.compiler.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each invariant of graphs, broken. */
class GraphVerifierTest {
  @Test
  void aSoundGraphPasses() {
    assertThatCode(() -> GraphVerifier.verify(Breaks.graph())).doesNotThrowAnyException();
  }

  @Test
  void aValueIsDefinedBeforeItIsRead() {
    expect(
        changed("stem/norm", op -> with(op, List.of(new ValueRef(77)), op.output())),
        "`stem/norm` reads %77, which is not defined there");
    expect(
        Breaks.body(
            Breaks.graph(),
            body -> new Body(body.input(), body.sections(), new ValueRef(78), body.outputShape())),
        "the end of a body reads %78, which is not defined there");
    expect(
        section("s", s -> section(s, s.label(), new ValueRef(79), s.shape())),
        "section `s` reads %79, which is not defined there");
  }

  @Test
  void aValueIsDefinedOnce() {
    expect(
        changed("stem/norm", op -> with(op, op.inputs(), op.inputs().get(0))),
        "`stem/norm` defines %1 again");
  }

  @Test
  void shapesAreThoseOfTheirValues() {
    expect(
        section("stem", s -> section(s, s.label(), s.output(), Shape.image(8, 8, 5))),
        "section `stem` tells 8x8x5, its value is 8x8x4");
    expect(
        Breaks.body(
            Breaks.graph(),
            body -> new Body(body.input(), body.sections(), body.output(), Shape.vector(4))),
        "the end of a body tells 4, its value is 3");
    expect(
        changed("stem/relu", op -> shaped(op, Shape.image(4, 8, 4))),
        "`s/0` tells 8x8x4, its value is 4x8x4");
    expect(
        changed("stem/relu", op -> shaped(op, Shape.image(4, 8, 4))),
        "`stem/relu` tells 4x8x4, its value is 8x8x4");
  }

  @Test
  void channelsAreThoseOfTheShapes() {
    expect(
        changed("stem/conv", op -> set(op, "in", new IntAttribute(5))),
        "`stem/conv` has in=5, its shape has 3");
    expect(
        changed("conv2/conv", op -> set(op, "out", new IntAttribute(9))),
        "`conv2/conv` has out=9, its shape has 4");
    expect(
        changed("stem/norm", op -> set(op, "channels", new IntAttribute(6))),
        "`stem/norm` has channels=6, its shape has 4");
  }

  @Test
  void opsAreThoseOfTheCatalogue() {
    expect(
        changed(
            "stem/norm",
            op ->
                new OpNode(
                    op.name(), "magic", op.attributes(), op.inputs(), op.output(), op.shape())),
        "`stem/norm` is of the unknown op `magic`");
    expect(
        changed(
            "stem/norm", op -> with(op, List.of(op.inputs().get(0), new ValueRef(0)), op.output())),
        "`stem/norm` has 2 inputs");
    expect(
        changed("sum/add", op -> with(op, op.inputs().subList(0, 1), op.output())),
        "`sum/add` has 1 inputs");
    expect(
        changed(
            "sum/conv",
            op -> {
              Map<String, Attribute> fewer = new LinkedHashMap<>(op.attributes());
              fewer.remove("groups");
              return with(op, fewer);
            }),
        "`sum/conv` has [kernel_height, kernel_width, in, out, stride_height, stride_width,"
            + " dilation, bias, padding], others of its kind");
  }

  @Test
  void anArgumentIsOneOfTheClass() {
    expect(
        changed("stem/conv", op -> set(op, "dilation", new IntAttribute(1, "spread"))),
        "`dilation` of `stem/conv` is the argument");
    expect(
        new ModelGraph(
            "",
            "Sound",
            "",
            List.of(new ConstructorArgument("classes", 4)),
            false,
            "he_fan_out",
            Breaks.graph().body()),
        "`out` of `head/dense` is the argument");
  }

  @Test
  void namesArePathsAndLabelsDiffer() {
    expect(
        changed(
            "stem/conv",
            op ->
                new OpNode(
                    "stem//conv", op.op(), op.attributes(), op.inputs(), op.output(), op.shape())),
        "`stem//conv` is no path");
    expect(section("t", s -> section(s, "s", s.output(), s.shape())), "`s` is no label of its own");
  }

  private static void expect(ModelGraph graph, String message) {
    assertThatThrownBy(() -> GraphVerifier.verify(graph))
        .isInstanceOf(CompilerBugException.class)
        .hasMessageStartingWith("the compiler broke `Sound`: ")
        .hasMessageContaining(message);
  }

  private static ModelGraph changed(String name, UnaryOperator<OpNode> change) {
    return Breaks.op(name, change);
  }

  private static ModelGraph section(String label, UnaryOperator<Section> change) {
    return Breaks.sections(
        Breaks.graph(), section -> section.label().equals(label) ? change.apply(section) : section);
  }

  private static Section section(Section section, String label, ValueRef output, Shape shape) {
    return new Section(label, section.stage(), section.nodes(), output, shape);
  }

  private static OpNode with(OpNode op, List<ValueRef> inputs, ValueRef output) {
    return new OpNode(op.name(), op.op(), op.attributes(), inputs, output, op.shape());
  }

  private static OpNode with(OpNode op, Map<String, Attribute> attributes) {
    return new OpNode(op.name(), op.op(), attributes, op.inputs(), op.output(), op.shape());
  }

  private static OpNode shaped(OpNode op, Shape shape) {
    return new OpNode(op.name(), op.op(), op.attributes(), op.inputs(), op.output(), shape);
  }

  private static OpNode set(OpNode op, String attribute, Attribute value) {
    Map<String, Attribute> attributes = new LinkedHashMap<>(op.attributes());
    attributes.put(attribute, value);
    return with(op, attributes);
  }
}
