package io.radon.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.radon.compiler.lower.LoweredModel;
import io.radon.compiler.lower.Tap;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Spells the nested class, or classes, whose constants name the network's outputs. */
final class TapClassEmitter {
  /** The method of a class with some of the constants that lists them. */
  static final String LIST = "list";

  /** A method has at most 64 KiB of code, and each constant takes a dozen bytes of it. */
  private static final int MAX_CONSTANTS = 2_000;

  private final LoweredModel model;
  private final ClassNames names;
  private final ShapeText shapes;

  TapClassEmitter(LoweredModel model, ClassNames names) {
    this.model = model;
    this.names = names;
    this.shapes = new ShapeText(names);
  }

  /** How many classes the constants of the model need besides the last one. */
  static int parts(LoweredModel model) {
    return model.taps().size() > MAX_CONSTANTS
        ? (model.taps().size() + MAX_CONSTANTS - 1) / MAX_CONSTANTS
        : 0;
  }

  List<TypeSpec> types() {
    List<TypeSpec> types = new ArrayList<>();
    int parts = parts(model);
    for (int i = 1; i <= parts; i++) {
      types.add(part(i));
    }
    TypeSpec.Builder last =
        TypeSpec.classBuilder(names.taps())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("The places in the network whose values can be asked for.");
    if (parts > 0) {
      last.superclass(nested(parts));
    } else {
      model.taps().forEach(tap -> last.addField(constant(tap)));
    }
    types.add(
        last.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .build());
    return types;
  }

  /** Some of the constants, and their list; each class inherits those before. */
  private TypeSpec part(int number) {
    int first = (number - 1) * MAX_CONSTANTS;
    List<Tap> taps =
        model.taps().subList(first, Math.min(first + MAX_CONSTANTS, model.taps().size()));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.taps(number))
            .addModifiers(Modifier.PRIVATE, Modifier.ABSTRACT, Modifier.STATIC)
            .addJavadoc("Some of the places: one class can't hold them all.");
    if (number > 1) {
      type.superclass(nested(number - 1));
    }
    taps.forEach(tap -> type.addField(constant(tap)));
    List<JavaExpression> constants =
        taps.stream().map(tap -> JavaExpression.of(names.constant(tap.label()))).toList();
    JavaExpression list =
        JavaExpression.call(Code.type(RuntimeNames.TAP_POINT).then(".listOf"), constants);
    return type.addMethod(
            MethodSpec.methodBuilder(LIST)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(
                    ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.TAP_POINT))
                .addCode(new MethodText(1).statement("return ", list).block())
                .build())
        .build();
  }

  private ClassName nested(int number) {
    return ClassName.get(names.packageName(), names.type(), names.taps(number));
  }

  private FieldSpec constant(Tap tap) {
    ClassName type = tap.stage() ? RuntimeNames.STAGE_TAP : RuntimeNames.LABEL_TAP;
    FieldSpec.Builder field =
        FieldSpec.builder(
            type, names.constant(tap.label()), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    String shape = shapes.of(tap.shape());
    String label = JavaText.literal(tap.label());
    return tap.stage()
        ? field
            .addJavadoc("$L", blocks(tap) + ", " + shape + '.')
            .initializer("$T.of($L, $L)", type, label, tap.blocks())
            .build()
        : field.addJavadoc("$L", shape + '.').initializer("$T.of($L)", type, label).build();
  }

  private static String blocks(Tap tap) {
    return tap.blocks() == 1 ? "One block" : tap.blocks() + " blocks";
  }
}
