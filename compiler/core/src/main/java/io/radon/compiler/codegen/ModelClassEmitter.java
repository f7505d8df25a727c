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
import io.radon.compiler.lower.NumberParameter;
import io.radon.compiler.lower.ValueShape;
import io.radon.compiler.lower.Variable;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** Puts the class of a model together. */
final class ModelClassEmitter {
  private static final int CLASS_DOC_WIDTH = 97;
  private static final int MEMBER_DOC_WIDTH = 95;

  private final LoweredModel model;
  private final ClassNames names;
  private final ShapeText shapes;
  private final MethodPlaces places;

  ModelClassEmitter(LoweredModel model, ClassNames names) {
    this.model = model;
    this.names = names;
    this.shapes = new ShapeText(names);
    this.places = new MethodPlaces(model, names);
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
    List<List<LoweredMethod>> groups = model.methodGroups();
    groups.get(0).forEach(method -> type.addMethod(method(method)));
    new FactEmitter(model, names).methods().forEach(type::addMethod);
    for (int i = 1; i < groups.size(); i++) {
      type.addType(inner(i, groups.get(i)));
    }
    return type.addTypes(new TapClassEmitter(model, names).types()).build();
  }

  private TypeSpec inner(int number, List<LoweredMethod> methods) {
    return TypeSpec.classBuilder(names.methods(number))
        .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
        .addJavadoc("More of the network: one class can't hold all of it.")
        .addMethods(methods.stream().map(this::method).toList())
        .build();
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
    MethodEmitter emitter = new MethodEmitter(model.forward(), names, places);
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
    MethodEmitter emitter = new MethodEmitter(method, names, places);
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
      int width = MEMBER_DOC_WIDTH - 2 * places.depth(method.name());
      spec.addJavadoc("$L", JavaText.javadoc(method.doc(), width));
    }
    return spec.addCode(emitter.body()).build();
  }
}
