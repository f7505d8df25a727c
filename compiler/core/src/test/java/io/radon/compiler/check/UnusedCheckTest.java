package io.radon.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.Specs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnusedCheckTest {
  private static final String MODEL = Told.body("2x2x3", "head: flatten -> dense(2)");

  @Test
  void aValueThatNothingTakesIsTold() {
    assertThat(
            Told.aboutBody(
                "4x4x3",
                "stem: conv(3x3, 8) -> act",
                "left: conv(3x3, 8) -> act",
                "right: stem -> conv(3x3, 8) -> act",
                "head: flatten -> dense(2)"))
        .containsExactly("RN0510 4: nothing uses what `left` gives");
  }

  @Test
  void aValueInsideABlockThatNothingTakesIsToldOnce() {
    assertThat(
            Told.about(
                """
                block b {
                  a: norm
                  conv(3x3, 8) -> norm
                  c: a -> act -> conv(3x3, 8)
                }
                """
                    + Told.body(
                        "4x4x3",
                        "s: conv(3x3, 8) -> norm",
                        "t: 2 * b",
                        "act -> flatten -> dense(2)")))
        .containsExactly("RN0510 3: nothing uses what `norm` gives");
  }

  @Test
  void whatAFileWithAModelDeclaresAndDoesNotUseIsTold() {
    String unused =
        """
        const wide = 3
        block b {
          act
        }
        shortcut s {
          same:    none
          changed: none
        }
        """;
    assertThat(Told.about(unused + MODEL))
        .containsExactly(
            "RN0220 1: constant `wide` is never used",
            "RN0220 2: block `b` is never used",
            "RN0220 5: shortcut `s` is never used");
    assertThat(Told.about(unused)).as("a library").isEmpty();
    assertThat(
            Told.about(
                unused
                    + MODEL.replace("model M", "model M(n: int)").replace("dense(2)", "dense(n)")))
        .as("a library of templates")
        .isEmpty();
  }

  @Test
  void aParameterThatNothingNamesIsTold() {
    assertThat(Told.about("block b(width: int, stride: int = 1) {\n  conv(3x3, width)\n}\n"))
        .containsExactly("RN0221 1: parameter `stride` of `b` is never used");
    assertThat(
            Told.about(
                """
                model T(n: int, k: int = n) {
                  input: 2x2x3
                  head: flatten -> dense(2)
                }
                model U = T(1) {
                  head: flatten -> dense(k)
                }
                """))
        .as("another default and a derived model name them")
        .isEmpty();
  }

  @Test
  void anImportOfWhichNothingIsUsedIsTold() {
    String library = "block b {\n  act\n}\n";
    Map<String, String> files =
        Map.of(
            "a.rn", "import \"b.rn\"\n" + MODEL,
            "b.rn", library,
            "c.rn", "import \"b.rn\"\n" + MODEL.replace("flatten", "b -> flatten"),
            "d.rn", "import \"e.rn\"\n" + MODEL,
            "e.rn", library + "recipe r = shapes_quick {\n  batch = 3\n}\n");
    assertThat(Told.about(files, "a.rn")).containsExactly("RN0222 1: nothing of `b.rn` is used");
    assertThat(Told.about(files, "c.rn")).isEmpty();
    assertThat(Told.about(files, "d.rn")).as("a recipe is for the command line").isEmpty();
  }

  @Test
  void whatARequestMayUseIsNotTold() {
    String spec =
        "const two = 2\n" + MODEL.replace("M {", "M(n: int = 2) {").replace("dense(2)", "dense(n)");
    assertThat(Told.about(spec)).containsExactly("RN0220 1: constant `two` is never used");
    assertThat(Specs.compile(Map.of("a.rn", spec), "a.rn", "M(two)").diagnostics()).isEmpty();
  }

  @Test
  void aSwitchOrKeyIsSetOnce() {
    assertThat(Told.about(MODEL.replace("  head", "  act = relu\n  act = silu\n  head")))
        .containsExactly("RN0214 4: `act` is set twice in one body");
    assertThat(Told.about("recipe r = shapes_quick {\n  batch = 3\n  batch = 4\n}\n"))
        .containsExactly("RN0214 3: `batch` is set twice in one body");
  }

  @Test
  void warningsWaitUntilTheErrorsAreMended() {
    assertThat(Told.about("const wide = 3\n" + MODEL.replace("dense", "dens")))
        .containsExactly("RN0201 4: unknown layer or block `dens`");
  }
}
