package io.radon.runtime.weights;

import static io.radon.runtime.weights.CraftedTorch.text;
import static io.radon.runtime.weights.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PickleMachineTest {
  private static final String NOT_RUN = "nothing in it was run";

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void nameFile() {
    file = folder.resolve("w.pth");
  }

  private void assertPickleRefused(String pickle, String... parts) throws IOException {
    CraftedTorch.write(file, pickle);
    assertRefused(file, parts);
  }

  @Test
  void aCallOfTheSystemIsNotMade() throws IOException {
    Path witness = folder.resolve("witness");
    assertPickleRefused(
        "cos\nsystem\n(" + text("touch " + witness) + "tR.", "`os.system`", NOT_RUN);
    assertThat(witness).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "posix.system",
        "nt.system",
        "sys.exit",
        "builtins.eval",
        "builtins.exec",
        "__builtin__.eval",
        "builtins.getattr",
        "subprocess.Popen",
        "java.lang.ProcessBuilder",
        "torch.load",
        "torch.hub.load",
        "torch._utils._rebuild_sparse_tensor",
        "pickle.loads",
        "numpy.core.multiarray._reconstruct",
        "pip.main",
        "runpy._run_code",
        "timeit.timeit"
      })
  void noOtherNameIsTaken(String name) throws IOException {
    int dot = name.lastIndexOf('.');
    assertPickleRefused(
        "c" + name.substring(0, dot) + "\n" + name.substring(dot + 1) + "\n)R.",
        "`" + name + "`",
        NOT_RUN);
  }

  @Test
  void aNameFromTheStackIsRefused() throws IOException {
    assertPickleRefused(text("os") + text("system") + "\u0093)R.", "`STACK_GLOBAL`", NOT_RUN);
  }

  @Test
  void anInstanceByNameIsRefused() throws IOException {
    assertPickleRefused("(" + text("true") + "ios\nsystem\n.", "`INST`", NOT_RUN);
  }

  @Test
  void anObjectFromTheStackIsRefused() throws IOException {
    assertPickleRefused("(cos\nsystem\n" + text("true") + "o.", "`os.system`", NOT_RUN);
  }

  @Test
  void anExtensionCodeIsRefused() throws IOException {
    assertPickleRefused("\u0082\u0001.", "`EXT1`", NOT_RUN);
  }

  @Test
  void aCallOfWhatIsNoNameIsRefused() throws IOException {
    assertPickleRefused(text("os.system") + ")R.", "calls what is no name");
  }

  @Test
  void aCallOfATypeIsRefused() throws IOException {
    assertPickleRefused("ctorch\nFloatStorage\n)R.", "`torch.FloatStorage`, which makes no tensor");
  }

  @Test
  void aCallWithoutATupleIsRefused() throws IOException {
    assertPickleRefused("ccollections\nOrderedDict\nK\u0001R.", "expected a name and a tuple");
  }

  @Test
  void aTextOf2To31BytesIsRefused() throws IOException {
    assertPickleRefused("X\u00ff\u00ff\u00ff\u007f.", "a text of 2147483647 bytes by BINUNICODE");
  }

  @Test
  void aTextOfNegativeLengthIsRefused() throws IOException {
    assertPickleRefused("X\u00ff\u00ff\u00ff\u00ff.", "a text of 4294967295 bytes");
  }

  @Test
  void aNumberOf2To31BytesIsRefused() throws IOException {
    assertPickleRefused("\u008b\u00ff\u00ff\u00ff\u007f.", "`LONG4`");
  }

  @Test
  void aNumberOf255BytesIsRefused() throws IOException {
    assertPickleRefused("\u008a\u00ff.", "a number of 255 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"R.", "Q.", "a.", "s.", "b.", "\u0085.", "q\u0000.", ".", "t.", "u.", "e."})
  void takingFromAnEmptyStackIsRefused(String instructions) throws IOException {
    assertPickleRefused(instructions, "where there is none");
  }

  @Test
  void takingFromBelowAMarkIsRefused() throws IOException {
    assertPickleRefused("K\u0001(\u0085.", "where there is none");
  }

  @Test
  void anUnknownMemoryIsRefused() throws IOException {
    assertPickleRefused("h\u0007.", "recalls the value 7");
  }

  @Test
  void aMemoryOfAnyNumberCostsOneEntry() throws IOException {
    assertPickleRefused("]r\u00ff\u00ff\u00ff\u007f.", "without a tensor");
  }

  @Test
  void aMemoryThatDoublesWithEachLevelIsRefused() throws IOException {
    // 28 lists, each with the one before twice: 2^28 ways through.
    StringBuilder pickle = new StringBuilder("]q\u0000");
    for (char level = 1; level < 29; level++) {
      pickle.append("](h").append((char) (level - 1)).append("h").append((char) (level - 1));
      pickle.append("eq").append(level);
    }
    CraftedTorch.write(file, "(" + pickle + "t.");
    Refusal.assertRefusedWithin(128 << 20, file, "nested too deeply or too often");
  }

  @Test
  void aListThatHoldsItselfIsRefused() throws IOException {
    assertPickleRefused("]q\u0000h\u0000a.", "nested too deeply or too often");
  }

  @Test
  void aMillionOpenMarksAreRefused() throws IOException {
    assertPickleRefused("(".repeat(1_000_000) + ".", "nested too deeply");
  }

  @Test
  void nestedListsAreRefusedBeforeTheStackEnds() throws IOException {
    String deep = "]".repeat(100_000) + "a".repeat(99_999);
    CraftedTorch.write(file, deep + ".");
    Refusal.assertRefusedWithin(64 << 20, file, "nested too deeply or too often");
  }

  @Test
  void tooManyValuesAreRefused() throws IOException {
    CraftedTorch.write(file, "(" + "N".repeat(4_000_001) + "t.");
    Refusal.assertRefusedWithin(256 << 20, file, "too many values");
  }

  @Test
  void aKeyTwiceIsRefused() throws IOException {
    assertPickleRefused("}(" + text("w") + "N" + text("w") + "Nu.", "two values for the key `w`");
  }

  @Test
  void aKeyThatIsAListIsRefused() throws IOException {
    assertPickleRefused("}(]Nu.", "neither a text nor a number");
  }

  @Test
  void aKeyWithoutValueIsRefused() throws IOException {
    assertPickleRefused("}(" + text("w") + "u.", "a key without a value");
  }

  @Test
  void anObjectKeptOutsideThatIsNoStorageIsRefused() throws IOException {
    assertPickleRefused("(" + text("module") + "NNNNtQ.", "something else than a storage");
  }

  @Test
  void aStateOfWhatIsNoDictionaryIsRefused() throws IOException {
    assertPickleRefused("K\u0001}b.", "the state of what is no dictionary");
  }

  @Test
  void aSecondPickleBehindTheFirstIsRefused() throws IOException {
    String tensor =
        CraftedTorch.tensor(
            CraftedTorch.storage("0", 2), 0, CraftedTorch.tuple(2), CraftedTorch.tuple(1));
    CraftedTorch.write(file, CraftedTorch.dictionary(tensor) + "cos\nsystem\n.", 8);
    assertRefused(file, "bytes behind its pickle");
  }

  @Test
  void aPickleWithoutTensorsIsRefused() throws IOException {
    assertPickleRefused("}.", "without a tensor");
  }

  @Test
  void valuesThatBelongToNothingAreRefused() throws IOException {
    assertPickleRefused("NN.", "belong to nothing");
  }

  @Test
  void aTextThatIsNotUtf8IsRefused() throws IOException {
    assertPickleRefused("U\u0001\u00ff.", "not UTF-8");
  }

  @Test
  void anEndlessNameIsRefused() throws IOException {
    assertPickleRefused("c" + "o".repeat(100_000), "a damaged name");
  }

  @Test
  void anUnknownVersionIsRefused() throws IOException {
    CraftedTorch.write(file, Map.of("a/data.pkl", new byte[] {(byte) 0x80, 9, '}', '.'}));
    assertRefused(file, "the version 9", "expected 2 to 5");
  }

  @Test
  void aPickleByItselfIsRefused() throws IOException {
    Files.write(file, CraftedTorch.pickle("cos\nsystem\n)R."));
    assertRefused(file, "is a pickle", "so it is not read");
  }
}
