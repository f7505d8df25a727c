package io.radon.compiler.codegen;

import com.palantir.javapoet.ClassName;

/** The runtime's classes that a generated class names. */
final class RuntimeNames {
  private static final String PACKAGE = "io.radon.runtime.model";
  private static final String TRAINING = "io.radon.runtime.train";

  static final ClassName BORDER = ClassName.get(PACKAGE, "Border");
  static final ClassName CONV = ClassName.get(PACKAGE, "Conv");
  static final ClassName IMAGE_SIZE = ClassName.get(PACKAGE, "ImageSize");
  static final ClassName IMAGE_STEP = ClassName.get("io.radon.runtime.data", "ImageStep");
  static final ClassName INITIALIZER = ClassName.get(PACKAGE, "Initializer");
  static final ClassName LABEL_TAP = ClassName.get(PACKAGE, "LabelTap");
  static final ClassName LAYERS = ClassName.get(PACKAGE, "Layers");
  static final ClassName NETWORK = ClassName.get(PACKAGE, "Network");
  static final ClassName PADDING = ClassName.get(PACKAGE, "Padding");
  static final ClassName POOL = ClassName.get(PACKAGE, "Pool");
  static final ClassName STAGE_TAP = ClassName.get(PACKAGE, "StageTap");
  static final ClassName TAP_POINT = ClassName.get(PACKAGE, "TapPoint");
  static final ClassName TAPS = ClassName.get(PACKAGE, "Taps");
  static final ClassName TRAINING_CONFIG = ClassName.get(TRAINING, "TrainingConfig");
  static final ClassName CONFIG_BUILDER = TRAINING_CONFIG.nestedClass("Builder");
  static final ClassName TRAINING_RECIPE = ClassName.get(TRAINING, "TrainingRecipe");

  private RuntimeNames() {}
}
