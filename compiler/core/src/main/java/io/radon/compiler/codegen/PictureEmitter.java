package io.radon.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.radon.compiler.ir.ModelGraph;
import java.util.ArrayList;
import java.util.List;
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
      MethodText text =
          new MethodText().statement("return ", ImageStepEmitter.listOf(graph.testImages()));
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
          .statement("return ", JavaExpression.listOf(List.of()))
          .close();
    }
    return text.statement("return ", JavaExpression.listOf(names));
  }

  private static MethodSpec method(String name, TypeName item, MethodText text) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(LIST, item))
        .addCode(text.block())
        .build();
  }
}
