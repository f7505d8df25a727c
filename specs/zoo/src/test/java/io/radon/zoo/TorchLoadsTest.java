package io.radon.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.radon.runtime.golden.FormulaWeights;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.Taps;
import io.radon.runtime.model.VariableStore;
import io.radon.runtime.model.Weights;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.tensor.GraphSession;
import io.radon.runtime.tensor.Placement;
import io.radon.runtime.transfer.NameScheme;
import io.radon.runtime.transfer.WeightTransfer;
import io.radon.zoo.cifar10.ResNet20;
import io.radon.zoo.imagenet.ResNeXt50_32x4d;
import io.radon.zoo.imagenet.ResNet18;
import io.radon.zoo.imagenet.ResNet50;
import io.radon.zoo.imagenet.ResNet50D;
import io.radon.zoo.imagenet.SEResNet18;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** PyTorch loads what Radon saves, strictly, and computes the same logits. */
class TorchLoadsTest {
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");
  private static final long SEED = 1;

  private static String python = "";

  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> networks() {
    return Stream.of(
        Arguments.of("cifar_20_A", new ResNet20(), NameScheme.AKAMASTER),
        Arguments.of("resnet18", new ResNet18(), NameScheme.TORCHVISION),
        Arguments.of("seresnet18", new SEResNet18(), NameScheme.TIMM));
  }

  static Stream<Arguments> largeNetworks() {
    return Stream.of(
        Arguments.of("resnet50", new ResNet50(), NameScheme.TORCHVISION),
        Arguments.of("resnext50_32x4d", new ResNeXt50_32x4d(), NameScheme.TORCHVISION),
        Arguments.of("resnet50d", new ResNet50D(), NameScheme.TIMM));
  }

  @BeforeAll
  static void requireTorch() throws InterruptedException {
    for (String command : PYTHONS) {
      if (python.isEmpty() && hasTorch(command)) {
        python = command;
      }
    }
    Assumptions.assumeTrue(
        !python.isEmpty(),
        "no python3 with torch and torchvision here (Debian: python3-torchvision)");
  }

  private static boolean hasTorch(String command) throws InterruptedException {
    try {
      return new ProcessBuilder(command, "-c", "import torch, torchvision, numpy")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void whatRadonSavesPyTorchLoadsStrictly(String name, Network network, NameScheme scheme)
      throws IOException, InterruptedException {
    check(name, network, scheme);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("largeNetworks")
  void whatRadonSavesOfLargeNetworksPyTorchLoadsStrictly(
      String name, Network network, NameScheme scheme) throws IOException, InterruptedException {
    check(name, network, scheme);
  }

  private void check(String name, Network network, NameScheme scheme)
      throws IOException, InterruptedException {
    Path saved = folder.resolve("w.safetensors");
    Path images = folder.resolve("images.bin");
    ImageSize size = network.input();
    float[] planes = FormulaWeights.images("input", size.height() * size.width() * size.channels());
    write(images, planes);
    float[] logits = saved(network, scheme, saved, interleaved(planes, size.channels()));
    List<String> lines = run(name, saved, images);
    assertThat(lines).hasSize(logits.length);
    double norm = Math.sqrt(square(logits));
    for (int i = 0; i < logits.length; i++) {
      assertThat((double) logits[i])
          .as("logit %d", i)
          .isCloseTo(Double.parseDouble(lines.get(i)), within(1e-4 * norm));
    }
  }

  /** Saves a network with its first weights, and gives its logits. */
  private static float[] saved(Network network, NameScheme scheme, Path file, float[] interleaved) {
    Graph graph = new Graph();
    Placement placement = Device.parse("cpu").place(1);
    Ops tf = placement.ops(graph);
    ImageSize size = network.input();
    Shape shape = Shape.of(1, size.height(), size.width(), size.channels());
    Operand<TFloat32> images = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
    VariableStore store = new VariableStore(tf, network.initializer());
    Operand<TFloat32> logits = network.forward(Layers.inference(store), images, new Taps());
    try (GraphSession session = placement.open(graph)) {
      Weights weights = new Weights(session, store);
      weights.initialize(SEED);
      WeightTransfer.save(network, weights, scheme, file);
      return session.run().feed(images, shape, interleaved).fetch(logits).floats().get(0);
    }
  }

  private List<String> run(String name, Path file, Path images)
      throws IOException, InterruptedException {
    Path script =
        Path.of(System.getProperty("radon.root", "../.."), "specs/zoo/src/test/python/logits.py");
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                python, "-B", script.toString(), name, file.toString(), images.toString())
            .redirectError(errors.toFile())
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    return out.lines().toList();
  }

  private static void write(Path file, float[] values) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    Files.write(file, bytes.array());
  }

  private static float[] interleaved(float[] planes, int channels) {
    int places = planes.length / channels;
    float[] result = new float[planes.length];
    for (int place = 0; place < places; place++) {
      for (int channel = 0; channel < channels; channel++) {
        result[place * channels + channel] = planes[channel * places + place];
      }
    }
    return result;
  }

  private static double square(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return sum;
  }
}
