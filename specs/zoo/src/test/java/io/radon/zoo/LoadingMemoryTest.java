package io.radon.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.runtime.model.Network;
import io.radon.zoo.imagenet.ResNet152;
import io.radon.zoo.imagenet.ResNet34;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Weights are read a tensor at a time: a network with weights needs what one without needs. */
@EnabledOnOs(OS.LINUX)
class LoadingMemoryTest {
  /**
   * The largest tensor of both networks has 9 MiB and is held as the file has it and as the network
   * has it; 33 MiB were measured for ResNet-152. A copy of all weights would be 83 and 230 MiB.
   */
  private static final long LIMIT_KIBIBYTES = 56 << 10;

  @TempDir private Path folder = Path.of("");

  @Test
  void loadingResNet34TakesLittleMoreThanItsWeights() throws IOException, InterruptedException {
    assertThat(beyondTheNetwork(new ResNet34())).isLessThan(LIMIT_KIBIBYTES);
  }

  @Tag("slow")
  @Test
  void loadingResNet152TakesLittleMoreThanItsWeights() throws IOException, InterruptedException {
    assertThat(beyondTheNetwork(new ResNet152())).isLessThan(LIMIT_KIBIBYTES);
  }

  private long beyondTheNetwork(Network network) throws IOException, InterruptedException {
    String type = network.getClass().getName();
    Path file = folder.resolve("weights.safetensors");
    peak(type, LoadWeights.NOTHING, file.toString());
    assertThat(Files.size(file)).isGreaterThan(4 * network.parameters());
    return peak(type, file.toString()) - peak(type, LoadWeights.NOTHING);
  }

  /** The most memory that a program of its own had, in KiB. */
  private static long peak(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms192m",
                "-Xmx192m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                "-cp",
                System.getProperty("java.class.path"),
                LoadWeights.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> lines;
    try (BufferedReader out = process.inputReader()) {
      lines = out.lines().filter(line -> line.startsWith("peak ")).toList();
    }
    assertThat(process.waitFor()).isZero();
    return Long.parseLong(lines.get(0).substring("peak ".length()));
  }
}
