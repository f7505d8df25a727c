package io.radon.compiler.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds what a test is to give. */
record Golden(Path file) {
  /** Whether goldens are rewritten, for which a run fails in any case. */
  static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private static final String HOW =
      "run `mvn -pl compiler/core -am test -Dgolden.update=true`, and read what it wrote";

  void verify(String actual) throws IOException {
    assertThat(actual).as("goldens have LF at the end of each line").doesNotContain("\r");
    boolean there = Files.exists(file);
    String expected = there ? Files.readString(file, StandardCharsets.UTF_8) : "";
    if (UPDATE) {
      if (!there || !expected.equals(actual)) {
        Files.writeString(file, actual, StandardCharsets.UTF_8);
      }
      fail(file.getFileName() + " is up to date now; run again without -Dgolden.update");
    }
    if (!there) {
      fail(file.getFileName() + " is missing: " + HOW);
    }
    assertThat(actual).as("%s (if the new text is right, %s)", file, HOW).isEqualTo(expected);
  }
}
