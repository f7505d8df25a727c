package io.radon.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.radon.compiler.lower.LoweredModel;
import io.radon.compiler.lower.Tap;
import io.radon.compiler.lower.ValueShape;
import io.radon.compiler.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Spells the methods that tell facts of the network. */
final class FactEmitter {
  private static final String USUAL_INITIALIZER = "he_fan_out";

  private final LoweredModel model;
  private final ClassNames names;

  FactEmitter(LoweredModel model, ClassNames names) {
    this.model = model;
    this.names = names;
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    String name = JavaText.literal(model.graph().name());
    methods.add(fact("name", ClassName.get(String.class), JavaExpression.of(name)));
    methods.add(fact("input", RuntimeNames.IMAGE_SIZE, input()));
    if (model.graph().body().input().isSequence()) {
      methods.add(fact("takesSequences", TypeName.BOOLEAN, JavaExpression.of("true")));
    }
    methods.add(fact("classes", TypeName.INT, JavaExpression.of(classes())));
    methods.add(
        fact(
            "taps",
            ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.TAP_POINT),
            taps()));
    methods.add(fact("digest", ClassName.get(String.class), JavaExpression.of(ClassNames.DIGEST)));
    methods.add(fact("parameters", TypeName.LONG, JavaExpression.of(parameters())));
    String initializer = model.graph().initializer();
    if (!initializer.equals(USUAL_INITIALIZER)) {
      Code constant =
          Code.type(RuntimeNames.INITIALIZER).then('.' + JavaText.constant(initializer));
      methods.add(fact("initializer", RuntimeNames.INITIALIZER, JavaExpression.of(constant)));
    }
    methods.addAll(new PictureEmitter(model.graph(), classes()).methods());
    return methods;
  }

  private static MethodSpec fact(String name, TypeName type, JavaExpression value) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addCode(new MethodText().statement("return ", value).block())
        .build();
  }

  private JavaExpression input() {
    Shape input = model.graph().body().input();
    boolean fixed = model.sizes().fixed();
    List<JavaExpression> sizes = new ArrayList<>();
    if (input.isImage()) {
      sizes.add(JavaExpression.of(fixed ? JavaText.integer(input.height()) : names.height()));
    }
    sizes.add(JavaExpression.of(fixed ? JavaText.integer(input.width()) : names.width()));
    sizes.add(JavaExpression.of(JavaText.integer(input.channels())));
    Code size = Code.type(RuntimeNames.IMAGE_SIZE);
    return JavaExpression.call(
        input.isImage() ? Code.text("new ").then(size) : size.then(".sequence"), sizes);
  }

  private String classes() {
    ValueShape output = model.output();
    return output.argument() == null
        ? JavaText.integer(output.shape().channels())
        : names.argument(output.argument());
  }

  private JavaExpression taps() {
    int parts = TapClassEmitter.parts(model);
    if (parts > 0) {
      List<JavaExpression> lists = new ArrayList<>();
      for (int i = 1; i <= parts; i++) {
        lists.add(JavaExpression.call(names.taps(i) + '.' + TapClassEmitter.LIST));
      }
      return JavaExpression.call(Code.type(RuntimeNames.TAP_POINT).then(".join"), lists);
    }
    List<JavaExpression> constants = new ArrayList<>();
    for (Tap tap : model.taps()) {
      constants.add(JavaExpression.of(names.taps() + '.' + names.constant(tap.label())));
    }
    return JavaExpression.call(Code.type(RuntimeNames.TAP_POINT).then(".listOf"), constants);
  }

  private String parameters() {
    List<String> terms = new ArrayList<>();
    for (Map.Entry<List<String>, Long> term : model.parameters().terms().entrySet()) {
      List<String> factors = new ArrayList<>(List.of(JavaText.longNumber(term.getValue())));
      term.getKey().forEach(argument -> factors.add(names.argument(argument)));
      terms.add(String.join(" * ", factors));
    }
    return terms.isEmpty() ? "0" : String.join(" + ", terms);
  }
}
