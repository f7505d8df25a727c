package io.radon.compiler.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeWriterTest {
  private static final GeneratedFile A = new GeneratedFile("a/A.java", "class A {}\n");
  private static final GeneratedFile B = new GeneratedFile("b/B.java", "class B {}\n");

  @TempDir Path folder;

  @Test
  void writingDeletesOnlyWhatAnEarlierTreeWrote() throws IOException {
    Files.writeString(folder.resolve("Own.java"), "class Own {}\n");
    writer().write(new GeneratedTree(List.of(A)));

    WriteResult result = writer().write(new GeneratedTree(List.of(B)));

    assertThat(result.written()).containsExactly("b/B.java");
    assertThat(result.deleted()).containsExactly("a/A.java");
    assertThat(folder.resolve("a")).doesNotExist();
    assertThat(folder.resolve("Own.java")).hasContent("class Own {}");
  }

  @Test
  void addingKeepsEarlierTreesAndStillOwnsThem() throws IOException {
    writer().add(new GeneratedTree(List.of(A)));

    WriteResult added = writer().add(new GeneratedTree(List.of(B)));

    assertThat(added.deleted()).isEmpty();
    assertThat(folder.resolve("a/A.java")).hasContent("class A {}");
    assertThat(folder.resolve("b/B.java")).hasContent("class B {}");
    assertThat(writer().write(new GeneratedTree(List.of())).deleted())
        .containsExactly("a/A.java", "b/B.java");
  }

  @Test
  void anUnchangedFileIsNotWrittenAgain() throws IOException {
    writer().write(new GeneratedTree(List.of(A)));

    assertThat(writer().write(new GeneratedTree(List.of(A))).written()).isEmpty();
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    Files.createSymbolicLink(folder.resolve("a"), elsewhere);

    assertThatThrownBy(() -> writer().write(new GeneratedTree(List.of(A))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("symbolic link");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aManifestThatNamesAFileOutsideDeletesNothing(@TempDir Path elsewhere) throws IOException {
    Path victim = Files.writeString(elsewhere.resolve("Victim.java"), "class Victim {}\n");
    Path relative = folder.toRealPath().relativize(victim.toRealPath());
    Files.writeString(folder.resolve(TreeWriter.MANIFEST), relative + "\n" + victim + "\n");

    assertThat(writer().write(new GeneratedTree(List.of(A))).deleted()).isEmpty();
    assertThat(victim).exists();
  }

  private TreeWriter writer() {
    return new TreeWriter(folder);
  }
}
