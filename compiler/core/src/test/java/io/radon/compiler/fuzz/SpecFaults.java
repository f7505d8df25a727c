package io.radon.compiler.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mistakes that people make in specs, by the place in the grammar where they make them. Each is put
 * into one of the places of a spec that take it, so that what comes is nearly valid.
 */
final class SpecFaults {
  /** One mistake: what it is made of, and what it makes of that. */
  private record Fault(Pattern place, String becomes) {}

  private static final List<Fault> FAULTS = new ArrayList<>();

  static {
    words();
    names();
    values();
    layers();
    models();
    recipes();
    files();
  }

  private static void fault(String place, String... becomes) {
    for (String each : becomes) {
      FAULTS.add(new Fault(Pattern.compile(place, Pattern.MULTILINE), each));
    }
  }

  /** Of signs and words of the grammar. */
  private static void words() {
    fault(" -> ", " ", " - > ", " → ", " -> -> ", " => ");
    fault("\\{", "", "\n{", "{{", "(");
    fault("\\}", "", "}}", ")");
    fault("\\)", "", "))", "]");
    fault("\\(", "", "[");
    fault("^  stage (\\w+):", "  stage:", "  stages $1:", "  stage $1");
    fault("^(  +)(\\w+): ", "$1$2 ", "$1$2: -> ", "$1$2:\n  ", "$1$2 = ");
    fault("^(model|block|shortcut|recipe|experiment) ", "", "$1 1", "modle ", "def ", "  $1 x {\n");
    fault("^(model|block|shortcut) \\w+", "$1");
    fault("const (\\w+) = ", "const $1 ", "const = ", "let $1 = ", "const $1: ");
    fault("= (\\w+)$", "=", "== $1", ": $1", "= $1;", "= $1 $1");
    fault("(\\w+): int", "$1", "$1 int", "int $1");
    fault(", ", " ", ",, ", "; ");
    fault("\\b(\\d+) \\* ", "$1 ", "$1 * 2 * ", "$1x ", "");
    fault(" / 2", " / 2 / 2", " / ", " // 2", "/ (2", " * 2");
    fault("expect (\\w+) <= ", "expect $1 = ", "expect $1 < ", "expect ", "expect $1 ");
    fault("(\\w+): (\\d)", "$1 = $2", "$1 $2");
    fault("\\(if ", "(", "(if then ");
    fault(" then ", " ", " ? ");
    fault(" else ", " ", " : ");
    fault("\\|", "", "||", ",");
    fault("3x3", "3x", "3X3", "3*3", "(3, 3)", "3x3x3", "3kernels", "1_", "0x10");
    fault("\\b10\\b", "10_000_000_000_000_000_000", "1e400", "1.2.3", "10 %", "ten");
    fault("^  +(\\w+): (.*)$", "  $1: $2 => 8x8x8 => 8x8x8", "  $1: $2 => ", "  $1: $2 =>");
    fault("global_avg_pool", "# global_avg_pool", "/* global_avg_pool */", "'global_avg_pool'");
  }

  /** Of names: what is not there, is there twice, or is something else. */
  private static void names() {
    fault("\\bbasic\\b", "basci", "wide", "projection", "Model1", "input");
    fault("\\brelu\\b", "rellu", "in", "block", "out.channels");
    fault("in\\.channels", "in.chanels", "in", "out.channels", "in.length", "channels");
    fault("block\\.index", "block.idx", "block", "(block.index / 0)");
    fault("^  (\\w+): (.*)$", "  $1: $2\n  $1: $2", "  input: $2", "  $1: $1 -> $2");
    fault(
        "^(  shortcut) = (\\w+)$", "$1 = $2\n$1 = $2", "  shortcutt = $2", "$1 = $2(1)", "$1 = 3");
    fault(
        "^model (\\w+)",
        "const $1 = 1\n\nmodel $1",
        "model basic",
        "model $1 = $1 { act = relu }\n\nmodel $1");
    fault(
        "^block (\\w+)\\(([^)]*)\\) \\{",
        "block $1($2) {\n  $1(width)",
        "block $1(width: int, $2) {");
    fault(
        "^const wide = \\w+", "const wide = wide", "const wide = (wide + 1)", "const wide = relu");
    fault(
        "\\{ act = silu \\}",
        "{ akt = silu }",
        "{ head2: dense(3) }",
        "{ act = silu\n  act = relu }");
    fault("\\bint = ", "integer = ", "block = ", "int[2] = ", "int[0] = ", "bool = ");
  }

