package io.radon.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.radon.compiler.lower.LoweredModel;
import io.radon.compiler.lower.Tap;
import javax.lang.model.element.Modifier;

/** Spells the nested class whose constants name the network's outputs. */
final class TapClassEmitter {
  private final LoweredModel model;
  private final ClassNames names;
  private final ShapeText shapes;

  TapClassEmitter(LoweredModel model, ClassNames names) {
    this.model = model;
    this.names = names;
    this.shapes = new ShapeText(names);
  }

  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.taps())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("The places in the network whose values can be asked for.");
    model.taps().forEach(tap -> type.addField(constant(tap)));
    return type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .build();
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
