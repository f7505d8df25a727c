package io.radon.compiler.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.radon.compiler.analysis.ModelSummary;
import io.radon.compiler.lower.LoweredMethod;
import io.radon.compiler.lower.LoweredMethod.Role;
import io.radon.compiler.lower.LoweredModel;
import io.radon.compiler.lower.MethodName;
import io.radon.compiler.lower.NumberParameter;
import io.radon.compiler.lower.ValueShape;
import io.radon.compiler.lower.Variable;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** Puts the class of a model together. */
final class ModelClassEmitter {
  private static final int CLASS_DOC_WIDTH = 97;
  private static final int MEMBER_DOC_WIDTH = 95;

  private final LoweredModel model;
  private final ClassNames names;
  private final ShapeText shapes;
  private final Set<MethodName> parts;

  ModelClassEmitter(LoweredModel model, ClassNames names) {
    this.model = model;
    this.names = names;
    this.shapes = new ShapeText(names);
    this.parts =
        model.methods().stream()
            .filter(method -> method.role() == Role.PART)
            .map(LoweredMethod::name)
            .collect(Collectors.toSet());
  }

  TypeSpec type(ModelSummary summary, String digest) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.type())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addAnnotation(
                AnnotationSpec.builder(Generated.class).addMember("value", "$S", "radon").build())
            .addSuperinterface(RuntimeNames.NETWORK)
            .addJavadoc("$L", documentation(summary))
            .addField(
                FieldSpec.builder(
                        ClassName.get(String.class),
                        ClassNames.DIGEST,
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .initializer("$L", JavaText.literal(digest))
                    .build());
    new ConstructorEmitter(model, names).addTo(type);
    type.addMethod(forward());
    model.methods().forEach(method -> type.addMethod(method(method)));
    new FactEmitter(model, names).methods().forEach(type::addMethod);
    return type.addType(new TapClassEmitter(model, names).type()).build();
  }

  private String documentation(ModelSummary summary) {
    String doc = model.graph().doc();
    String first =
        doc.isBlank()
            ? "The model " + JavaText.code(model.graph().name()) + '.'
            : JavaText.javadoc(doc, CLASS_DOC_WIDTH);
    String input = shapes.of(new ValueShape(model.graph().body().input(), null));
    String figures =
        String.format(
            Locale.ROOT,
            "Input %s, output %s. %,d trainable parameters, %s multiply-adds, depth %d.",
            input,
            shapes.of(model.output()),
            summary.parameters(),
            Magnitude.of(summary.multiplyAdds()),
            summary.depth());
    return first + "\n\n" + JavaText.wrapped("<p>" + figures, CLASS_DOC_WIDTH);
  }

  private MethodSpec forward() {
    MethodEmitter emitter = new MethodEmitter(model.forward(), names, parts);
    return MethodSpec.methodBuilder("forward")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TfNames.OPERAND)
        .addParameter(RuntimeNames.LAYERS, MethodEmitter.LAYERS)
        .addParameter(TfNames.OPERAND, emitter.variable(model.forward().inputs().get(0)))
        .addParameter(RuntimeNames.TAPS, MethodEmitter.TAPS)
        .addCode(emitter.body())
        .build();
  }

  private MethodSpec method(LoweredMethod method) {
    MethodEmitter emitter = new MethodEmitter(method, names, parts);
    MethodSpec.Builder spec =
        MethodSpec.methodBuilder(names.method(method.name()))
            .addModifiers(Modifier.PRIVATE)
            .returns(TfNames.OPERAND)
            .addParameter(RuntimeNames.LAYERS, MethodEmitter.LAYERS);
    if (method.role() == Role.BLOCK) {
      spec.addModifiers(Modifier.STATIC);
      spec.addParameter(String.class, MethodEmitter.NAME);
    }
    for (Variable input : method.inputs()) {
      spec.addParameter(TfNames.OPERAND, emitter.variable(input));
    }
    if (method.role() == Role.PART) {
      spec.addParameter(RuntimeNames.TAPS, MethodEmitter.TAPS);
    }
    for (NumberParameter number : method.numbers()) {
      spec.addParameter(number.decimal() ? double.class : int.class, emitter.number(number));
    }
    if (!method.doc().isBlank()) {
      spec.addJavadoc("$L", JavaText.javadoc(method.doc(), MEMBER_DOC_WIDTH));
    }
    return spec.addCode(emitter.body()).build();
  }
}
