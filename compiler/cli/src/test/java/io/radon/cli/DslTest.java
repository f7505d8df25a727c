package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DslTest {
  private static final Path RESNET20 = Outcome.zoo("cifar10/resnet20.rn");

  @TempDir private Path folder = Path.of("");

  @Test
  void aSpecIsPrintedAsTheJavaThatBuildsIt() {
    Outcome outcome = Outcome.of("dsl", RESNET20);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("import static io.radon.dsl.")
        .contains("public final class Resnet20 {")
        .contains("expect(params(), is(269_722))")
        .contains("imported(\"CifarResNet\", arg(\"n\", 3))");
  }

  @Test
  void theClassIsWrittenIntoItsPackageButOverNoFile() throws IOException {
    Outcome first = Outcome.of("dsl", RESNET20, "--class", "com.example.Nets", "-o", folder);
    Path file = folder.resolve("com/example/Nets.java");
    assertThat(first.exitCode()).isZero();
    assertThat(Files.readString(file)).startsWith("package com.example;\n");
    Outcome second = Outcome.of("dsl", RESNET20, "--class", "com.example.Nets", "-o", folder);
    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.err()).contains("exists already");
  }

  @Test
  void aClassNeedsANameOfJava() throws IOException {
    Path spec = folder.resolve("3.rn");
    Files.copy(RESNET20.resolveSibling("family.rn"), spec);
    assertThat(Outcome.of("dsl", spec).err()).contains("`3` can't be the name of a class");
    assertThat(Outcome.of("dsl", spec, "--class", "a.class").exitCode()).isEqualTo(2);
    assertThat(Outcome.of("dsl", spec, "--class", "Three").exitCode()).isZero();
  }

  @Test
  void aSpecWithMistakesIsToldAndNotPrinted() throws IOException {
    Path spec = folder.resolve("bad.rn");
    Files.writeString(spec, "model Bad {\n  input: 8x8x1\n  a: cnov(3x3, 4)\n}\n");
    Outcome outcome = Outcome.of("dsl", spec);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("bad.rn:3:6");
  }
}
