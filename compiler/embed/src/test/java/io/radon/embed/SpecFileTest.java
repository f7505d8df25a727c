package io.radon.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecFileTest {
  @TempDir private Path folder = Path.of("");

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, text);
  }

  @Test
  void importsAreFoundBesideTheSpecFirst() throws IOException {
    Path spec = write("zoo/nets/a.rn", "package zoo.nets\nimport \"b.rn\"\n");
    write("zoo/nets/b.rn", "near");
    write("zoo/b.rn", "far");
    SpecFile file = SpecFile.of(spec);
    assertThat(file.root()).isEqualTo(folder.resolve("zoo/nets"));
    assertThat(file.path()).isEqualTo("a.rn");
    assertThat(file.read("b.rn").orElseThrow().bytes()).asString().isEqualTo("near");
  }

  @Test
  void theRootMayBeAboveAsFarAsThePackageGoes() throws IOException {
    Path spec = write("zoo/nets/a.rn", "package zoo.nets\nimport \"other/b.rn\"\n");
    write("zoo/other/b.rn", "found");
    SpecFile file = SpecFile.of(spec);
    assertThat(file.root()).isEqualTo(folder.resolve("zoo"));
    assertThat(file.path()).isEqualTo("nets/a.rn");
    assertThat(file.read("other/b.rn").orElseThrow().displayPath()).endsWith("zoo/other/b.rn");
  }

  @Test
  void aFolderThatIsNotPartOfThePackageIsNeverTheRoot() throws IOException {
    Path spec = write("zoo/nets/a.rn", "package nets\nimport \"secret/b.rn\"\n");
    write("secret/b.rn", "not yours");
    SpecFile file = SpecFile.of(spec);
    assertThat(file.root()).isEqualTo(folder.resolve("zoo/nets"));
    assertThat(file.read("secret/b.rn")).isEmpty();
  }

  @Test
  void aLinkOutOfTheRootIsNoFile() throws IOException {
    Path spec = write("specs/a.rn", "import \"b.rn\"\n");
    Path secret = write("secret.rn", "not yours");
    Files.createSymbolicLink(folder.resolve("specs/b.rn"), secret);
    assertThat(SpecFile.of(spec).read("b.rn")).isEmpty();
  }

  @Test
  void aGivenRootMustHoldTheSpec() throws IOException {
    Path spec = write("specs/a.rn", "");
    assertThat(SpecFile.of(spec, folder).path()).isEqualTo("specs/a.rn");
    assertThatThrownBy(() -> SpecFile.of(spec, folder.resolve("other")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
