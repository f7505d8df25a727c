package io.radon.samples.first;

import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.data.Shapes;
import io.radon.runtime.image.Picture;
import io.radon.runtime.train.Predictor;
import io.radon.runtime.train.Trainer;
import io.radon.runtime.train.TrainingResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Trains the network of {@code shapes_net.rn} for a moment, and asks it what it sees. */
public final class FirstNetwork {
  private FirstNetwork() {}

  /** Trains in a folder of its own. */
  public static void main(String[] arguments) throws IOException {
    System.out.println(tell(Files.createTempDirectory("first-network").resolve("run")));
  }

  static String tell(Path run) {
    DataSplit data = new DataSplit(Shapes.training(3_000), Shapes.test(200));
    ShapesNet network = new ShapesNet();
    TrainingResult result =
        Trainer.of(network).data(data).recipe(new MomentRecipe()).output(run).fit();

    Dataset test = data.test();
    byte[] pixels = new byte[test.imageBytes()];
    test.read(3, pixels, 0);
    Picture picture = new Picture(test.height(), test.width(), test.channels(), pixels);
    Predictor predictor =
        Predictor.of(network)
            .weights(run)
            .testImages(new MomentRecipe().config().build().testImages())
            .classNames(test.classNames())
            .build();
    return String.format(
        Locale.ROOT,
        "%.0f %% of %d test pictures right; picture 3 shows a %s, the network says a %s",
        100 * result.last().orElseThrow().testTop1(),
        test.size(),
        test.classNames().get(test.label(3)),
        predictor.top(picture, 1).get(0).name());
  }
}
