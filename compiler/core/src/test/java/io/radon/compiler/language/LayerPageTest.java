package io.radon.compiler.language;

import io.radon.compiler.CompileResult;
import io.radon.compiler.Specs;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.AttributeVisitor;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.DecimalAttribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.TextAttribute;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.op.OpDefinition;
import io.radon.compiler.op.OpParameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of layers is that of the catalogue; each example's shape is the compiler's. */
class LayerPageTest {
  /** Examples that show more than the required arguments alone. */
  private static final Map<String, List<String>> EXAMPLES =
      Map.ofEntries(
          Map.entry(
              "conv",
              List.of("conv(3x3, 64)", "conv(3x3, 64) / 2", "conv(5x3, 64, padding: valid)")),
          Map.entry("max_pool", List.of("max_pool(3x3) / 2", "max_pool(2)")),
          Map.entry("avg_pool", List.of("avg_pool(2x2) / 2", "avg_pool(3x3, ceil: true) / 2")),
          Map.entry("group_norm", List.of("group_norm(groups: 8)")),
          Map.entry("reshape", List.of("reshape(64x16x16)", "reshape([1024, 16])")),
          Map.entry("permute", List.of("permute(chw)")),
          Map.entry("pad", List.of("pad(1)", "pad(0, more: 1)", "pad(2x1, fill: reflect)")),
          Map.entry("blur_pool", List.of("blur_pool / 2")),
          Map.entry("subsample", List.of("subsample / 2")),
          Map.entry("upsample", List.of("upsample(2)", "upsample(2x1, mode: bilinear)")),
          Map.entry("zero_channels", List.of("zero_channels(32)")));

  @Test
  void thePageIsThatOfTheCatalogue() {
    ReferencePage page = ReferencePage.named("layers.md");
    String layers =
        OpCatalog.all().stream()
            .filter(OpDefinition::written)
            .map(LayerPageTest::section)
            .collect(Collectors.joining("\n"));
    page.mustBe(page.with("layers", "\n" + layers + "\n"));
  }

  private static String section(OpDefinition layer) {
    StringBuilder out = new StringBuilder();
    out.append("### `").append(layer.name()).append("`\n\n");
    String sentence = layer.description();
    boolean formula = sentence.charAt(1) == ' ';
    out.append(formula ? sentence.charAt(0) : Character.toUpperCase(sentence.charAt(0)));
    out.append(sentence.substring(1)).append(".\n\n");
    if (!layer.parameters().isEmpty()) {
      out.append("| argument | type | range | default | |\n|---|---|---|---|---|\n");
      layer.parameters().forEach(parameter -> out.append(row(parameter)));
      out.append('\n');
    }
    for (String example : EXAMPLES.getOrDefault(layer.name(), List.of(example(layer)))) {
      out.append("- `").append(example).append("` makes ").append(shape(example)).append(" of ");
      out.append(input(example)).append('\n');
    }
    return out.toString();
  }

  private static String row(OpParameter parameter) {
    Attribute fallback = parameter.fallback();
    boolean switched = parameter.isSwitch();
    String usual = fallback == null ? (switched ? "the switch" : "") : "`" + text(fallback) + "`";
    return String.join(
            " | ",
            "| `" + parameter.name() + "`",
            type(parameter.kind()),
            range(parameter),
            usual,
            parameter.description())
        + " |\n";
  }

  private static String type(OpParameter.Kind kind) {
    return switch (kind) {
      case INT -> "`int`";
      case SIZE -> "`size`";
      case SHAPE -> "shape";
      case BOOLEAN -> "`bool`";
      case DECIMAL -> "`decimal`";
      case WORD -> "word";
    };
  }

  private static String range(OpParameter parameter) {
    return switch (parameter.kind()) {
      case INT, SIZE, SHAPE, DECIMAL ->
          number(parameter.least()) + " … " + number(parameter.most());
      case BOOLEAN -> "`true`, `false`";
      case WORD ->
          parameter.words().stream().map(w -> "`" + w + "`").collect(Collectors.joining(", "));
    };
  }

  private static String number(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return exact.scale() > 6 ? exact.toString() : exact.toPlainString();
  }

  /** A call with an argument for each parameter that needs one. */
  private static String example(OpDefinition layer) {
    String arguments =
        layer.parameters().stream()
            .filter(OpParameter::required)
            .map(LayerPageTest::argument)
            .collect(Collectors.joining(", "));
    return arguments.isEmpty() ? layer.name() : layer.name() + "(" + arguments + ")";
  }

  private static String argument(OpParameter parameter) {
    return switch (parameter.kind()) {
      case INT -> "16";
      case SIZE -> "3x3";
      case SHAPE -> "16384";
      case BOOLEAN -> "true";
      case DECIMAL -> "0.1";
      case WORD -> parameter.words().get(0);
    };
  }

  private static String input(String example) {
    return example.startsWith("dense") ? "128" : "32x32x16";
  }

  /** What the compiler makes of the example. */
  private static String shape(String example) {
    boolean vector = input(example).equals("128");
    String spec =
        "model Example {\n  input: "
            + (vector ? "1x1x128\n  before: flatten\n" : "32x32x16\n")
            + "  example: "
            + example
            + "\n  head: "
            + (vector ? "" : "flatten -> ")
            + "dense(2)\n}\n";
    CompileResult result = Specs.compile(Map.of("example.rn", spec), "example.rn", null);
    if (!result.accepted()) {
      throw new AssertionError("give an example for `" + example + "`: " + result.diagnostics());
    }
    return result.models().get(0).graph().body().sections().stream()
        .filter(section -> section.label().equals("example"))
        .map(section -> section.shape().toString())
        .findFirst()
        .orElseThrow();
  }

  private static String text(Attribute attribute) {
    return attribute.accept(
        new AttributeVisitor<>() {
          @Override
          public String visitInt(IntAttribute number) {
            return String.valueOf(number.value());
          }

          @Override
          public String visitDecimal(DecimalAttribute number) {
            return number(number.value());
          }

          @Override
          public String visitBoolean(BooleanAttribute flag) {
            return String.valueOf(flag.value());
          }

          @Override
          public String visitText(TextAttribute word) {
            return word.value();
          }
        });
  }
}