  /** Of values: types, ranges and arithmetic. */
  private static void values() {
    fault("\\(in\\.channels / 2\\)|in\\.channels", "(in.channels / 0)", "(in.channels / 7)");
    fault("\\bwide\\b", "true", "1.5", "[8, 8]", "\"8\"", "(9223372036854775807 + 1)", "(-wide)");
    fault("\\bwidth\\b", "(width % 0)", "width[3]", "[8, 16][5]", "(width + true)", "(not width)");
    fault("round_up\\(in\\.channels, 8\\)", "round_up(in.channels)", "round_up(true, 8)", "up(8)");
    fault("in\\.channels > 8", "in.channels", "8", "in.channels > true");
    fault(
        "dense\\(classes\\)",
        "dense(classes, 3, 4)",
        "dense(unit: 3)",
        "dense()",
        "dense(units: 1, units: 2)",
        "dense(-1)",
        "dense(true)");
    fault("\\bn \\* ", "-1 * ", "0 * ", "10001 * ", "1.5 * ", "(n / 4) * ", "true * ");
    fault(" / 2$", " / 0", " / 1.5", " / 3x3x3", " / true", " / 99999");
  }

  /** Of layers: shapes that don't fit. */
  private static void layers() {
    fault(
        "conv\\(3x3, ",
        "conv(99x99, padding: valid, ",
        "conv(3x3, groups: 5, ",
        "conv(",
        "conv(3x3, 0, ",
        "conv(3, 3, 3, ");
    fault(
        "global_avg_pool -> ",
        "",
        "global_avg_pool -> global_avg_pool -> ",
        "reshape([5]) -> ",
        "flatten -> max_pool(3x3) -> ");
    fault(
        "\\bnorm\\b",
        "group_norm(7)",
        "zero_channels(1)",
        "norm / 2",
        "norm(1)",
        "reshape(99)",
        "permute(hhh)");
    fault(
        "\\bact\\b",
        "act -> act",
        "identity",
        "concat { act }",
        "gate { act | act }",
        "add { conv(1x1, 3) | conv(1x1, 5) }");
    fault(
        "^  stage (\\w+): (.*)$",
        "  stage $1: 0 * basic(8) / 2",
        "  stage $1: 2 * se / 2",
        "  stage $1: $2 => 3x3x3");
    fault("same: +identity\\n", "", "same: identity\n  other: identity\n", "changed: identity\n");
    fault("changed: .*", "", "changed: conv(1x1, 3)", "3");
  }

  /** Of whole models. */
  private static void models() {
    fault(
        "^  input: .*$",
        "",
        "  input: 8",
        "  input: relu",
        "  input: 2 * relu",
        "  input: 0x8x8",
        "  a: relu\n$0");
    fault(
        "^  head: .*$",
        "",
        "  head: relu",
        "  head: dense(classes) => 3",
        "  head: flatten -> dense(999999999)");
    fault(
        "expect depth <= \\d+",
        "expect depth == 1",
        "expect width == 3",
        "expect params == true",
        "expect 3 == 3",
        "expect macs ~ 1G");
    fault("^model (\\w+)\\(.*\\) \\{$", "model $1", "model $1 = Nothing {", "model $1(n: int) {");
    fault("\\(n: 2\\)", "(m: 2)", "(n: 2, n: 3)", "(1, 2, 3)", "(n: -1)", "(n: 10)");
    fault("^  head: ", "  loose: conv(1x1, 8) -> norm\n  head: ", "  init = he_fan\n  head: ");
  }

