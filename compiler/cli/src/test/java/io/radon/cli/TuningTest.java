package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningTest {
  @TempDir private Path folder = Path.of("");
  private Path spec = Path.of("");
  private String data = "";
  private Path first = Path.of("");

  @BeforeEach
  void trainWeightsToBeginWith() throws IOException {
    spec = Specs.tiny(folder);
    data = "idx:" + Pictures.write(folder.resolve("data"), 150, 47);
    first = folder.resolve("first");
    assertThat(train(spec, first, "--epochs", 1).exitCode()).isZero();
  }

  private Outcome train(Object model, Path out, Object... more) {
    List<Object> all = new ArrayList<>(List.of("train", model, "--data", data));
    all.addAll(List.of("--set", "batch=10", "--out", out, "--threads=1"));
    all.addAll(Arrays.asList(more));
    return Outcome.of(all.toArray());
  }

  @Test
  void aRunBeginsWithTheWeightsOfAnotherAndLeavesFrozenPartsAsTheyWere() throws IOException {
    Path run = folder.resolve("run");
    Outcome outcome = train(spec, run, "--epochs", 1, "--init-from", first, "--freeze", "conv1,s1");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("begins with").contains("frozen conv1, s1");
    assertThat(Files.readString(run.resolve("run.json")))
        .contains("\"starting_weights\"", "\"frozen\" : \"conv1, s1\"");
    assertThat(tensor(run, "conv1/conv/kernel")).isEqualTo(tensor(first, "conv1/conv/kernel"));
    assertThat(tensor(run, "conv1/norm/mean")).isEqualTo(tensor(first, "conv1/norm/mean"));
    assertThat(tensor(run, "head/dense/kernel")).isNotEqualTo(tensor(first, "head/dense/kernel"));
  }

  private static byte[] tensor(Path run, String name) {
    try (var file = WeightsSource.open(run.toString())) {
      return file.readBytes(file.find(name).orElseThrow()).array();
    }
  }

  @Test
  void aNewHeadBeginsAnewWhereThatIsAllowedAndTheClassCountIsTheDatas() throws IOException {
    Path weights = folder.resolve("other.safetensors");
    assertThat(Outcome.of("weights", "convert", spec, first, "-o", weights).err()).isEmpty();
    String text = Specs.TINY.replace("classes: int = 3", "classes: int = 7");
    Path other = Specs.write(folder, "other.rn", text.replace("head: ", "final:"));
    Path run = folder.resolve("run");
    Outcome strict = train(other, run, "--epochs", 1, "--init-from", first);
    assertThat(strict.exitCode()).isEqualTo(4);
    assertThat(strict.err()).contains("final/dense");
    assertThat(run).doesNotExist();
    Outcome outcome = train(other, run, "--epochs", 1, "--init-from", first, "--partial");
    assertThat(outcome.err()).isEmpty();
    assertThat(JSON.std.mapFrom(Files.readString(run.resolve("run.json"))))
        .containsEntry("classes", 3);
    assertThat(Files.readString(run.resolve("run.json")))
        .containsPattern("\"first_values\" : \\[ \"final/dense/kernel\", \"final/dense/bias\" \\]");
    Outcome whole = train(spec, folder.resolve("whole"), "--epochs", 1, "--init-from", weights);
    assertThat(whole.err()).isEmpty();
  }

  @Test
  void aForeignFileIsRefusedBeforeARunFolderIsMade() throws IOException {
    Path foreign = folder.resolve("notes.txt");
    Files.writeString(foreign, "not weights");
    Path run = folder.resolve("run");
    Outcome outcome = train(spec, run, "--init-from", foreign);
    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).contains("notes.txt");
    assertThat(run).doesNotExist();
  }

  @Test
  void partsThatAreNotThereAndOptionsThatDoNotFitAreTold() {
    Path run = folder.resolve("run");
    assertThat(train(spec, run, "--freeze", "cnv1").err())
        .contains("`Tiny` has no part `cnv1`: expected one of");
    assertThat(train(spec, run, "--rate-factor", "head").err()).contains("such as `head=10`");
    assertThat(train(spec, run, "--rate-factor", "head=-1").err()).contains("factor above 0");
    assertThat(train(spec, run, "--partial").err())
        .contains("`--partial` needs `--init-from FILE`");
    assertThat(train(spec, run, "--init-from", folder.resolve("none.pth")).err())
        .contains("no weights");
    assertThat(run).doesNotExist();
    assertThat(Outcome.of("train", "--resume", "--out", first, "--freeze", "conv1").err())
        .contains("a resumed run keeps what it began with");
  }
}
