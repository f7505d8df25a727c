package io.radon.compiler.codegen;

import com.palantir.javapoet.ClassName;
import io.radon.compiler.ir.ImageStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Spells what is done to pictures. */
final class ImageStepEmitter {
  private static final String PACKAGE = "io.radon.runtime.data";
  private static final ClassName COLOUR_JITTER = ClassName.get(PACKAGE, "ColourJitter");
  private static final ClassName ERASING = ClassName.get(PACKAGE, "Erasing");
  private static final ClassName PCA_COLOUR = ClassName.get(PACKAGE, "PcaColour");
  private static final ClassName RANDOM_RESIZE = ClassName.get(PACKAGE, "RandomResize");
  private static final ClassName RESIZED_CROP = ClassName.get(PACKAGE, "RandomResizedCrop");

  private ImageStepEmitter() {}

  static JavaExpression listOf(List<ImageStep> steps) {
    return JavaExpression.listOf(steps.stream().map(ImageStepEmitter::step).toList());
  }

  private static JavaExpression step(ImageStep step) {
    return switch (step.kind()) {
      case "pad" -> made("Pad", sizes(step));
      case "center_crop" -> made("CenterCrop", sizes(step));
      case "random_crop" -> made("RandomCrop", sizes(step));
      case "random_flip" -> made("RandomFlip", List.of());
      case "resize" -> resize(step);
      case "subtract_mean" -> called("SubtractMean.perPixel");
      case "random_resize" -> JavaExpression.made(RANDOM_RESIZE, sizes(step));
      case "random_resized_crop" -> resizedCrop(step);
      case "pca_colour" -> JavaExpression.made(PCA_COLOUR, decimals(step.numbers()));
      case "erasing" -> JavaExpression.made(ERASING, decimals(step.numbers()));
      case "colour_jitter" -> JavaExpression.made(COLOUR_JITTER, decimals(step.numbers()));
      default -> normalize(step);
    };
  }

  private static JavaExpression resize(ImageStep step) {
    List<JavaExpression> arguments = new ArrayList<>(sizes(step));
    String filter = step.word().isEmpty() ? "BILINEAR" : step.word().toUpperCase(Locale.ROOT);
    arguments.add(JavaExpression.of(Code.type(RuntimeNames.IMAGE_STEP).then(".Filter." + filter)));
    return made(step.sizes().size() == 1 ? "ResizeShorter" : "ResizeTo", arguments);
  }

  private static JavaExpression resizedCrop(ImageStep step) {
    List<JavaExpression> arguments = new ArrayList<>(sizes(step));
    for (int i = 0; i < step.numbers().size(); i += 2) {
      arguments.add(
          JavaExpression.call(
              Code.text("new ").then(Code.type(RESIZED_CROP)).then(".Bounds"),
              decimals(step.numbers().subList(i, i + 2))));
    }
    return JavaExpression.made(RESIZED_CROP, arguments);
  }

  private static JavaExpression normalize(ImageStep step) {
    if (!step.word().isEmpty()) {
      return called("NormalizeBy.of", JavaExpression.of(JavaText.literal(step.word())));
    }
    if (step.numbers().isEmpty()) {
      return called("Normalize.perChannel");
    }
    int half = step.numbers().size() / 2;
    return made(
        "NormalizeBy",
        List.of(
            JavaExpression.listOf(decimals(step.numbers().subList(0, half))),
            JavaExpression.listOf(decimals(step.numbers().subList(half, 2 * half)))));
  }

  private static List<JavaExpression> decimals(List<Double> numbers) {
    return numbers.stream().map(each -> JavaExpression.of(JavaText.decimal(each))).toList();
  }

  private static List<JavaExpression> sizes(ImageStep step) {
    return step.sizes().stream().map(size -> JavaExpression.of(JavaText.integer(size))).toList();
  }

  private static JavaExpression made(String kind, List<JavaExpression> arguments) {
    return JavaExpression.call(
        Code.text("new ").then(Code.type(RuntimeNames.IMAGE_STEP)).then("." + kind), arguments);
  }

  private static JavaExpression called(String method, JavaExpression... arguments) {
    return JavaExpression.called(RuntimeNames.IMAGE_STEP, method, arguments);
  }
}
