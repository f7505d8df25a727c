package io.radon.compiler.elaborate;

import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.CallCallee;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.ErrorCallee;
import io.radon.compiler.syntax.ErrorExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.FlowExpr;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.SizeExpr;
import io.radon.compiler.syntax.Step;
import io.radon.compiler.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a flow of image steps. */
final class ImageStepReader {
  private static final List<String> KINDS =
      List.of(
          "normalize",
          "subtract_mean",
          "pad",
          "random_crop",
          "random_flip",
          "resize",
          "center_crop",
          "random_resized_crop",
          "random_resize",
          "pca_colour",
          "erasing",
          "colour_jitter");
  private static final int MAX_SIZE = 65_536;
  private static final String RESIZE = "`resize(256)`, `resize(224x224)` or `resize(256, bicubic)`";

  private final DiagnosticSink sink;
  private final BoundUnit unit;
  private final RecipeReader numbers;
  private final List<ImageStep> steps = new ArrayList<>();
  private int height;
  private int width;
  private int shorter;
  private boolean sized;

  ImageStepReader(DiagnosticSink sink, BoundUnit unit, RecipeReader numbers) {
    this.sink = sink;
    this.unit = unit;
    this.numbers = numbers;
  }

  List<ImageStep> steps() {
    return steps;
  }

  /** The size of the images behind the steps as text; empty where no step decides it. */
  String size() {
    if (!sized) {
      return "";
    }
    return height > 0 ? height + "x" + width : shorter + "x" + shorter + " or longer";
  }

  /** Reads all steps; false after a message. */
  boolean read(Expr value) {
    if (value instanceof NameExpr name) {
      return step(name.name(), List.of(), name);
    }
    if (value instanceof CallExpr call) {
      return step(call.name(), call.arguments(), call);
    }
    if (!(value instanceof FlowExpr flow)) {
      return value instanceof ErrorExpr || wrong(value);
    }
    boolean sound = true;
    for (Step step : flow.flow().steps()) {
      boolean plain = step.count() == null && step.stride() == null;
      if (plain && step.callee() instanceof CallCallee call) {
        sound &= step(call.name(), call.arguments(), call);
      } else {
        sound &= !(step.callee() instanceof ErrorCallee) && wrong(step);
      }
    }
    return sound;
  }

  private boolean wrong(SyntaxNode node) {
    sink.reportOnce(
        DiagnosticCode.WRONG_TYPE.at(
            unit.at(node),
            "images",
            "a flow of image steps such as `pad(4) -> random_crop(32x32)`",
            "`" + unit.file().text(node.span()) + "`"));
    return false;
  }

  private boolean step(Name name, List<Argument> arguments, SyntaxNode node) {
    return switch (name.text()) {
      case "normalize" -> {
        NormalizeReader reader = new NormalizeReader(sink, unit, numbers);
        ImageStep read = reader.read(arguments, node);
        yield read != null && add(read);
      }
      case "resize" -> resize(arguments, node);
      case "center_crop" -> crop(name, arguments, node);
      case "subtract_mean" -> word(name, arguments, node, "per_pixel");
      case "pad" -> pad(arguments, node);
      case "random_crop" -> crop(name, arguments, node);
      case "random_flip" -> word(name, arguments, node, "");
      case "random_resized_crop", "random_resize" -> resizing(name, arguments, node);
      case "pca_colour", "colour_jitter" -> colour(name, arguments, node);
      case "erasing" -> augmentation(name, arguments, node) != null;
      default -> {
        Location place = unit.at(name);
        Diagnostic unknown = DiagnosticCode.UNKNOWN_STEP.at(place, name.text());
        sink.reportOnce(
            Suggestions.suggestOr(
                unknown,
                place,
                name.text(),
                KINDS,
                "the steps are `" + String.join("`, `", KINDS) + "`"));
        yield false;
      }
    };
  }

  /** A step whose only argument is one word, or which has none. */
  private boolean word(Name name, List<Argument> arguments, SyntaxNode node, String word) {
    boolean fits =
        word.isEmpty()
            ? arguments.isEmpty()
            : arguments.size() == 1
                && arguments.get(0).name() == null
                && arguments.get(0).value() instanceof NameExpr given
                && given.name().text().equals(word);
    if (!fits) {
      String written = word.isEmpty() ? name.text() : name.text() + "(" + word + ")";
      return faulty(node, name.text(), "`" + written + "`");
    }
    steps.add(new ImageStep(name.text(), List.of()));
    return true;
  }

  private boolean pad(List<Argument> arguments, SyntaxNode node) {
    if (arguments.size() != 1) {
      return faulty(node, "pad", "a number such as `pad(4)`");
    }
    Double amount = numbers.number(arguments.get(0).value(), "`pad`", 0, MAX_SIZE, true);
    if (amount == null) {
      return false;
    }
    steps.add(new ImageStep("pad", List.of(amount.intValue())));
    height += height == 0 ? 0 : 2 * amount.intValue();
    width += width == 0 ? 0 : 2 * amount.intValue();
    shorter += shorter == 0 ? 0 : 2 * amount.intValue();
    return true;
  }

