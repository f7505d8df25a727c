package io.radon.compiler.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Specs of thousands of written-out lines, among them a thousand different widths. */
enum LongSpec {
  /** Each line a convolution with a label, which is an output of the class. */
  LABELS("l%1$d: conv(3x3, %2$d) -> norm -> act"),
  /** Each line one block of a width of its own. */
  BLOCKS("l%1$d: basic(%2$d)"),
  /** Each line a stage of two blocks: a constant for the stage and two for its blocks. */
  STAGES("stage l%1$d: 2 * bottleneck(%2$d, expansion: 1)"),
  /** Each line a join. */
  JOINS("l%1$d: concat { identity | conv(3x3, 1) } -> conv(1x1, %2$d) -> norm -> act"),
  /** Lines without labels are one body: no line tells where to cut it. */
  NAMELESS("conv(1x1, %2$d) -> norm -> act");

  private static final int WIDTHS = 1_000;

  private final String line;

  LongSpec(String line) {
    this.line = line;
  }

  /** The name of the model, and of its class. */
  String model() {
    return "Long" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  String text(int lines) {
    List<String> text = new ArrayList<>();
    text.add("model " + model() + " {");
    text.add("  input: 32x32x3");
    for (int i = 0; i < lines; i++) {
      // 7 and 1,000 have no common factor: a thousand lines have a thousand widths.
      text.add("  " + String.format(Locale.ROOT, line, i, 8 + i * 7 % WIDTHS));
    }
    if (this == NAMELESS) {
      text.add("  // allow RN0514: lines of 1x1 see one pixel");
    }
    text.add("  head: global_avg_pool -> dense(10)");
    text.add("  shortcut = projection");
    text.add("}");
    return String.join("\n", text) + '\n';
  }
}
