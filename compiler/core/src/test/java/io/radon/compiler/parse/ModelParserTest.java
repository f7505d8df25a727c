package io.radon.compiler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.syntax.Comment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelParserTest {
  /** The examples of the language's description, as it shows them. */
  private static final String RESNET34 =
      """
      package io.radon.zoo.imagenet

      /// ResNet-34 of He et al. (2015), Table 1.
      model ResNet34(classes: int = 1000) {
        input:       224x224x3
        conv1:       conv(7x7, 64) / 2 -> norm -> act      => 112x112x64
        pool1:       max_pool(3x3) / 2                     => 56x56x64
        stage conv2: 3 * basic(64)                         => 56x56x64
        stage conv3: 4 * basic(128) / 2                    => 28x28x128
        head:        global_avg_pool -> dense(classes)     => classes

        shortcut = projection           // option B; `zero_pad` is A

        expect params == 21_797_672
        expect macs    ~ 3.664G         // equal to the digits written
        expect depth  == 34
      }

      model Plain34 = ResNet34 { shortcut = plain }
      """;

  @Test
  void a_model_has_a_package_a_doc_comment_flows_switches_and_expectations() {
    Parsing parsing = Parsing.of(RESNET34);
    assertThat(parsing.messages()).isEmpty();
    assertThat(parsing.tree())
        .isEqualTo(
            """
            (package io.radon.zoo.imagenet)
            (doc "ResNet-34 of He et al. (2015), Table 1.")
            (model ResNet34 (param classes int 1000)
              (do input: (flow 224x224x3))
              (do conv1: (flow (stride (conv 7x7 64) 2) norm act) => 112x112x64)
              (do pool1: (flow (stride (max_pool 3x3) 2)) => 56x56x64)
              (stage conv2: (flow (repeat 3 (basic 64))) => 56x56x64)
              (stage conv3: (flow (repeat 4 (stride (basic 128) 2))) => 28x28x128)
              (do head: (flow global_avg_pool (dense classes)) => classes)
              (set shortcut projection)
              (expect params == 21797672)
              (expect macs ~ 3664000000~1000000)
              (expect depth == 34))
            (model Plain34 (base ResNet34)
              (set shortcut plain))
            """);
  }

  @Test
  void comments_that_document_nothing_lie_beside_the_tree_in_order() {
    assertThat(Parsing.of(RESNET34).unit().comments())
        .extracting(Comment::text)
        .containsExactly("// option B; `zero_pad` is A", "// equal to the digits written");
  }

  @Test
  void blocks_are_passed_with_some_arguments_given() {
    Parsing parsing =
        Parsing.of(
            """
            model ResNet(unit: block, depths: int[4], rest: int[], classes: int = 1000) {
              stage conv2: depths[0] * unit(64)
            }
            model ResNet18        = ResNet(basic, [2, 2, 2, 2])
            model ResNeXt50_32x4d = ResNet(bottleneck(groups: 32, base_width: 4), [3, 4, 6, 3])
            model ResNet50GN      = ResNet(bottleneck, [3, 4, 6, 3]) { norm = group_norm(groups: 32) }
            """);
    assertThat(parsing.messages()).isEmpty();
    assertThat(parsing.tree())
        .isEqualTo(
            """
            (model ResNet (param unit block) (param depths int[4]) (param rest int[]) (param classes int 1000)
              (stage conv2: (flow (repeat (at depths 0) (unit 64)))))
            (model ResNet18 (base ResNet basic (list 2 2 2 2)))
            (model ResNeXt50_32x4d (base ResNet (bottleneck (groups: 32) (base_width: 4)) (list 3 4 6 3)))
            (model ResNet50GN (base ResNet bottleneck (list 3 4 6 3))
              (set norm (group_norm (groups: 32))))
            """);
  }

  @Test
  void joins_hold_bodies() {
    Parsing parsing =
        Parsing.of(
            """
            block basic(width: int, stride: int = 1) {
              residual {
                conv1: conv(3x3, width) / stride -> norm -> act
                conv2: conv(3x3, width) -> norm
              }
              act
            }
            block two { add { a -> b | identity
              | c } -> act }
            block gated(reduction: int = 16) {
              gate(rate: 0.5) {
                reduce: conv(1x1, round_up(in.channels / reduction, 8), bias: true) -> relu
              }
            }
            """);
    assertThat(parsing.messages()).isEmpty();
    assertThat(parsing.tree())
        .isEqualTo(
            """
            (block basic (param width int) (param stride int 1)
              (do (flow (join residual {
                (do conv1: (flow (stride (conv 3x3 width) stride) norm act))
                (do conv2: (flow (conv 3x3 width) norm))
              })))
              (do (flow act)))
            (block two
              (do (flow (join add {
                (do (flow a b))
                |
                (do (flow identity))
                |
                (do (flow c))
              }) act)))
            (block gated (param reduction int 16)
              (do (flow (join gate (rate: 0.5) {
                (do reduce: (flow (conv 1x1 (round_up (/ (. in channels) reduction) 8) (bias: true)) relu))
              }))))
            """);
  }

  @Test
  void recipes_and_experiments_hold_switches() {
    Parsing parsing =
        Parsing.of(
            """
            import "family.rn"
            const base = 0.1
            recipe paper = other {
              rate         = step_decay(0.1, factor: 0.1, at: [32k, 48k] steps)
              until        = 64k steps
              train_images = pad(4) -> random_crop(32x32) -> random_flip
            }
            experiment degradation {
              models = [Plain20, ResNet20]
              seeds  = 1 .. 5
              report = [table, curves(train_error, test_error)]
            }
            shortcut avg {
              changed: avg_pool(stride, ceil: true) / stride -> conv(1x1, out.channels)
            }
            """);
    assertThat(parsing.messages()).isEmpty();
    assertThat(parsing.tree())
        .isEqualTo(
            """
            (import "family.rn")
            (const base 0.1)
            (recipe paper (base other)
              (set rate (step_decay 0.1 (factor: 0.1) (at: (steps (list 32000~1000 48000~1000)))))
              (set until (steps 64000~1000))
              (set train_images (flow (pad 4) (random_crop 32x32) random_flip)))
            (experiment degradation
              (set models (list Plain20 ResNet20))
              (set seeds (.. 1 5))
              (set report (list table (curves train_error test_error))))
            (shortcut avg
              (do changed: (flow (stride (avg_pool stride (ceil: true)) stride) (conv 1x1 (. out channels)))))
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "x = 5 ! (set x 5)",
        "x = -0.5 ! (set x -0.5)",
        "x = +3 ! (set x 3)",
        "x = 1_000 ! (set x 1000)",
        "x = 32k ! (set x 32000~1000)",
        "x = 1.5k ! (set x 1500~100)",
        "x = 4MiB ! (set x 4194304~1048576)",
        "x = 0.0001k ! (set x 0.1000)",
        "x = 1e-4 ! (set x 0.0001)",
        "x = 1.5E+3 ! (set x 1.5E+3)",
        "x = 224x224x3 ! (set x 224x224x3)",
        "x = 1_000x1 ! (set x 1000x1)",
        "x = \"a\\\"b\\\\c\" ! (set x \"a\\\"b\\\\c\")",
        "x = true ! (set x true)",
        "x = [h, _, 3] ! (set x (list h _ 3))",
        "x = [] ! (set x (list))",
        "x = [1, 2,] ! (set x (list 1 2))",
        "x = (2 * n + 1) ! (set x (+ (* 2 n) 1))",
        "x = (a - b - c) ! (set x (- (- a b) c))",
        "x = (a % 2 == 0 and not b or c) ! (set x (or (and (== (% a 2) 0) (not b)) c))",
        "x = (-a * b) ! (set x (* (- a) b))",
        "x = (if a < 2 then b else c) ! (set x (if (< a 2) b c))",
        "x = f(a: 1, 2) ! (set x (f (a: 1) 2))",
        "x = f() ! (set x (f))",
        "x = [60, 85] percent ! (set x (percent (list 60 85)))",
        "x = (2 * n) epochs ! (set x (epochs (* 2 n)))",
        "x = n epochs ! (set x (epochs n))",
        "x = a[0].b ! (set x (. (at a 0) b))",
        "x = conv(3x3, 64) / 2 ! (set x (flow (stride (conv 3x3 64) 2)))",
        "x = f(1 .. 5) ! (set x (f (.. 1 5)))",
      })
  void values_are_read(String statement, String tree) {
    Parsing parsing = Parsing.body(statement);
    assertThat(parsing.messages()).isEmpty();
    assertThat(parsing.statements()).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a -> b() -> c(1) ! (do (flow a (b) (c 1)))",
        "n * f(1) / 2x1 ! (do (flow (repeat n (stride (f 1) 2x1))))",
        "(n + 1) * f / (s) ! (do (flow (repeat (+ n 1) (stride f s))))",
        "in.channels * f ! (do (flow (repeat (. in channels) f)))",
        "x: a => [h, w, c] ! (do x: (flow a) => (list h w c))",
        "a => _ ! (do (flow a) => _)",
        "stage s: a ! (stage s: (flow a))",
        "(if c then a -> b else d(1)) -> e ! (do (flow (if c (flow a b) (flow (d 1))) e))",
        "(if c then a else if d then b else e) ! (do (flow (if c (flow a) (flow (if d (flow b) (flow e))))))",
        "x: [h, h, 3] ! (do x: (flow (list h h 3)))",
        "expect depth == (6 * n + 2) ! (expect depth == (+ (* 6 n) 2))",
        "expect f(x) <= 5 ! (expect (f x) <= 5)",
      })
  void statements_are_read(String statement, String tree) {
    Parsing parsing = Parsing.body(statement);
    assertThat(parsing.messages()).isEmpty();
    assertThat(parsing.statements()).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource({
    "block = 5,                (set block 5)",
    "model: conv,              (do model: (flow conv))",
    "stage: conv,              (do stage: (flow conv))",
    "expect: conv,             (do expect: (flow conv))",
    "expect = 5,               (set expect 5)",
    "recipe -> steps -> const, (do (flow recipe steps const))",
    "x = f(steps: package),    (set x (f (steps: package)))",
    "experiment / 2,           (do (flow (stride experiment 2)))",
    "import,                   (do (flow import))",
  })
  void words_are_free_where_they_open_nothing(String statement, String tree) {
    Parsing parsing = Parsing.body(statement);
    assertThat(parsing.messages()).isEmpty();
    assertThat(parsing.statements()).isEqualTo(tree);
  }

  @Test
  void a_doc_comment_is_the_lines_right_above_a_declaration() {
    Parsing parsing =
        Parsing.of(
            """
            /// not a doc: a line lies between

            /// first
            ///   second\t
            ///
            model A = B
            //// neither is this
            model C = D // and this
            /// nor at the end
            """);
    assertThat(parsing.messages()).isEmpty();
    assertThat(parsing.tree())
        .isEqualTo("(doc \"first\\n  second\\n\")\n(model A (base B))\n(model C (base D))\n");
    assertThat(parsing.unit().comments())
        .extracting(Comment::text)
        .containsExactly(
            "/// not a doc: a line lies between",
            "//// neither is this",
            "// and this",
            "/// nor at the end");
  }

  @Test
  void the_empty_file_is_a_file() {
    assertThat(Parsing.of("").messages()).isEmpty();
    assertThat(Parsing.of("\n// nothing\n\n").tree()).isEmpty();
  }
}
