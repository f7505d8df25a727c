package io.radon.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.ir.ModelGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Spells what a model says about pictures and classes, where it does. */
final class PictureEmitter {
  private static final ClassName LIST = ClassName.get(List.class);

  private final ModelGraph graph;
  private final String classes;

  /**
   * @param classes the expression for the number of classes
   */
  PictureEmitter(ModelGraph graph, String classes) {
    this.graph = graph;
    this.classes = classes;
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    if (!graph.testImages().isEmpty()) {
      List<JavaExpression> steps = graph.testImages().stream().map(PictureEmitter::step).toList();
      MethodText text = new MethodText().statement("return ", listOf(steps));
      methods.add(method("testImages", RuntimeNames.IMAGE_STEP, text));
    }
    if (!graph.classNames().isEmpty()) {
      methods.add(method("classNames", ClassName.get(String.class), names()));
    }
    return methods;
  }

  private MethodText names() {
    List<JavaExpression> names = new ArrayList<>();
    for (String name : graph.classNames()) {
      names.add(JavaExpression.of(JavaText.literal(name)));
    }
    MethodText text = new MethodText();
    String count = JavaText.integer(names.size());
    if (!classes.equals(count)) {
      text.open(Code.text("if (" + classes + " != " + count + ")"))
          .statement("return ", listOf(List.of()))
          .close();
    }
    return text.statement("return ", listOf(names));
  }

  private static JavaExpression listOf(List<JavaExpression> items) {
    return JavaExpression.call(Code.type(LIST).then(".of"), items);
  }

  private static MethodSpec method(String name, TypeName item, MethodText text) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(LIST, item))
        .addCode(text.block())
        .build();
  }

  private static JavaExpression step(ImageStep step) {
    return switch (step.kind()) {
      case "pad" -> made("Pad", sizes(step));
      case "center_crop" -> made("CenterCrop", sizes(step));
      case "resize" -> resize(step);
      default -> normalize(step);
    };
  }

  private static JavaExpression resize(ImageStep step) {
    List<JavaExpression> arguments = sizes(step);
    String filter = step.word().isEmpty() ? "BILINEAR" : step.word().toUpperCase(Locale.ROOT);
    arguments.add(JavaExpression.of(Code.type(RuntimeNames.IMAGE_STEP).then(".Filter." + filter)));
    return made(step.sizes().size() == 1 ? "ResizeShorter" : "ResizeTo", arguments);
  }

  private static JavaExpression normalize(ImageStep step) {
    if (!step.word().isEmpty()) {
      return JavaExpression.call(
          Code.type(RuntimeNames.IMAGE_STEP).then(".NormalizeBy.of"),
          List.of(JavaExpression.of(JavaText.literal(step.word()))));
    }
    int half = step.numbers().size() / 2;
    return made(
        "NormalizeBy",
        List.of(
            decimals(step.numbers().subList(0, half)),
            decimals(step.numbers().subList(half, 2 * half))));
  }

  private static JavaExpression decimals(List<Double> numbers) {
    return listOf(numbers.stream().map(each -> JavaExpression.of(JavaText.decimal(each))).toList());
  }

  private static List<JavaExpression> sizes(ImageStep step) {
    List<JavaExpression> sizes = new ArrayList<>();
    step.sizes().forEach(size -> sizes.add(JavaExpression.of(JavaText.integer(size))));
    return sizes;
  }

  private static JavaExpression made(String kind, List<JavaExpression> arguments) {
    return JavaExpression.call(
        Code.text("new ").then(Code.type(RuntimeNames.IMAGE_STEP)).then("." + kind), arguments);
  }
}
