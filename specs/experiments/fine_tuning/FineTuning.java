import io.radon.embed.Radon;
import io.radon.runtime.data.Adapted;
import io.radon.runtime.data.DataSources;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.model.Network;
import io.radon.runtime.optim.LearningRateSchedule;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.train.Trainer;
import io.radon.runtime.train.TrainingConfig;
import io.radon.runtime.train.TrainingListener;
import io.radon.runtime.train.TrainingResult;
import java.awt.Color;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * ResNet-20 on Fashion-MNIST, 300 steps from pretrained CIFAR-10 weights and from nothing, three seeds each: writes
 * results.csv, losses.csv and curves.png. Arguments: the weights, and the folder to write to.
 */
public final class FineTuning {
  private static final int STEPS = 300;
  private static final int SMOOTHED = 20;

  private record Run(boolean pretrained, long seed, List<Double> losses, TrainingResult result) {}

  public static void main(String[] arguments) throws Exception {
    Path weights = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    Network network = Radon.compile(Path.of("specs/zoo/cifar10/resnet20.rn")).newInstance();
    DataSplit data = Adapted.to(DataSources.open("fashion-mnist"), 32, 32, 3);
    List<Run> runs = new ArrayList<>();
    for (long seed = 1; seed <= 3; seed++) {
      for (boolean pretrained : new boolean[] {true, false}) {
        runs.add(run(network, data, pretrained ? weights : null, seed));
        write(folder, runs);
      }
    }
    draw(folder.resolve("curves.png"), runs);
  }

  private static Run run(Network network, DataSplit data, Path weights, long seed) throws Exception {
    List<ImageStep> train =
        List.of(new ImageStep.Pad(4), new ImageStep.RandomCrop(32, 32), new ImageStep.RandomFlip());
    List<ImageStep> normalize = List.of(ImageStep.Normalize.perChannel());
    List<ImageStep> trainImages = new ArrayList<>(normalize);
    trainImages.addAll(train);
    TrainingConfig config =
        TrainingConfig.builder()
            .rate(
                LearningRateSchedule.stepDecay(
                    0.05, 0.1, List.of(TrainingTime.percent(60), TrainingTime.percent(85))))
            .batch(128)
            .until(TrainingTime.steps(STEPS))
            .trainImages(trainImages)
            .testImages(normalize)
            .seed(seed)
            .build();
    List<Double> losses = new ArrayList<>();
    Trainer trainer =
        Trainer.of(network)
            .data(data)
            .config(config)
            .output(Files.createTempDirectory("fine-tuning").resolve("run"))
            .listeners(
                new TrainingListener() {
                  @Override
                  public void stepDone(long step, int epoch, double loss, double speed) {
                    losses.add(loss);
                  }
                });
    if (weights != null) {
      trainer.startFrom(weights);
    }
    TrainingResult result = trainer.fit();
    System.out.printf(
        "%s, seed %d: test top-1 %.2f %%%n",
        weights == null ? "from nothing" : "pretrained", seed, 100 * top1(result));
    return new Run(weights != null, seed, losses, result);
  }

  private static double top1(TrainingResult result) {
    return result.last().orElseThrow().testTop1();
  }

  private static void write(Path folder, List<Run> runs) throws Exception {
    try (PrintWriter out = new PrintWriter(folder.resolve("results.csv").toFile())) {
      out.println("start,seed,test_top1,train_top1,weights_digest");
      for (Run run : runs) {
        out.printf(
            "%s,%d,%.4f,%.4f,%s%n",
            run.pretrained() ? "pretrained" : "nothing",
            run.seed(),
            top1(run.result()),
            run.result().last().orElseThrow().trainTop1(),
            run.result().weightsDigest());
      }
    }
    try (PrintWriter out = new PrintWriter(folder.resolve("losses.csv").toFile())) {
      out.println("start,seed,step,loss");
      for (Run run : runs) {
        for (int i = 0; i < run.losses().size(); i++) {
          out.printf(
              "%s,%d,%d,%.5f%n",
              run.pretrained() ? "pretrained" : "nothing", run.seed(), i + 1, run.losses().get(i));
        }
      }
    }
  }

  private static void draw(Path file, List<Run> runs) throws Exception {
    XYChart chart =
        new XYChartBuilder()
            .width(900)
            .height(560)
            .title("ResNet-20 on Fashion-MNIST, 300 steps, three seeds")
            .xAxisTitle("step")
            .yAxisTitle("training loss, mean of " + SMOOTHED + " steps")
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setYAxisMin(0.0).setXAxisMin(0.0);
    for (Run run : runs) {
      double[] steps = new double[STEPS / SMOOTHED];
      double[] means = new double[STEPS / SMOOTHED];
      for (int i = 0; i < steps.length; i++) {
        steps[i] = (i + 1) * SMOOTHED;
        means[i] =
            run.losses().subList(i * SMOOTHED, (i + 1) * SMOOTHED).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
      }
      String name = (run.pretrained() ? "pretrained, seed " : "from nothing, seed ") + run.seed();
      var series = chart.addSeries(name, steps, means);
      series.setMarker(SeriesMarkers.NONE);
      series.setLineColor(run.pretrained() ? new Color(0x1f4e9c) : new Color(0xc0392b));
    }
    BitmapEncoder.saveBitmap(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG);
  }
}
