package io.radon.compiler.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A program without syntax errors, as words; what it means is of no interest. {@link RandomLayout}
 * makes a text of it.
 */
final class RandomProgram {
  /** Stands for the end of a statement. */
  static final String END = "\n";

  /** Stands for a place where a doc comment may be: before a declaration. */
  static final String DOC = "///";

  private static final List<String> NAMES =
      List.of(
          "a", "x1", "conv", "norm", "global_avg_pool", "unit", "steps", "stage", "model", "se");
  private static final List<String> NUMBERS =
      List.of("0", "7", "21_797_672", "64k", "3.664G", "0.1", "1e-4", "3x3", "224x224x3", "2MiB");
  private static final List<String> OPERATORS =
      List.of("+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "and", "or");

  private final Random random;
  private final List<String> words = new ArrayList<>();
  private int depth;

  RandomProgram(Random random) {
    this.random = random;
  }

  List<String> words() {
    if (random.nextBoolean()) {
      add("package", "io", ".", "radon", END);
    }
    repeat(2, () -> add("import", "\"family.rn\"", END));
    repeat(6, this::declaration);
    return words;
  }

  private void add(String... more) {
    words.addAll(List.of(more));
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private boolean rarely() {
    return random.nextInt(4) == 0;
  }

  private void repeat(int most, Runnable action) {
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      action.run();
    }
  }

  private void oneOf(Runnable... choices) {
    choices[random.nextInt(choices.length)].run();
  }

  private void separated(String separator, int most, Runnable item) {
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        add(separator);
      }
      item.run();
    }
  }

  private void declaration() {
    add(DOC);
    oneOf(
        () -> model(false),
        () -> model(true),
        () -> headed("block"),
        () -> headed("shortcut"),
        this::recipe,
        this::constant);
    add(END);
  }

  private void model(boolean derived) {
    add("model", one(List.of("M", "ResNet34", "Plain20_wide")));
    parameters();
    if (derived) {
      add("=", "Base");
      arguments();
    }
    if (!derived || random.nextBoolean()) {
      body(this::statement);
    }
  }

  private void headed(String word) {
    add(word, "b");
    parameters();
    body(this::statement);
  }

  private void recipe() {
    add(one(List.of("recipe", "experiment")), "r");
    body(this::change);
  }

  private void constant() {
    add("const", one(List.of("c", "widths")), "=");
    value();
  }

  private void parameters() {
    if (random.nextBoolean()) {
      add("(");
      separated(",", 4, this::parameter);
      add(")");
    }
  }

  private void parameter() {
    add(one(List.of("width", "n", "depths")), ":", one(List.of("int", "block", "bool")));
    if (rarely()) {
      add("[", "4", "]");
    }
    if (random.nextBoolean()) {
      add("=");
      expression();
    }
  }

  private void arguments() {
    if (random.nextBoolean()) {
      add("(");
      separated(
          ",",
          4,
          () -> {
            if (rarely()) {
              add("groups", ":");
            }
            expression();
          });
      add(")");
    }
  }

  private void body(Runnable statement) {
    add("{");
    repeat(
        5,
        () -> {
          statement.run();
          add(END);
        });
    add("}");
  }

  private void statement() {
    oneOf(this::flowStatement, this::flowStatement, this::change, this::expectation);
  }

  private void flowStatement() {
    if (rarely()) {
      add("stage", "s1", ":");
    } else if (random.nextBoolean()) {
      add(one(List.of("conv1", "head", "a_rather_long_label_that_stands_out_of_line")), ":");
    }
    flow();
    if (rarely()) {
      add("=>");
      term();
    }
  }

  private void change() {
    add(one(List.of("shortcut", "norm", "train_images")), "=");
    value();
  }

  private void value() {
    oneOf(
        () -> {
          call();
          repeat(
              3,
              () -> {
                add("->");
                step();
              });
        },
        this::term,
        () -> {
          term();
          add("..");
          term();
        },
        () -> {
          add("64k");
          add("steps");
        });
  }

  private void expectation() {
    add("expect");
    term();
    add(one(List.of("==", "~", "<=", ">=")));
    term();
  }

  private void flow() {
    separated("->", 4, this::step);
  }

  private void step() {
    if (rarely()) {
      add(one(List.of("2", "n")), "*");
    }
    call();
    if (rarely()) {
      add("/");
      oneOf(() -> add("2"), () -> add("stride"), () -> grouped(this::expression));
    }
  }

  private void call() {
    if (rarely() && depth < 3) {
      join();
    } else if (rarely()) {
      grouped(this::choice);
    } else {
      add(one(NAMES.subList(0, 6)));
      arguments();
    }
  }

  private void join() {
    depth++;
    add(one(List.of("add", "residual", "concat", "gate")), "{");
    separated(
        "|",
        3,
        () -> {
          int count = random.nextInt(3);
          for (int i = 0; i < Math.max(1, count); i++) {
            statement();
            add(END);
          }
        });
    add("}");
    depth--;
  }

  private void choice() {
    add("if");
    expression();
    add("then");
    nested(() -> separated("->", 2, () -> nested(() -> add("conv", "(", "3x3", ")"))));
    add("else");
    add("identity");
  }

  private void grouped(Runnable inside) {
    add("(");
    inside.run();
    add(")");
  }

  /** Outside brackets. */
  private void term() {
    if (rarely()) {
      add(one(List.of("-", "+")));
    }
    oneOf(
        () -> add(one(NUMBERS)),
        () -> add("in", ".", "channels"),
        () -> add("depths", "[", "0", "]"),
        () -> grouped(this::expression),
        this::list);
  }

  private void list() {
    add("[");
    separated(",", 6, this::expression);
    if (rarely()) {
      add(",");
    }
    add("]");
    if (rarely()) {
      add("percent");
    }
  }

  /** Inside brackets. */
  private void expression() {
    nested(
        () ->
            oneOf(
                () -> add(one(NUMBERS)),
                () -> add(one(NUMBERS)),
                () -> add("width"),
                () -> add("block", ".", "index"),
                () -> add("-", "3"),
                () -> add("\"a // text\""),
                () -> add("_"),
                () -> grouped(this::expression),
                () -> {
                  add("round_up");
                  arguments();
                },
                this::list,
                this::operation,
                this::operation));
  }

  private void operation() {
    expressionOrName();
    add(one(OPERATORS));
    expressionOrName();
  }

  private void expressionOrName() {
    if (rarely()) {
      add("not", "deep");
    } else {
      grouped(this::expression);
    }
  }

  /** Ends what would nest without end. */
  private void nested(Runnable inside) {
    depth++;
    if (depth > 6) {
      add("width");
    } else {
      inside.run();
    }
    depth--;
  }

  /** A text of the program of a seed, laid out at random with comments in it. */
  static String text(long seed) {
    Random random = new Random(seed);
    Supplier<List<String>> program = () -> new RandomProgram(random).words();
    return new RandomLayout(random).text(program.get());
  }
}
