package io.radon.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.radon.compiler.ir.ConstructorArgument;
import io.radon.compiler.lower.LoweredModel;
import io.radon.compiler.lower.SizeRules;
import io.radon.compiler.lower.SizeRules.Agreement;
import io.radon.compiler.lower.SizeRules.Minimum;
import io.radon.compiler.lower.SizeRules.Quotient;
import io.radon.compiler.lower.SizeRules.Side;
import io.radon.compiler.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Spells the fields and constructors: the spec's own numbers, other classes, other images. */
final class ConstructorEmitter {
  private static final Code EXCEPTION =
      Code.text("new ").then(Code.type(ClassName.get(IllegalArgumentException.class)));

  private final LoweredModel model;
  private final ClassNames names;
  private final SizeRules rules;

  ConstructorEmitter(LoweredModel model, ClassNames names) {
    this.model = model;
    this.names = names;
    this.rules = model.sizes();
  }

  void addTo(TypeSpec.Builder type) {
    for (String field : fields()) {
      type.addField(int.class, field, Modifier.PRIVATE, Modifier.FINAL);
    }
    List<String> arguments = List.copyOf(names.arguments());
    if (fields().isEmpty()) {
      type.addMethod(constructor(List.of()).addJavadoc("The network of the spec.").build());
      return;
    }
    type.addMethod(defaults());
    if (!arguments.isEmpty() && !rules.fixed()) {
      type.addMethod(images(arguments));
    }
    type.addMethod(checked());
  }

  private List<String> fields() {
    List<String> fields = new ArrayList<>(names.arguments());
    if (!rules.fixed()) {
      fields.addAll(sides());
    }
    return fields;
  }

  private MethodSpec defaults() {
    List<String> values = new ArrayList<>();
    List<String> described = new ArrayList<>();
    for (ConstructorArgument argument : model.graph().arguments()) {
      values.add(JavaText.integer(argument.value()));
      described.add(argument.value() + " " + names.argument(argument.name()));
    }
    if (!rules.fixed()) {
      if (values.isEmpty()) {
        values.addAll(sizes());
      }
      described.add(kind() + " of " + size());
    }
    return constructor(List.of())
        .addJavadoc("$L", "The network of the spec: " + String.join(", ", described) + ".")
        .addCode(delegation(values))
        .build();
  }

  private MethodSpec images(List<String> arguments) {
    List<String> values = new ArrayList<>(arguments);
    values.addAll(sizes());
    return constructor(arguments)
        .addJavadoc("$L", "The network for " + kind() + " of " + size() + ".")
        .addCode(delegation(values))
        .build();
  }

  private static com.palantir.javapoet.CodeBlock delegation(List<String> values) {
    return new MethodText()
        .statement("", JavaExpression.of("this(" + String.join(", ", values) + ')'))
        .block();
  }

  private MethodSpec checked() {
    MethodText text = new MethodText();
    for (String argument : names.arguments()) {
      text.open(Code.text("if (" + argument + " < 1)"));
      fail(
          text,
          List.of(
              JavaText.literal("expected " + argument + " to be at least 1, found "), argument));
      text.close();
    }
    if (!rules.fixed()) {
      addMinimum(text);
      rules.agreements().forEach(agreement -> addAgreement(text, agreement));
    }
    for (String field : fields()) {
      text.statement("this." + field + " = ", JavaExpression.of(field));
    }
    return constructor(fields())
        .addJavadoc(
            "$L",
            "The network for "
                + purpose()
                + ".\n\n"
                + "@throws IllegalArgumentException if a number is less than a layer needs")
        .addCode(text.block())
        .build();
  }

  private String purpose() {
    if (rules.fixed()) {
      return names.arguments().stream()
          .map(name -> "another number of " + name)
          .collect(Collectors.joining(", "));
    }
    String other = kind() + (isImage() ? " of another size" : " of another length");
    return names.arguments().isEmpty() ? other : "other classes and " + other;
  }

  private void addMinimum(MethodText text) {
    Minimum height = rules.height();
    Minimum width = rules.width();
    List<String> small = new ArrayList<>();
    if (isImage()) {
      small.add(names.height() + " < " + JavaText.integer(height.size()));
    }
    small.add(names.width() + " < " + JavaText.integer(width.size()));
    text.open(Code.text("if (" + String.join(" || ", small) + ')'));
    String layer = height.layer().isEmpty() ? width.layer() : height.layer();
    String reason = layer.isEmpty() ? "" : " for `" + layer + "`";
    String least = (isImage() ? height.size() + "x" : "") + width.size();
    List<String> message = new ArrayList<>();
    message.add(
        JavaText.literal("expected " + kind() + " of at least " + least + reason + ", found "));
    message.addAll(found());
    fail(text, message);
    text.close();
  }

  private void addAgreement(MethodText text, Agreement agreement) {
    boolean height = agreement.side() == Side.HEIGHT;
    String side = height ? names.height() : names.width();
    String first = quotient(agreement.first(), side);
    String second = quotient(agreement.second(), side);
    text.open(Code.text("if (" + first + " != " + second + ')'));
    String what = height ? "heights" : isImage() ? "widths" : "lengths";
    List<String> message = new ArrayList<>();
    message.add(
        JavaText.literal("expected equal " + what + " at `" + agreement.layer() + "`, found "));
    message.add(operand(agreement.first(), side));
    message.add("\" and \"");
    message.add(operand(agreement.second(), side));
    message.add(JavaText.literal(" for " + kind() + " of "));
    message.addAll(found());
    fail(text, message);
    text.close();
  }

  private static void fail(MethodText text, List<String> message) {
    text.statement("throw ", JavaExpression.call(EXCEPTION, List.of(JavaExpression.sum(message))));
  }

  /** The size that was asked for, as parts of a message. */
  private List<String> found() {
    return isImage() ? List.of(names.height(), "\"x\"", names.width()) : List.of(names.width());
  }

  private boolean isImage() {
    return model.graph().body().input().isImage();
  }

  private String kind() {
    return isImage() ? "images" : "sequences";
  }

  /** The fields of the input's size. */
  private List<String> sides() {
    return isImage() ? List.of(names.height(), names.width()) : List.of(names.width());
  }

  /** In front of these checks the size is known to make every quotient positive. */
  private static String quotient(Quotient quotient, String size) {
    if (quotient.divisor() == 0) {
      return JavaText.integer(quotient.offset());
    }
    String sum = size;
    if (quotient.offset() != 0) {
      String sign = quotient.offset() < 0 ? " - " : " + ";
      sum += sign + JavaText.integer(Math.abs(quotient.offset()));
    }
    if (quotient.divisor() == 1) {
      return sum;
    }
    return (quotient.offset() == 0 ? sum : '(' + sum + ')')
        + " / "
        + JavaText.integer(quotient.divisor());
  }

  /** The quotient as a part of a message. */
  private static String operand(Quotient quotient, String size) {
    String text = quotient(quotient, size);
    return quotient.divisor() == 1 && quotient.offset() != 0 ? '(' + text + ')' : text;
  }

  private List<String> sizes() {
    Shape input = model.graph().body().input();
    String width = JavaText.integer(input.width());
    return isImage() ? List.of(JavaText.integer(input.height()), width) : List.of(width);
  }

  private String size() {
    return String.join("x", sizes());
  }

  private static MethodSpec.Builder constructor(List<String> parameters) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
    parameters.forEach(parameter -> constructor.addParameter(int.class, parameter));
    return constructor;
  }
}