  private @Nullable ImageStep augmentation(Name name, List<Argument> arguments, SyntaxNode node) {
    AugmentationReader reader = new AugmentationReader(sink, unit, numbers);
    ImageStep read = reader.read(name.text(), arguments, node);
    if (read != null) {
      steps.add(read);
    }
    return read;
  }

  /** Colours are those of pixels between 0 and 1. */
  private boolean colour(Name name, List<Argument> arguments, SyntaxNode node) {
    for (ImageStep before : steps) {
      if (before.kind().equals("normalize") || before.kind().equals("subtract_mean")) {
        sink.reportOnce(
            DiagnosticCode.RESIZE_TOO_LATE.at(unit.at(node), name.text(), before.kind()));
        return false;
      }
    }
    return augmentation(name, arguments, node) != null;
  }

  private boolean resizing(Name name, List<Argument> arguments, SyntaxNode node) {
    if (tooLate(name.text(), node)) {
      return false;
    }
    ImageStep read = augmentation(name, arguments, node);
    if (read == null) {
      return false;
    }
    boolean both = name.text().equals("random_resized_crop");
    height = both ? read.sizes().get(0) : 0;
    width = both ? read.sizes().get(1) : 0;
    shorter = both ? 0 : read.sizes().get(0);
    sized = true;
    return true;
  }

  /** Whether steps that are done on batches stand before one that is done picture by picture. */
  private boolean tooLate(String kind, SyntaxNode node) {
    for (ImageStep before : steps) {
      if (!before.resizes() && !before.kind().equals("center_crop")) {
        sink.reportOnce(DiagnosticCode.RESIZE_TOO_LATE.at(unit.at(node), kind, before.kind()));
        return true;
      }
    }
    return false;
  }

  private boolean add(ImageStep step) {
    steps.add(step);
    return true;
  }

  /** The shorter side, or both; a filter may follow. */
  private boolean resize(List<Argument> arguments, SyntaxNode node) {
    String filter = "";
    if (arguments.size() == 2) {
      if (!(arguments.get(1).value() instanceof NameExpr word) || arguments.get(1).name() != null) {
        return faulty(node, "resize", RESIZE);
      }
      filter = word.name().text();
    }
    boolean known = filter.isEmpty() || filter.equals("bilinear") || filter.equals("bicubic");
    if (arguments.isEmpty() || arguments.size() > 2 || !known || arguments.get(0).name() != null) {
      return faulty(node, "resize", RESIZE);
    }
    if (tooLate("resize", node)) {
      return false;
    }
    List<Integer> sizes = sizes(arguments.get(0).value(), node);
    if (sizes.isEmpty()) {
      return false;
    }
    boolean both = sizes.size() == 2;
    height = both ? sizes.get(0) : 0;
    width = both ? sizes.get(1) : 0;
    shorter = both ? 0 : sizes.get(0);
    sized = true;
    return add(new ImageStep("resize", sizes, filter.equals("bilinear") ? "" : filter, List.of()));
  }

  private List<Integer> sizes(Expr value, SyntaxNode node) {
    if (!(value instanceof SizeExpr size)) {
      Double one = numbers.number(value, "`resize`", 1, MAX_SIZE, true);
      return one == null ? List.of() : List.of(one.intValue());
    }
    if (size.sizes().size() != 2 || size.sizes().stream().anyMatch(s -> s < 1 || s > MAX_SIZE)) {
      faulty(node, "resize", RESIZE);
      return List.of();
    }
    return size.sizes().stream().map(Math::toIntExact).toList();
  }

  private boolean crop(Name name, List<Argument> arguments, SyntaxNode node) {
    if (arguments.size() != 1
        || !(arguments.get(0).value() instanceof SizeExpr size)
        || size.sizes().size() != 2
        || size.sizes().stream().anyMatch(s -> s < 1 || s > MAX_SIZE)) {
      return faulty(node, name.text(), "a size such as `" + name.text() + "(32x32)`");
    }
    int newHeight = Math.toIntExact(size.sizes().get(0));
    int newWidth = Math.toIntExact(size.sizes().get(1));
    int mostHeight = height > 0 ? height : shorter;
    int mostWidth = width > 0 ? width : shorter;
    boolean larger =
        (mostHeight > 0 && newHeight > mostHeight) || (mostWidth > 0 && newWidth > mostWidth);
    if (larger) {
      sink.reportOnce(
          DiagnosticCode.CROP_TOO_LARGE.at(
              unit.at(size), newHeight + "x" + newWidth, mostHeight + "x" + mostWidth));
      return false;
    }
    height = newHeight;
    width = newWidth;
    shorter = 0;
    sized = true;
    steps.add(new ImageStep(name.text(), List.of(newHeight, newWidth)));
    return true;
  }

  private boolean faulty(SyntaxNode node, String step, String expected) {
    sink.reportOnce(
        DiagnosticCode.WRONG_TYPE.at(
            unit.at(node),
            "image step `" + step + "`",
            expected,
            "`" + unit.file().text(node.span()) + "`"));
    return false;
  }
}
