package io.radon.compiler.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes random specs by the grammar: constants, blocks with parameters, shortcuts, models and
 * models derived from them, recipes and experiments. Most are well formed; many don't fit together,
 * which is the point.
 */
public final class SpecGenerator {
  private static final List<String> PLAIN =
      List.of("norm", "act", "relu", "sigmoid", "identity", "silu", "tanh", "gelu", "relu6");

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<String> blocks = new ArrayList<>();
  private final List<String> shortcuts = new ArrayList<>();
  private final List<String> models = new ArrayList<>();
  private int names;

  public SpecGenerator(long seed) {
    this.random = new Random(seed);
  }

  /** One spec; a generator writes one. */
  public String spec() {
    blocks.addAll(List.of("basic(%s)", "bottleneck(%s)", "se"));
    shortcuts.addAll(List.of("zero_pad", "projection", "projection_all", "plain"));
    text.append("package fuzz\n\nconst wide = ").append(width()).append("\n\n");
    for (int i = random.nextInt(3); i > 0; i--) {
      shortcut();
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      block();
    }
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      model();
    }
    return text.toString();
  }

  /** One spec with recipes and experiments, and with one to three mistakes. */
  public String nearlyValid() {
    spec();
    for (int i = random.nextInt(3); i > 0; i--) {
      String recipe = name("recipe_");
      recipe(recipe);
      if (random.nextBoolean()) {
        experiment(recipe);
      }
    }
    return new SpecFaults(random.nextLong()).make(text.toString(), 1 + random.nextInt(3));
  }

  private void recipe(String name) {
    line("recipe " + name + " {");
    line("  optimizer = " + pick(List.of("sgd(momentum: 0.9)", "adam()", "sgd()")));
    line(
        "  rate = "
            + pick(
                List.of(
                    "0.1",
                    "cosine(0.1)",
                    "step_decay(0.1, factor: 0.1, at: [10, 20] epochs)",
                    "step_decay(0.1, factor: 0.5, at: [50, 75] percent)")));
    if (random.nextInt(3) == 0) {
      line("  warmup = 2 epochs");
    }
    line("  batch = " + pick(List.of("32", "64", "128")));
    line("  until = " + pick(List.of("30 epochs", "60 epochs")));
    line(
        "  train_images = pad(4) -> random_crop("
            + side()
            + ") -> random_flip -> normalize(per_channel)");
    line("  test_images = normalize(per_channel)");
    line("}\n");
  }

  private String side() {
    return pick(List.of("32x32", "24x24", "16x16"));
  }

  private void experiment(String recipe) {
    line("experiment " + name("experiment_") + " {");
    line("  models = [" + pick(models) + "]");
    line("  recipe = " + recipe);
    line("  data = " + pick(List.of("cifar10", "shapes")));
    line("  seeds = " + pick(List.of("1 .. 3", "[1, 2]", "7")));
    line("  report = [table, curves(train_error)]");
    line("}\n");
  }

  private void line(String written) {
    text.append(written).append('\n');
  }

  private void block() {
    String name = name("block_");
    text.append("/// ").append(name).append(".\nblock ").append(name);
    text.append("(width: int, stride: int = 1, flag: bool = ").append(random.nextBoolean());
    text.append(") {\n");
    body(2, random.nextInt(3) + 1, "width");
    text.append("}\n\n");
    blocks.add(name + "(%s)");
  }

  private void shortcut() {
    String name = name("policy_");
    text.append("shortcut ").append(name).append(" {\n  same:    identity\n  changed: ");
    text.append(
        pick(
            List.of(
                "none",
                "subsample / stride -> zero_channels(out.channels)",
                "conv(1x1, out.channels) / stride -> norm",
                "conv(3x3, out.channels) / stride",
                "avg_pool(stride, ceil: true) / stride -> conv(1x1, out.channels)")));
    text.append("\n}\n\n");
    shortcuts.add(name);
  }

  private void model() {
    String name = name("Model");
    models.add(name);
    text.append("model ").append(name).append("(n: int = ").append(1 + random.nextInt(3));
    text.append(", classes: int = 10) {\n  input: ")
        .append(pick(List.of("24x24x8", "16x16x8", "32x32x16", "32x32x3")));
    text.append('\n');
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      statement(2, "wide");
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      stage();
    }
    text.append("  head: global_avg_pool -> dense(classes)\n");
    if (random.nextInt(3) > 0) {
      text.append("  shortcut = ").append(pick(shortcuts)).append('\n');
    }
    if (random.nextInt(3) == 0) {
      text.append("  expect depth <= ").append(50 + random.nextInt(5000)).append('\n');
    }
    text.append("}\n\n");
    if (random.nextBoolean()) {
      text.append("model ").append(name("Model")).append(" = ").append(name);
      text.append(pick(List.of("", "(n: 2)", "(classes: 5)", "(3)"))).append(" { act = silu }\n\n");
    }
  }

  private void stage() {
    text.append("  stage ")
        .append(name("s"))
        .append(": ")
        .append(pick(List.of("n", "2", "(n + 1)", wild() ? "0" : "1", "3")));
    text.append(" * ").append(call("wide"));
    text.append(random.nextInt(3) == 0 ? pick(List.of(" / 2", " / (1 + 1)")) : "").append('\n');
  }

  private void body(int depth, int statements, String width) {
    for (int i = 0; i < statements; i++) {
      statement(depth, width);
    }
  }

  private void statement(int depth, String width) {
    text.append("  ".repeat(Math.max(1, 4 - depth)));
    if (random.nextBoolean()) {
      text.append(name("l")).append(": ");
    }
    for (int steps = 1 + random.nextInt(3); steps > 0; steps--) {
      step(depth, width);
      text.append(steps > 1 ? " -> " : "\n");
    }
  }

  /** Inside joins the shape mostly stays, so that most branches fit. */
  private void step(int depth, String width) {
    String channels = depth == 2 || wild() ? amount(width) : "in.channels";
    switch (random.nextInt(depth > 0 ? 9 : 4)) {
      case 0, 1 -> text.append(pick(PLAIN));
      case 2 -> convolution(depth, channels);
      case 3 -> text.append(pick(List.of("max_pool(3x3)", "norm"))).append(stride(depth));
      case 4 -> text.append(pick(blocks).replace("%s", channels));
      case 5 -> join("residual", depth, width, 1);
      case 6 -> join("gate", depth, width, 1);
      case 7 -> join(pick(List.of("add", "mul", "concat")), depth, width, 2);
      default -> choice(width);
    }
  }

  private void convolution(int depth, String channels) {
    String kernel = pick(List.of("3x3", "1x1", "5x5", "1x3"));
    text.append("conv(").append(kernel).append(", ").append(channels).append(')');
    text.append(stride(depth));
  }

  private void choice(String width) {
    text.append("(if ").append(pick(List.of("in.channels > 8", "block.index == 0", "true")));
    text.append(" then ");
    step(0, width);
    text.append(" else ");
    step(0, width);
    text.append(')');
  }

  private void join(String name, int depth, String width, int arms) {
    text.append(name).append(" {\n");
    for (int i = 0; i < arms; i++) {
      text.append(i > 0 ? "  |\n" : "");
      body(depth - 1, 1 + random.nextInt(2), width);
    }
    text.append("  }");
  }

  private String call(String width) {
    return pick(List.of("basic(%s)", "bottleneck(%s)", pick(blocks)))
        .replace("%s", wild() ? amount(width) : width());
  }

  private String amount(String width) {
    String half = "(in.channels / 2)";
    return pick(
        List.of(
            width,
            "in.channels",
            "(" + width + " * 2)",
            width(),
            wild() ? half : width,
            "round_up(in.channels, 8)"));
  }

  private String stride(int depth) {
    return random.nextInt(depth == 2 ? 12 : 100) == 0
        ? pick(List.of(" / 2", " / 2x1", " / 3"))
        : "";
  }

  /** Seldom true: what most often makes a spec not fit. */
  private boolean wild() {
    return random.nextInt(12) == 0;
  }

  private String width() {
    return pick(List.of("8", "16", "24", "32"));
  }

  private String name(String stem) {
    return stem + names++;
  }

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
