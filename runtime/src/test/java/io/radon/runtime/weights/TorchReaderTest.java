package io.radon.runtime.weights;

import static io.radon.runtime.weights.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TorchReaderTest {
  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void nameFile() {
    file = folder.resolve("w.pth");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nested.pth", "nested-legacy.th"})
  void everyTypeOfPyTorchIsReadExactly(String name) {
    try (WeightFile weights = WeightFiles.open(Samples.file(name))) {
      int read = 0;
      for (StoredTensor tensor : weights.tensors()) {
        if (tensor.name().contains(".some.") || tensor.name().startsWith("model.")) {
          read++;
          assertThat(weights.readFloats(tensor, Rounding.ALLOW))
              .as(tensor.name())
              .isEqualTo(Samples.pattern(tensor.type(), tensor.shape()));
        }
      }
      assertThat(read).isEqualTo(17);
      for (ElementType type : ElementType.values()) {
        boolean none = List.of("U64", "U32", "U16").contains(type.name());
        assertThat(weights.find("state_dict.module.some." + type).map(StoredTensor::type))
            .isEqualTo(none ? Optional.empty() : Optional.of(type));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nested.pth", "nested-legacy.th"})
  void viewsOfOneStorageAreReadAsPyTorchShowsThem(String name) {
    try (WeightFile weights = WeightFiles.open(Samples.file(name))) {
      float[] whole = values(weights, "whole", 4, 6);
      assertThat(whole).isEqualTo(Samples.pattern(ElementType.F32, List.of(4L, 6L)));
      assertThat(values(weights, "same", 4, 6)).isEqualTo(whole);
      assertThat(values(weights, "rows", 2, 6)).isEqualTo(Arrays.copyOfRange(whole, 6, 18));
      float[] transposed = values(weights, "transposed", 6, 4);
      float[] columns = values(weights, "columns", 4, 2);
      for (int row = 0; row < 4; row++) {
        for (int column = 0; column < 6; column++) {
          assertThat(transposed[column * 4 + row]).isEqualTo(whole[row * 6 + column]);
        }
        assertThat(columns[row * 2]).isEqualTo(whole[row * 6 + 1]);
        assertThat(columns[row * 2 + 1]).isEqualTo(whole[row * 6 + 3]);
      }
      assertThat(values(weights, "empty", 0, 4)).isEmpty();
    }
  }

  private static float[] values(WeightFile weights, String name, long... shape) {
    StoredTensor tensor = weights.find("state_dict.module." + name).orElseThrow();
    assertThat(tensor.shape()).isEqualTo(Arrays.stream(shape).boxed().toList());
    return weights.readFloats(tensor, Rounding.REFUSE);
  }

  @Test
  void aStateDictKeepsItsNamesAndOrder() {
    try (WeightFile weights = WeightFiles.open(Samples.file("module.pth"))) {
      assertThat(weights.format()).isEqualTo(FileFormat.PYTORCH_ZIP);
      assertThat(weights.tensors())
          .extracting(StoredTensor::name)
          .containsExactly(
              "0.weight",
              "0.bias",
              "1.weight",
              "1.bias",
              "1.running_mean",
              "1.running_var",
              "1.num_batches_tracked");
    }
  }

  @Test
  void aNewerPyTorchsEntriesAreTaken() throws IOException {
    Map<String, byte[]> entries = tiny();
    entries.put("a/byteorder", "little".getBytes(StandardCharsets.US_ASCII));
    entries.put("a/version", "3\n".getBytes(StandardCharsets.US_ASCII));
    entries.put("a/.format_version", "1".getBytes(StandardCharsets.US_ASCII));
    entries.put("a/.storage_alignment", "64".getBytes(StandardCharsets.US_ASCII));
    entries.put("a/.data/serialization_id", new byte[40]);
    CraftedTorch.write(file, entries);
    try (WeightFile weights = WeightFiles.open(file)) {
      assertThat(weights.tensors()).hasSize(1);
    }
  }

  @Test
  void bigEndianStoragesAreTurnedRound() throws IOException {
    Map<String, byte[]> entries = tiny();
    entries.put("a/byteorder", "big".getBytes(StandardCharsets.US_ASCII));
    entries.put("a/data/0", new byte[] {0x3f, (byte) 0x80, 0, 0, (byte) 0xc0, 0x40, 0, 0});
    CraftedTorch.write(file, entries);
    try (WeightFile weights = WeightFiles.open(file)) {
      assertThat(weights.readFloats(weights.tensors().get(0), Rounding.REFUSE))
          .containsExactly(1f, -3f);
    }
  }

  @Test
  void untypedStoragesGetTheTypeOfTheirTensor() throws IOException {
    String bytes =
        CraftedTorch.storage("FloatStorage", "0", 4)
            .replace("ctorch\nFloatStorage\n", "ctorch.storage\nUntypedStorage\n");
    String tensor =
        "ctorch._utils\n_rebuild_tensor_v3\n("
            + bytes
            + CraftedTorch.number(0)
            + CraftedTorch.tuple(2)
            + CraftedTorch.tuple(1)
            + "\u0089}ctorch\nuint16\ntR";
    CraftedTorch.write(file, CraftedTorch.dictionary(tensor), 4);
    try (WeightFile weights = WeightFiles.open(file)) {
      assertThat(weights.tensors())
          .containsExactly(new StoredTensor("w", ElementType.U16, List.of(2L)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"small.pth", "small-legacy.th"})
  void aFileIsRefusedWhereverItIsCutOff(String name) throws IOException {
    byte[] whole = Samples.bytes(name);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused(file);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"small.pth", "small-legacy.th"})
  void aByteBehindTheEndIsRefused(String name) throws IOException {
    byte[] whole = Samples.bytes(name);
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertRefused(file);
  }

  @Test
  void aWholeModelIsRefusedByTheNameItNeeds() {
    assertRefused(
        Samples.file("whole-model.pth"),
        "`torch.nn.modules.container.Sequential`",
        "model.state_dict()",
        "nothing in it was run");
  }

  @Test
  void aTorchScriptProgramIsRefused() {
    assertRefused(Samples.file("script.pt"), "model.state_dict()");
  }

  @Test
  void aStorageOfAnotherSizeThanThePickleSaysIsRefused() throws IOException {
    // A reader that maps files and believes the pickle reads beyond the entry.
    write(tensor(2_000_000_000, 0, CraftedTorch.tuple(2), CraftedTorch.tuple(1)));
    assertRefused(file, "`a/data/0` with 8 bytes", "expected 2,000,000,000 elements of F32");
  }

  @Test
  void aTensorBeyondItsStorageIsRefused() throws IOException {
    write(tensor(2, 0, CraftedTorch.tuple(3), CraftedTorch.tuple(1)));
    assertRefused(file, "`w` 3 elements from number 0", "within its 2");
  }

  @Test
  void anOffsetBeyondTheStorageIsRefused() throws IOException {
    write(tensor(2, 1, CraftedTorch.tuple(2), CraftedTorch.tuple(1)));
    assertRefused(file, "`w` 2 elements from number 1");
  }

  @Test
  void aNegativeOffsetIsRefused() throws IOException {
    write(tensor(2, -1, CraftedTorch.tuple(2), CraftedTorch.tuple(1)));
    assertRefused(file, "from number -1");
  }

  @Test
  void aNegativeStrideIsRefused() throws IOException {
    write(tensor(2, 1, CraftedTorch.tuple(2), CraftedTorch.tuple(-1)));
    assertRefused(file, "strides [-1]", "expected none below 0");
  }

  @Test
  void aNegativeSizeIsRefused() throws IOException {
    write(tensor(2, 0, CraftedTorch.tuple(-2), CraftedTorch.tuple(1)));
    assertRefused(file, "expected no negative size");
  }

  @Test
  void aStrideThatOverflowsIsRefused() throws IOException {
    String stride = "(\u008a\u0008\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007ft";
    write(tensor(2, 0, CraftedTorch.tuple(3), stride));
    assertRefused(file, "expected them to stay in its storage");
  }

  @Test
  void aTensorExpandedFromOneElementIsRefused() throws IOException {
    // Eight bytes that would become eight gigabytes.
    write(tensor(2, 0, CraftedTorch.tuple(2_000_000_000), CraftedTorch.tuple(0)));
    assertRefused(file, "`w`", "elements overlap");
  }

  @Test
  void aTensorOf1000DimensionsIsRefused() throws IOException {
    int[] ones = new int[1_000];
    Arrays.fill(ones, 1);
    write(tensor(2, 0, CraftedTorch.tuple(ones), CraftedTorch.tuple(ones)));
    assertRefused(file, "1000 dimensions", "expected 32 at most");
  }

  @Test
  void aStorageThatNoTensorUsesIsRefused() throws IOException {
    Map<String, byte[]> entries = tiny();
    entries.put("a/data/1", new byte[8]);
    CraftedTorch.write(file, entries);
    assertRefused(file, "`a/data/1` that no tensor uses");
  }

  @Test
  void anEntryThatPyTorchDoesNotWriteIsRefused() throws IOException {
    Map<String, byte[]> entries = tiny();
    entries.put("a/extra.py", new byte[8]);
    CraftedTorch.write(file, entries);
    assertRefused(file, "`a/extra.py` that PyTorch doesn't write");
  }

  @Test
  void aMissingStorageIsRefused() throws IOException {
    Map<String, byte[]> entries = tiny();
    entries.remove("a/data/0");
    CraftedTorch.write(file, entries);
    assertRefused(file, "no entry `a/data/0`");
  }

  @Test
  void aWrongTypeIsRefused() throws IOException {
    write(
        CraftedTorch.dictionary(
            CraftedTorch.tensor(
                CraftedTorch.storage("QInt8Storage", "0", 2),
                0,
                CraftedTorch.tuple(2),
                CraftedTorch.tuple(1))));
    assertRefused(file, "`torch.QInt8Storage`");
  }

  @Test
  void aStorageDescribedInTwoWaysIsRefused() throws IOException {
    String one =
        CraftedTorch.tensor(
            CraftedTorch.storage("0", 2), 0, CraftedTorch.tuple(2), CraftedTorch.tuple(1));
    String other =
        CraftedTorch.tensor(
            CraftedTorch.storage("LongStorage", "0", 1),
            0,
            CraftedTorch.tuple(1),
            CraftedTorch.tuple(1));
    write("}(" + CraftedTorch.text("w") + one + CraftedTorch.text("v") + other + "u.");
    assertRefused(file, "storage `0` in two ways");
  }

  @Test
  void twoTensorsOfOneNameAreRefused() throws IOException {
    String one =
        CraftedTorch.tensor(
            CraftedTorch.storage("0", 2), 0, CraftedTorch.tuple(2), CraftedTorch.tuple(1));
    String inner = "}(" + CraftedTorch.text("b") + one + "u";
    write("}(" + CraftedTorch.text("a") + inner + CraftedTorch.text("a.b") + one + "u.");
    assertRefused(file, "two tensors of the name `a.b`");
  }

  @Test
  void manyTensorsOfOneLargeStorageAreRefused() throws IOException {
    StringBuilder pickle = new StringBuilder("}(");
    for (int i = 0; i < 2_000; i++) {
      pickle.append(CraftedTorch.text("w" + i));
      pickle.append(
          CraftedTorch.tensor(
              CraftedTorch.storage("0", 1 << 18),
              0,
              CraftedTorch.tuple(1 << 18),
              CraftedTorch.tuple(1)));
    }
    CraftedTorch.write(file, pickle + "u.", 1 << 20);
    assertRefused(file, "expected 16 times its own");
  }

  private void write(String pickle) throws IOException {
    CraftedTorch.write(file, pickle, 8);
  }

  private static String tensor(int elements, int offset, String shape, String strides) {
    return CraftedTorch.dictionary(
        CraftedTorch.tensor(CraftedTorch.storage("0", elements), offset, shape, strides));
  }

  private static Map<String, byte[]> tiny() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(
        "a/data.pkl",
        CraftedTorch.pickle(tensor(2, 0, CraftedTorch.tuple(2), CraftedTorch.tuple(1))));
    entries.put("a/data/0", new byte[8]);
    return entries;
  }
}
