package io.radon.runtime.weights;

import static io.radon.runtime.weights.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.EagerSession;
import org.tensorflow.ndarray.FloatNdArray;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class CheckpointFilesTest {
  private static final String DATA = ".data-00000-of-00001";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"raw", "many", "objects"})
  void everyTypeOfTensorFlowIsReadExactly(String prefix) {
    // By the index and by the prefix, as TensorFlow names checkpoints.
    Path index = Samples.file(prefix + ".index");
    for (Path path : List.of(index, index.resolveSibling(prefix))) {
      try (WeightFile weights = WeightFiles.open(path)) {
        assertThat(weights.format()).isEqualTo(FileFormat.TENSORFLOW_CHECKPOINT);
        assertThat(weights.tensors()).isNotEmpty();
        for (StoredTensor tensor : weights.tensors()) {
          float[] expected =
              tensor.name().startsWith("step")
                  ? new float[] {7}
                  : Samples.pattern(tensor.type(), tensor.shape());
          assertThat(weights.readFloats(tensor, Rounding.ALLOW))
              .as(tensor.name())
              .isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void allThirteenTypesAreThere() {
    try (WeightFile weights = WeightFiles.open(Samples.file("raw.index"))) {
      for (ElementType type : ElementType.values()) {
        assertThat(weights.find("some/" + type).map(StoredTensor::type)).contains(type);
      }
      assertThat(weights.find("empty").orElseThrow().shape()).isEqualTo(List.of(0L, 4L));
    }
  }

  @Test
  void theGraphOfObjectsIsLeftOut() {
    try (WeightFile weights = WeightFiles.open(Samples.file("objects.index"))) {
      assertThat(weights.tensors())
          .extracting(StoredTensor::name)
          .containsExactly("step/.ATTRIBUTES/VARIABLE_VALUE", "w/.ATTRIBUTES/VARIABLE_VALUE");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw", "many"})
  void inAndOutAgainKeepsEveryByte(String prefix) {
    Path copy = folder.resolve("copy");
    Path again = folder.resolve("again");
    try (WeightFile file = WeightFiles.open(Samples.file(prefix + ".index"))) {
      CheckpointWriter.write(copy, WeightWritersTest.all(file));
      WeightWritersTest.assertSameTensors(copy, file);
    }
    try (WeightFile file = WeightFiles.open(copy)) {
      CheckpointWriter.write(again, WeightWritersTest.all(file));
    }
    assertThat(folder.resolve("again.index")).hasSameBinaryContentAs(folder.resolve("copy.index"));
    assertThat(folder.resolve("again" + DATA))
        .hasSameBinaryContentAs(folder.resolve("copy" + DATA));
  }

  @Test
  void tensorFlowRestoresWhatIsWritten() {
    Path prefix = folder.resolve("w");
    List<Long> shape = List.of(3L, 5L);
    float[] values = Samples.pattern(ElementType.F32, shape);
    // Enough for several blocks of the index and several restarts in each.
    OutgoingTensor[] tensors = new OutgoingTensor[10_000];
    for (int i = 0; i < tensors.length; i++) {
      tensors[i] = OutgoingTensor.of(String.format("some/layer/%05d/kernel", i), shape, values);
    }
    CheckpointWriter.write(prefix, Arrays.asList(tensors));
    try (EagerSession session = EagerSession.create()) {
      Ops tf = Ops.create(session);
      for (String name : List.of("some/layer/00000/kernel", "some/layer/09999/kernel")) {
        FloatNdArray restored =
            (TFloat32)
                tf.train
                    .restore(
                        tf.constant(prefix.toString()),
                        tf.array(name),
                        tf.array(""),
                        List.of(TFloat32.class))
                    .tensors()
                    .get(0)
                    .asTensor();
        assertThat(restored.shape().asArray()).containsExactly(3, 5);
        assertThat(restored.getFloat(2, 4)).isEqualTo(values[14]);
      }
    }
  }

  @Test
  void theIndexIsRefusedWhereverItIsCutOff() throws IOException {
    Files.write(folder.resolve("w" + DATA), Samples.bytes("objects" + DATA));
    byte[] whole = Samples.bytes("objects.index");
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Files.write(folder.resolve("w.index"), Arrays.copyOf(whole, length)));
    }
  }

  @Test
  void theDataIsRefusedWhereverItIsCutOff() throws IOException {
    Files.write(folder.resolve("w.index"), Samples.bytes("objects.index"));
    Path data = folder.resolve("w" + DATA);
    byte[] whole = Samples.bytes("objects" + DATA);
    for (int length = 0; length < whole.length; length++) {
      Files.write(data, Arrays.copyOf(whole, length));
      assertRefused(() -> Refusal.readAll(folder.resolve("w")), data);
    }
    Files.write(data, Arrays.copyOf(whole, whole.length + 1));
    assertRefused(() -> Refusal.readAll(folder.resolve("w")), data, "1 bytes behind");
  }

  @Test
  void aFlippedBitOfATensorIsRefused() throws IOException {
    Files.write(folder.resolve("w.index"), Samples.bytes("raw.index"));
    Path data = folder.resolve("w" + DATA);
    byte[] bytes = Samples.bytes("raw" + DATA);
    bytes[3] ^= 1;
    Files.write(data, bytes);
    assertRefused(() -> Refusal.readAll(folder.resolve("w")), data, "checksum");
  }

  @Test
  void aBlockOf2To62BytesIsRefused() throws IOException {
    byte[] bytes = Samples.bytes("objects.index");
    ByteBuffer footer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = bytes.length - BundleFormat.FOOTER;
    for (int i = 0; i < 36; i++) {
      footer.put(at + i, (byte) (i % 9 == 8 ? 0x3f : 0xff));
    }
    assertRefused(Files.write(folder.resolve("w.index"), bytes), "ends at byte");
  }

  @Test
  void aLinkInPlaceOfTheDataIsRefused() throws IOException {
    Path index = Files.write(folder.resolve("w.index"), Samples.bytes("objects.index"));
    Path data = folder.resolve("w" + DATA);
    Files.createSymbolicLink(data, Samples.file("objects" + DATA));
    assertRefused(() -> Refusal.readAll(index), data, "symbolic link");
  }

  @Test
  void missingDataIsTold() throws IOException {
    Path index = Files.write(folder.resolve("w.index"), Samples.bytes("objects.index"));
    assertRefused(() -> Refusal.readAll(index), folder.resolve("w" + DATA), "is not there");
  }
}
