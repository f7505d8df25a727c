package io.radon.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpToDateCheckTest {
  @TempDir Path project;

  private Path spec;
  private Path generated;

  @BeforeEach
  void generateOnce() throws IOException {
    spec = write("specs/net.rn", "model A {}");
    generated = write("out/A.java", "class A {}");
    check().remember();
  }

  @Test
  void nothingChanged() throws IOException {
    assertThat(check().isUpToDate()).isTrue();
  }

  @Test
  void theFirstTimeNothingIsUpToDate() throws IOException {
    Files.delete(record());
    assertThat(check().isUpToDate()).isFalse();
  }

  @Test
  void aChangedSpecIsNotUpToDate() throws IOException {
    Files.writeString(spec, "model B {}");
    assertThat(check().isUpToDate()).isFalse();
  }

  @Test
  void aRenamedSpecIsNotUpToDate() throws IOException {
    Files.move(spec, spec.resolveSibling("other.rn"));
    assertThat(check().isUpToDate()).isFalse();
  }

  @Test
  void aDeletedSpecIsNotUpToDate() throws IOException {
    Files.delete(spec);
    assertThat(check().isUpToDate()).isFalse();
  }

  @Test
  void anEditedClassIsNotUpToDate() throws IOException {
    Files.writeString(generated, "class A { int edited; }");
    assertThat(check().isUpToDate()).isFalse();
  }

  @Test
  void aDeletedClassIsNotUpToDate() throws IOException {
    Files.delete(generated);
    assertThat(check().isUpToDate()).isFalse();
  }

  @Test
  void aSpecThatWasOnlyTouchedIsUpToDate() throws IOException {
    Files.setLastModifiedTime(spec, java.nio.file.attribute.FileTime.fromMillis(1));
    assertThat(check().isUpToDate()).isTrue();
  }

  private UpToDateCheck check() {
    SpecFolder specs = new SpecFolder(project.resolve("specs"), project);
    return new UpToDateCheck(specs, project.resolve("out"), record());
  }

  private Path record() {
    return project.resolve("target/radon/default");
  }

  private Path write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
