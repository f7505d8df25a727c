package io.radon.compiler.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.compiler.diagnostic.CompilerBugException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedTreeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/A.java",
        "//a/A.java",
        "../A.java",
        "a/../../A.java",
        "a/..",
        "./A.java",
        "a//A.java",
        "a/",
        "a\\A.java",
        "C:/A.java",
        "C:A.java",
        "a/.hidden",
        ".radon-generated",
        "a b/A.java",
        "a\n/A.java",
        "a\u0000/A.java",
        "ä/A.java",
        "~/A.java",
        "$HOME/A.java"
      })
  void aPathCannotLeaveItsFolderOrBeMistaken(String path) {
    assertThatThrownBy(() -> new GeneratedFile(path, ""))
        .isInstanceOf(CompilerBugException.class)
        .hasMessageContaining("is no path inside a folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A.java", "io/radon/zoo/A.java", "a/B_1.java", "a-b/c.d/E.java"})
  void aPathBelowTheFolderIsTaken(String path) {
    assertThatCode(() -> new GeneratedFile(path, "")).doesNotThrowAnyException();
  }

  @Test
  void filesAreSortedByPath() {
    GeneratedTree tree =
        new GeneratedTree(List.of(file("b/A.java"), file("a/Z.java"), file("a/B.java")));
    assertThat(tree.files())
        .extracting(GeneratedFile::path)
        .containsExactly("a/B.java", "a/Z.java", "b/A.java");
    assertThat(tree.with(new GeneratedTree(List.of(file("a/C.java")))).files())
        .extracting(GeneratedFile::path)
        .containsExactly("a/B.java", "a/C.java", "a/Z.java", "b/A.java");
  }

  @Test
  void noTwoFilesAreOneOnSomeDisk() {
    GeneratedTree tree = new GeneratedTree(List.of(file("a/Net.java")));
    for (String path : List.of("a/Net.java", "a/NET.java", "A/Net.java")) {
      GeneratedTree other = new GeneratedTree(List.of(file(path)));
      assertThatThrownBy(() -> tree.with(other))
          .isInstanceOf(CompilerBugException.class)
          .hasMessageContaining("two generated files are called");
    }
  }

  private static GeneratedFile file(String path) {
    return new GeneratedFile(path, "");
  }
}
