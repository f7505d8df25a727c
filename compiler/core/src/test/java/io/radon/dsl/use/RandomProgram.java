package io.radon.dsl.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random spec that is right, written twice by hands that don't know of each other: as a Java
 * program, and as text.
 */
final class RandomProgram {
  private static final List<String> ACTIVATIONS =
      List.of("relu", "relu6", "silu", "gelu", "sigmoid", "tanh");

  private final Random random;
  private final String className;
  private final RandomNumbers numbers;
  private final List<Both> fields = new ArrayList<>();

  private RandomProgram(long seed, String className) {
    this.random = new Random(seed);
    this.className = className;
    this.numbers = new RandomNumbers(random);
  }

  static Both of(long seed, String className) {
    return new RandomProgram(seed, className).program();
  }

  private Both program() {
    fields.add(
        Both.of(
            "static final Constant<NumberValue> BASE = constant(\"base\", 4);", "const base = 4"));
    fields.add(policy());
    fields.add(block());
    fields.add(model());
    fields.add(derived());
    Both all = Both.joined(fields, "\n", "\n");
    String imports = "";
    for (String builders :
        List.of(
            "Activations",
            "Blocks",
            "Expectations",
            "Layers",
            "Models",
            "Recipes",
            "Shortcuts",
            "Values")) {
      imports += "import static io.radon.dsl." + builders + ".*;\n";
    }
    return new Both(
        imports
            + "import io.radon.dsl.*;\npublic final class "
            + className
            + " {\n"
            + all.java()
            + "\npublic static final Spec SPEC = spec(BASE, POLICY, BLOCK, NET, OTHER)"
            + ".inPackage(\"random\");\n}\n",
        "package random\n\n" + all.text());
  }

