package io.radon.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

/** TensorFlow's classes that a generated class names. */
final class TfNames {
  /** {@code Operand<TFloat32>}, the type of every value of a network. */
  static final TypeName OPERAND =
      ParameterizedTypeName.get(
          ClassName.get("org.tensorflow", "Operand"),
          ClassName.get("org.tensorflow.types", "TFloat32"));

  private TfNames() {}
}
