package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.LabelTap;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import io.radon.runtime.tensor.Device;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

class ZeroInitTest {
  @TempDir private Path folder = Path.of("");

  private static TrainingConfig config(boolean zeroInit) {
    return Runs.config().zeroInit(zeroInit).threads(1).device(Device.CPU).build();
  }

  @Test
  void theLastNormOfEachBranchBeginsWithScalesOfZeroAndNoOtherDoes() {
    TrainingConfig config = config(true);
    try (TrainingGraph graph =
        new TrainingGraph(Residual.NET, Residual.NET.input(), config, config.place())) {
      graph.initialize(1);
      assertThat(graph.weights().names())
          .filteredOn(name -> name.endsWith("/scale") && !name.contains(":"))
          .filteredOn(name -> graph.weights().read(name)[0] == 0)
          .containsExactly("plain/norm2/scale", "gated/norm/scale", "projected/norm/scale");
      assertThat(graph.zeroScales())
          .as("zeros added to zeros would never learn: a rectifier has no gradient at 0")
          .doesNotContain("filled/norm");
    }
    TrainingConfig usual = config(false);
    try (TrainingGraph graph =
        new TrainingGraph(Residual.NET, Residual.NET.input(), usual, usual.place())) {
      graph.initialize(1);
      assertThat(graph.weights().read("plain/norm2/scale")).containsOnly(1);
    }
  }

  @Test
  void aNetworkWithoutSuchNormsIsTold() {
    Runs.Log log = new Runs.Log();
    Runs.trainer(folder.resolve("run"), config(true)).listeners(log).fit();
    assertThat(log.warnings)
        .containsExactly("`zero_init` changes nothing: no norm of `Tiny` ends a residual branch");
  }

  /** A branch of two norms, one with a gate, one beside a projection, one beside zeros. */
  private record Residual(String name) implements Network {
    static final Residual NET = new Residual("Residual");

    @Override
    public ImageSize input() {
      return new ImageSize(8, 8, 3);
    }

    @Override
    public int classes() {
      return 3;
    }

    @Override
    public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
      var x = nn.relu(nn.batchNorm("stem/norm", images, 3));
      var y = nn.conv("plain/conv1", x, 3, 3, 3, 3, 1);
      y = nn.relu(nn.batchNorm("plain/norm1", y, 3));
      y = nn.batchNorm("plain/norm2", nn.conv("plain/conv2", y, 3, 3, 3, 3, 1), 3);
      x = nn.relu(nn.add(y, x));
      y = nn.layerNorm("gated/norm", nn.conv("gated/conv", x, 3, 3, 3, 3, 1), 3);
      y = nn.dropPath("gated/drop_path", nn.mul(y, nn.sigmoid(nn.globalAveragePool(y))), 0.1);
      x = nn.relu(nn.add(y, x));
      y = nn.batchNorm("projected/norm", nn.conv("projected/conv", x, 3, 3, 3, 4, 1), 4);
      var shortcut =
          nn.batchNorm(
              "projected/shortcut/norm", nn.conv("projected/shortcut", x, 1, 1, 3, 4, 1), 4);
      x = nn.relu(nn.add(y, shortcut));
      y = nn.batchNorm("filled/norm", nn.conv("filled/conv", x, 3, 3, 4, 6, 1), 6);
      x = nn.relu(nn.add(y, nn.zeroChannels(x, 4, 6)));
      return taps.put(LabelTap.of("head"), nn.dense("head/dense", nn.globalAveragePool(x), 6, 3));
    }

    @Override
    public List<TapPoint> taps() {
      return List.of(LabelTap.of("head"));
    }

    @Override
    public String digest() {
      return "sha256:" + "3".repeat(64);
    }

    @Override
    public long parameters() {
      return 1;
    }
  }
}
