package io.radon.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.source.SourceFile;
import io.radon.dsl.CallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaFoldersTest {
  private static final CallSite SITE = new CallSite("com.example.Nets$Inner", "Nets.java", 1);

  @TempDir private Path folder = Path.of("");

  private void write(String path) throws IOException {
    Path file = folder.resolve(path).resolve("com/example/Nets.java");
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, path);
  }

  private Optional<String> found() {
    return new JavaFolders(folder).find(SITE).map(SourceFile::text);
  }

  @Test
  void theSourceIsFoundInTheFoldersOfABuildAndOfItsModules() throws IOException {
    assertThat(found()).isEmpty();
    write("apps/nets/src/test/java");
    assertThat(found()).contains("apps/nets/src/test/java");
    write("src/main/java");
    JavaFolders folders = new JavaFolders(folder);
    SourceFile own = folders.find(SITE).orElseThrow();
    assertThat(own.path()).isEqualTo("src/main/java/com/example/Nets.java");
    assertThat(folders.find(SITE).orElseThrow()).isSameAs(own);
  }

  @Test
  void aFolderThatCannotBeReadHasNoSource() {
    assertThat(new JavaFolders(folder.resolve("gone")).find(SITE)).isEmpty();
  }
}
