package io.radon.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ZooFiguresTest {
  private static final Path ZOO = Path.of(System.getProperty("radon.root", "../.."), "specs/zoo");
}