  private Both pick(Both... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private Both policy() {
    Both changed =
        pick(
            Both.of("none()", "none"),
            Both.of(
                "subsample().stride(stride()), zeroChannels(out().channels())",
                "subsample / stride -> zero_channels(out.channels)"),
            Both.of(
                "conv(1, 1, out().channels()).stride(stride()), norm()",
                "conv(1x1, out.channels) / stride -> norm"),
            Both.of(
                "avgPool(stride(), arg(\"ceil\", true)).stride(stride()), conv(1,"
                    + " out().channels())",
                "avg_pool(stride, ceil: true) / stride -> conv(1, out.channels)"));
    Both same = pick(Both.of("identity()", "identity"), Both.of("none()", "none"));
    return Both.of(
        "static final Policy POLICY = policy(\"mine\", whereSame($1), whereChanged($2));",
        "shortcut mine {\n  same: $1\n  changed: $2\n}",
        same,
        changed);
  }

  private Both activation() {
    String name = ACTIVATIONS.get(random.nextInt(ACTIVATIONS.size()));
    return random.nextBoolean() ? new Both("act()", "act") : new Both(name + "()", name);
  }

  /** A flow from any channels to {@code width} of them. */
  private Both branch(boolean strided) {
    Both kernel = pick(Both.of("3, 3", "3x3"), Both.of("3", "3"), Both.of("1, 3", "1x3"));
    Both stride = strided ? Both.of(".stride(stride)", " / stride") : Both.same("");
    Both options =
        pick(
            Both.same(""),
            Both.of(", bias(true)", ", bias: true"),
            Both.of(", dilation(2), groups(1)", ", dilation: 2, groups: 1"),
            Both.of(", padding(same())", ", padding: same"));
    Both conv = Both.of("conv($1, width$2)$3", "conv($1, width$2)$3", kernel, options, stride);
    return random.nextBoolean()
        ? Both.flow(conv, Both.of("norm()", "norm"), activation())
        : Both.flow(conv, activation());
  }

  private Both block() {
    Both join =
        switch (random.nextInt(4)) {
          case 0 ->
              Both.of(
                  "residual(label(\"conv1\", $1), label(\"conv2\", $2))",
                  "residual {\n  conv1: $1\n  conv2: $2\n}",
                  branch(true),
                  branch(false));
          case 1 ->
              Both.of("add(flow($1), flow($2))", "add { $1 | $2 }", branch(true), branch(true));
          case 2 ->
              Both.of(
                  "mul(body(label(\"a\", $1), act()), flow($2))",
                  "mul {\n  a: $1\n  act\n| $2\n}",
                  branch(true),
                  branch(true));
          default ->
              Both.of(
                  "residual(flow($1), when(deep, flow($2), identity()), se(ratio))",
                  "residual {\n  $1\n  (if deep then $2 else identity)\n  se(ratio)\n}",
                  branch(true),
                  branch(false));
        };
    Both condition =
        pick(
            Both.of("deep", "deep"),
            Both.of(
                "in().channels().modulo(2).equalTo(0).and(deep.negated())",
                "in.channels % 2 == 0 and not deep"),
            Both.of("blockIndex().lessThan(blockCount())", "block.index < block.count"));
    return Both.of(
        "static final Block BLOCK = block(\"cell\", param(\"width\"), param(\"stride\", 1),"
            + " param(\"deep\", $3), param(\"ratio\", 2), (width, stride, deep, ratio) ->"
            + " body($1, when($2, act(), relu()))).doc(\"A block.\\n\\nOf no use.\");",
        """
        /// A block.
        ///
        /// Of no use.
        block cell(width: int, stride: int = 1, deep: bool = $3, ratio: int = 2) {
          $1
          (if $2 then act else relu)
        }
        """,
        join,
        condition,
        Both.same(String.valueOf(random.nextBoolean())));
  }

  private Both stage(int number, int width, boolean halve) {
    Both call =
        pick(
            Both.of("unit.of($1)", "unit($1)", numbers.of(width)),
            Both.of("BLOCK.of($1, arg(\"ratio\", 4))", "cell($1, ratio: 4)", numbers.of(width)),
            Both.of("basic($1)", "basic($1)", numbers.of(width)));
    Both stride = halve ? Both.of(".stride(2)", " / 2") : Both.same("");
    Both count = pick(Both.same("2"), Both.same("n"), Both.of("n.plus(1)", "(n + 1)"));
    return Both.of(
        "stage(\"s" + number + "\", repeat($1, $2)$3)",
        "stage s" + number + ": $1 * $2$3",
        count,
        call,
        stride);
  }

  private Both model() {
    List<Both> lines = new ArrayList<>();
    lines.add(Both.of("input(32, 24, 3)", "input: 32x24x3"));
    lines.add(
        Both.of(
            "label(\"stem\", conv(3, 3, $1), norm(), act()).shape(32, 24, 8)",
            "stem: conv(3x3, $1) -> norm -> act => 32x24x8",
            numbers.of(8)));
    int stages = 1 + random.nextInt(3);
    for (int i = 1; i <= stages; i++) {
      lines.add(stage(i, 8 * i, i > 1));
    }
    if (random.nextBoolean()) {
      lines.add(
          Both.of(
              "flow(maxPool(2, 2).stride(1, 2), dropout(0.25))",
              "max_pool(2x2) / 1x2 -> dropout(0.25)"));
    }
    lines.add(
        Both.of(
            "label(\"head\", globalAvgPool(), dense(classes)).shape(classes)",
            "head: global_avg_pool -> dense(classes) => classes"));
    lines.add(
        Both.of(
            "set(shortcut(), $1)",
            "shortcut = $1",
            pick(
                Both.of("POLICY", "mine"),
                Both.of("zeroPad()", "zero_pad"),
                Both.of("projection()", "projection"))));
    lines.add(
        Both.of(
            "set(norm(), $1)",
            "norm = $1",
            pick(
                Both.of("batchNorm(arg(\"epsilon\", 1e-3))", "batch_norm(epsilon: 1e-3)"),
                Both.of("identity()", "identity"),
                Both.of(
                    "when(number(1).lessThan(2), batchNorm(), identity())",
                    "(if 1 < 2 then batch_norm else identity)"))));
    lines.add(Both.of("expect(depth(), atLeast(2))", "expect depth >= 2"));
    Both all = Both.joined(lines, ",\n", "\n  ");
    return Both.of(
        "static final Model NET = model(\"Net\", param(\"n\", 2), param(\"unit\", Type.BLOCK, $2),"
            + " param(\"classes\", 10), (n, unit, classes) -> body($1));",
        "model Net(n: int = 2, unit: block = $2, classes: int = 10) {\n  $1\n}",
        all,
        pick(
            Both.of("BLOCK", "cell"),
            Both.of("BLOCK.of(arg(\"deep\", false))", "cell(deep: false)")));
  }

  private Both derived() {
    Both changes =
        pick(
            Both.of("", ""),
            Both.of(".changed(set(act(), gelu()))", " { act = gelu }"),
            Both.of(
                ".changed(label(\"stem\", conv(1, 8)), set(padding(), same()))",
                " {\n  stem: conv(1, 8)\n  padding = same\n}"));
    return Both.of(
        "static final Model OTHER = model(\"Other\", NET.of(1, arg(\"classes\", 3))$1);",
        "model Other = Net(1, classes: 3)$1",
        changes);
  }
}
