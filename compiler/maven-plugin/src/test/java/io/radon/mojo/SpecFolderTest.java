package io.radon.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecFolderTest {
  @TempDir Path project;

  @Test
  void specsBelowTheFolderAreListedInOrderWithForwardSlashes() throws IOException {
    write("specs/b.rn");
    write("specs/net/deep/a.rn");
    write("specs/a.rn");
    write("specs/notes.txt");
    assertThat(folder().specs()).containsExactly("a.rn", "b.rn", "net/deep/a.rn");
  }

  @Test
  void aMissingFolderHasNoSpecs() throws IOException {
    assertThat(folder().specs()).isEmpty();
  }

  @Test
  void filesAreShownRelativeToTheProject() throws IOException {
    write("specs/net/a.rn");
    assertThat(folder().read("net/a.rn"))
        .hasValueSatisfying(
            content -> assertThat(content.displayPath()).isEqualTo("specs/net/a.rn"));
  }

  @Test
  void nothingOutsideTheFolderIsRead() throws IOException {
    write("secret.rn");
    write("specs/a.rn");
    assertThat(folder().read("../secret.rn")).isEmpty();
    assertThat(folder().read(project.resolve("secret.rn").toString())).isEmpty();
  }

  @Test
  void aMissingFileIsNothing() {
    assertThat(folder().read("missing.rn")).isEmpty();
  }

  private SpecFolder folder() {
    return new SpecFolder(project.resolve("specs"), project);
  }

  private void write(String path) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
  }
}
