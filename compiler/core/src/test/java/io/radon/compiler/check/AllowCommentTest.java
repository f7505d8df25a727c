package io.radon.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.Specs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllowCommentTest {
  private static final String BIAS = "a: conv(3x3, 8, bias: true) -> norm -> act";

  @Test
  void aCommentBehindOrBeforeALineSilencesWhatItNames() {
    assertThat(told(BIAS)).hasSize(1);
    assertThat(told(BIAS + " // allow RN0511: as published")).isEmpty();
    assertThat(told("// allow RN0511: as published\n  " + BIAS)).isEmpty();
    assertThat(told("// allow RN0511: as published\n  // More.\n  " + BIAS)).isEmpty();
    assertThat(told("// allow RN0511, RN0513: both\n  " + BIAS + " -> act")).isEmpty();
    assertThat(told("// allow RN0513: one\n  // allow RN0511: other\n  " + BIAS + " -> act"))
        .isEmpty();
  }

  @Test
  void itSilencesNothingElseAndNowhereElse() {
    assertThat(told("// allow RN0513: why\n  " + BIAS))
        .containsExactly(
            "RN0902 3: there is no `RN0513` here to silence",
            "RN0511 4: the bias of `a/conv` has no effect: `a/norm` right after it takes it away");
    assertThat(told("// allow RN0511: why\n\n  " + BIAS)).as("a blank line parts them").hasSize(2);
  }

  @Test
  void aCommentThatSilencesNothingIsTold() {
    assertThat(told("a: conv(3x3, 8) -> norm -> act // allow RN0511: why"))
        .containsExactly("RN0902 3: there is no `RN0511` here to silence");
  }

  @Test
  void aMalformedOneIsTold() {
    String what = "RN0901 3: this comment silences nothing: ";
    assertThat(told("// allow RN0511")).containsExactly(what + "it gives no reason");
    assertThat(told("// allow RN0511: ")).containsExactly(what + "it gives no reason");
    assertThat(told("// allow: RN0511 why"))
        .containsExactly(what + "it is not written as one that does");
    assertThat(told("// allow rn511: why"))
        .containsExactly(what + "it is not written as one that does");
    assertThat(told("// allow RN9999: why")).containsExactly(what + "there is no message `RN9999`");
    assertThat(told("// allow RN0401: why"))
        .containsExactly(what + "`RN0401` is an error, which has to be mended");
    assertThat(told("// allow for rounding", "// allow me: RN0511 is no code to me")).isEmpty();
  }

  @Test
  void whereOneModelIsAskedForTheCommentsOfOthersAreNotJudged() {
    String spec =
        """
        block b(bias: bool) {
          // allow RN0511: with it only
          conv(1x1, 4, bias: bias) -> norm -> act
        }
        """
            + Told.body("2x2x3", "a: b(false)", "flatten -> dense(2)")
            + Told.body("2x2x3", "a: b(true)", "flatten -> dense(2)").replace(" M ", " N ");
    assertThat(Specs.compile(Map.of("a.rn", spec), "a.rn", null).diagnostics()).isEmpty();
    assertThat(Specs.compile(Map.of("a.rn", spec), "a.rn", "M").diagnostics()).isEmpty();
  }

  @Test
  void anErrorIsNotSilenced() {
    assertThat(told("// allow RN0201: why\n  a: nonsense"))
        .containsExactly("RN0201 4: unknown layer or block `nonsense`");
  }

  @Test
  void aCommentInAnImportedFileCountsButIsJudgedThere() {
    String library =
        """
        // allow RN0511: as published
        block unused {
          conv(1x1, 4, bias: true) -> norm -> act
        }
        block vgg {
          // allow RN0511: as published
          conv(1x1, 4, bias: true) -> norm -> act // allow RN0513: no reason any more
        }
        """;
    Map<String, String> files =
        Map.of(
            "lib.rn",
            library,
            "a.rn",
            "import \"lib.rn\"\n" + Told.body("2x2x3", "a: vgg", "flatten -> dense(2)"));
    assertThat(Told.about(files, "a.rn")).isEmpty();
    assertThat(Told.about(files, "lib.rn")).as("nothing is made of its blocks").isEmpty();
  }

  private static List<String> told(String... lines) {
    return Told.aboutBody("4x4x3", String.join("\n  ", lines), "head: flatten -> dense(2)");
  }
}