  /** Of recipes and experiments. */
  private static void recipes() {
    fault(
        "optimizer = .*",
        "",
        "optimizer = sdg()",
        "optimizer = sgd(momentum: 2.0)",
        "optimizer = 3");
    fault("at: \\[\\d+, \\d+\\]", "at: [30, 20]", "at: [10, 900000]", "at: [1.5, 2]", "at: []");
    fault("\\bepochs\\b", "epoch", "minuets", "percent", "steps", "");
    fault("until = .*", "", "until = 10", "until = 0 epochs", "until = soon");
    fault("warmup = .*", "warmup = 900 epochs", "warmup = 3", "warmup = -1 steps");
    fault(
        "batch = \\d+", "batch = 0", "batch = 99999999", "batch = two", "batches = 3", "batch: 3");
    fault("random_crop\\(\\S+\\)", "random_crop(99x99)", "random_crop()", "crop(8)", "random_crop");
    fault(
        "test_images = .*", "test_images = random_flip", "test_images = pad(4)", "test_images = 3");
    fault("random_flip", "random_flipp", "random_flip(1)", "normalize([0.5, 0.5], [1.0, 1.0])");
    fault(
        "models = .*",
        "models = [Nothing]",
        "models = []",
        "models = 3",
        "models = [Model0, Model0]",
        "");
    fault("data = .*", "data = cifar11", "data = mnist", "data = imagenet", "data = 3", "");
    fault("seeds = .*", "seeds = 5 .. 1", "seeds = 1.5", "seeds = [1, 1]", "seeds = all");
    fault("recipe = (\\w+)", "recipe = Nothing", "recipe = basic", "recipe = [$1, $1]");
    fault("report = .*", "report = [tables]", "report = [table, table]", "report = 3");
    fault(
        "rate = .*",
        "rate = fast",
        "rate = cosine(0.1, 0.2, 0.3, 0.4)",
        "rate = -1",
        "rate = one_cycle(0.1)\n  warmup = 5 steps");
  }

  /** Of the file as a whole. */
  private static void files() {
    fault(
        "^package fuzz$", "package fuzz\npackage fuzz", "package", "const early = 1\npackage fuzz");
    fault(
        "^package fuzz$",
        "package fuzz\nimport \"family.rn\"",
        "package fuzz\nimport \"nothing.rn\"");
    fault("^package fuzz$", "package fuzz\nimport family", "package fuzz\nimport \"../x.rn\"");
    fault("^package fuzz$", "package fuzz\nimport \"fuzz.rn\"", "package fuzz\nimport \"family.rn");
    fault(
        "^block ",
        "// allow RN0220\nblock ",
        "// allow RN0512: no reason\nblock ",
        "/// A.\n\n/// B.\nblock ");
    fault("(?=conv)", "\u202e", "\u0007", "é", "\"\\q\"", "`", "@", "$");
  }

  private final Random random;

  SpecFaults(long seed) {
    this.random = new Random(seed);
  }

  /** The spec with so many mistakes; fewer where it has no place for one that was drawn. */
  String make(String spec, int count) {
    String text = spec;
    for (int i = 0; i < count; i++) {
      text = once(text);
    }
    return text;
  }

  private String once(String text) {
    for (int attempt = 0; attempt < 8; attempt++) {
      Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
      Matcher matcher = fault.place().matcher(text);
      List<MatchResult> places = matcher.results().toList();
      if (!places.isEmpty()) {
        MatchResult place = places.get(random.nextInt(places.size()));
        return text.substring(0, place.start())
            + written(fault.becomes(), place)
            + text.substring(place.end());
      }
    }
    return text;
  }

  private static String written(String becomes, MatchResult place) {
    String result = becomes;
    for (int group = 0; group <= place.groupCount(); group++) {
      String found = place.group(group);
      result = result.replace("$" + group, found == null ? "" : found);
    }
    return result;
  }
}
