package io.radon.compiler.codegen;

import io.radon.compiler.diagnostic.CompilerBugException;
import io.radon.compiler.ir.ConstructorArgument;
import io.radon.compiler.lower.LoweredMethod;
import io.radon.compiler.lower.LoweredModel;
import io.radon.compiler.lower.MethodName;
import io.radon.compiler.lower.Tap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Java names of a class's members: each is legal, none is there twice. */
final class ClassNames {
  static final String DIGEST = "DIGEST";
  static final String CHECK_SIZES = "requireEqual";

  /** What the class inherits or implements; a block of that name gets another. */
  private static final List<String> INHERITED =
      List.of(
          "classNames",
          "classes",
          "clone",
          "digest",
          "equals",
          "finalize",
          "forward",
          "getClass",
          "hashCode",
          "initializer",
          "input",
          "name",
          "notify",
          "notifyAll",
          "parameters",
          "takesSequences",
          "taps",
          "testImages",
          "toString",
          "wait",
          CHECK_SIZES);

  private final String type;
  private final String packageName;
  private final Map<String, String> arguments = new LinkedHashMap<>();
  private final String height;
  private final String width;
  private final Map<MethodName, String> methods = new LinkedHashMap<>();
  private final Map<String, String> constants = new LinkedHashMap<>();

  ClassNames(LoweredModel model) {
    type = JavaText.type(model.graph().name());
    packageName = JavaText.packageName(model.graph().packageName());
    NameScope fields =
        new NameScope(
            List.of(DIGEST, MethodEmitter.LAYERS, MethodEmitter.TAPS, MethodEmitter.INDEX));
    for (ConstructorArgument argument : model.graph().arguments()) {
      arguments.put(argument.name(), fields.add(JavaText.member(argument.name())));
    }
    height = fields.add("height");
    width = fields.add(model.graph().body().input().isSequence() ? "length" : "width");
    NameScope members = new NameScope(INHERITED);
    methods.put(model.forward().name(), "forward");
    for (LoweredMethod method : model.methods()) {
      methods.put(method.name(), members.add(methodName(method.name())));
    }
    NameScope outputs = new NameScope(List.of());
    for (Tap tap : model.taps()) {
      constants.put(tap.label(), outputs.add(JavaText.constant(tap.label())));
    }
  }

  private static String methodName(MethodName name) {
    return JavaText.identifier(JavaText.member(name.base()) + name.suffix());
  }

  String type() {
    return type;
  }

  String packageName() {
    return packageName;
  }

  /** The nested class of the outputs, which can't be called as the class around it. */
  String taps() {
    return type.equals("Tap") ? "Output" : "Tap";
  }

  /** A nested class with some of the outputs; {@link #taps} inherits them. */
  String taps(int number) {
    return nested("Taps", number);
  }

  /** An inner class with some of the methods. */
  String methods(int number) {
    return nested("Methods", number);
  }

  private String nested(String name, int number) {
    return (type.startsWith(name) ? "The" + name : name) + number;
  }

  /** The field of a constructor argument. */
  String argument(String name) {
    return found(name, arguments.get(name));
  }

  /** The fields of all constructor arguments, in order. */
  Collection<String> arguments() {
    return arguments.values();
  }

  String height() {
    return height;
  }

  /** The width of images, or the length of sequences. */
  String width() {
    return width;
  }

  String method(MethodName name) {
    return found(name.toString(), methods.get(name));
  }

  String constant(String label) {
    return found(label, constants.get(label));
  }

  private static String found(String name, @Nullable String java) {
    if (java == null) {
      throw new CompilerBugException("`" + name + "` has no Java name");
    }
    return java;
  }
}
