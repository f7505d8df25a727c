package io.radon.compiler.elaborate;

import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.ListExpr;
import io.radon.compiler.syntax.RangeExpr;
import io.radon.compiler.syntax.SizeExpr;
import io.radon.compiler.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the image steps that change training images at random, but cuts and mirroring. */
final class AugmentationReader {
  static final List<String> KINDS =
      List.of("random_resized_crop", "random_resize", "pca_colour", "erasing", "colour_jitter");

  private static final int MAX_SIZE = 65_536;
  private static final List<String> JITTER = List.of("brightness", "contrast", "saturation");
  private static final List<Double> SCALE = List.of(0.08, 1.0);
  private static final List<Double> RATIO = List.of(0.75, 4.0 / 3);

  private final DiagnosticSink sink;
  private final BoundUnit unit;
  private final RecipeReader numbers;

  AugmentationReader(DiagnosticSink sink, BoundUnit unit, RecipeReader numbers) {
    this.sink = sink;
    this.unit = unit;
    this.numbers = numbers;
  }

  /** The step, or null after a message. */
  @Nullable ImageStep read(String kind, List<Argument> arguments, SyntaxNode node) {
    return switch (kind) {
      case "random_resized_crop" -> resizedCrop(arguments, node);
      case "random_resize" -> resize(arguments, node);
      case "pca_colour" -> one(kind, arguments, node, "`pca_colour(0.1)`");
      case "erasing" -> one(kind, arguments, node, "`erasing(0.25)`");
      case "colour_jitter" -> jitter(arguments, node);
      default -> throw new IllegalArgumentException("no such step: " + kind);
    };
  }

  /** A step of one number between 0 and 1. */
  private @Nullable ImageStep one(
      String kind, List<Argument> arguments, SyntaxNode node, String expected) {
    if (arguments.size() != 1 || arguments.get(0).name() != null) {
      return faulty(node, kind, expected);
    }
    Double number = numbers.number(arguments.get(0).value(), "`" + kind + "`", 0, 1, false);
    return number == null ? null : new ImageStep(kind, List.of(), "", List.of(number));
  }

  private @Nullable ImageStep jitter(List<Argument> arguments, SyntaxNode node) {
    String expected = "`colour_jitter(brightness: 0.4, contrast: 0.4, saturation: 0.4)`";
    Map<String, Expr> given = named(arguments, JITTER);
    if (given == null || given.isEmpty()) {
      return faulty(node, "colour_jitter", expected);
    }
    List<Double> all = new ArrayList<>();
    for (String name : JITTER) {
      Expr value = given.get(name);
      Double number =
          value == null ? (Double) 0.0 : numbers.number(value, quoted(name), 0, 1, false);
      if (number == null) {
        return null;
      }
      all.add(number);
    }
    return new ImageStep("colour_jitter", List.of(), "", all);
  }

  private @Nullable ImageStep resize(List<Argument> arguments, SyntaxNode node) {
    if (arguments.size() != 1
        || arguments.get(0).name() != null
        || !(arguments.get(0).value() instanceof RangeExpr range)) {
      return faulty(node, "random_resize", "a range such as `random_resize(256 .. 480)`");
    }
    Double least = numbers.number(range.first(), "`random_resize`", 1, MAX_SIZE, true);
    Double most = numbers.number(range.last(), "`random_resize`", 1, MAX_SIZE, true);
    if (least == null || most == null) {
      return null;
    }
    return most < least
        ? faulty(node, "random_resize", "a range that rises, such as `random_resize(256 .. 480)`")
        : new ImageStep("random_resize", List.of(least.intValue(), most.intValue()));
  }

  private @Nullable ImageStep resizedCrop(List<Argument> arguments, SyntaxNode node) {
    String expected =
        "`random_resized_crop(224x224)` or `random_resized_crop(224x224, scale: [0.08, 1], ratio:"
            + " [0.75, 1.33])`";
    Map<String, Expr> given =
        arguments.isEmpty()
            ? null
            : named(arguments.subList(1, arguments.size()), List.of("scale", "ratio"));
    if (given == null
        || arguments.get(0).name() != null
        || !(arguments.get(0).value() instanceof SizeExpr size)
        || size.sizes().size() != 2
        || size.sizes().stream().anyMatch(each -> each < 1 || each > MAX_SIZE)) {
      return faulty(node, "random_resized_crop", expected);
    }
    List<Double> scale = bounds(given.get("scale"), "scale", 1, SCALE, node);
    List<Double> ratio = bounds(given.get("ratio"), "ratio", 100, RATIO, node);
    if (scale == null || ratio == null) {
      return null;
    }
    List<Double> all = new ArrayList<>(scale);
    all.addAll(ratio);
    List<Integer> sizes = size.sizes().stream().map(Math::toIntExact).toList();
    boolean usual = scale.equals(SCALE) && ratio.equals(RATIO);
    return new ImageStep("random_resized_crop", sizes, "", usual ? List.of() : all);
  }

  /** The least and the most of a list of two. */
  private @Nullable List<Double> bounds(
      @Nullable Expr value, String what, double most, List<Double> usual, SyntaxNode node) {
    if (value == null) {
      return usual;
    }
    List<Double> all = new ArrayList<>();
    if (value instanceof ListExpr list && list.items().size() == 2) {
      for (Expr item : list.items()) {
        Double number = numbers.number(item, quoted(what), 0.001, most, false);
        if (number == null) {
          return null;
        }
        all.add(number);
      }
    }
    if (all.isEmpty() || all.get(1) < all.get(0)) {
      faulty(node, "random_resized_crop", "`" + what + ": [least, most]`, rising");
      return null;
    }
    return all;
  }

  /** By name; null where one has no name, another, or one given twice. */
  private static @Nullable Map<String, Expr> named(List<Argument> arguments, List<String> known) {
    Map<String, Expr> given = new LinkedHashMap<>();
    for (Argument argument : arguments) {
      String name = argument.name() == null ? "" : argument.name().text();
      if (!known.contains(name) || given.put(name, argument.value()) != null) {
        return null;
      }
    }
    return given;
  }

  private static String quoted(String name) {
    return "`" + name + "`";
  }

  private @Nullable ImageStep faulty(SyntaxNode node, String step, String expected) {
    sink.reportOnce(
        DiagnosticCode.WRONG_TYPE.at(
            unit.at(node),
            "image step `" + step + "`",
            expected,
            "`" + unit.file().text(node.span()) + "`"));
    return null;
  }
}
