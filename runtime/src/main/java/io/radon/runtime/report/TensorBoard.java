package io.radon.runtime.report;

import io.radon.runtime.checkpoint.DurableFiles;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.train.EpochRecord;
import io.radon.runtime.train.Inspection;
import io.radon.runtime.train.RunHistory;
import io.radon.runtime.train.TrainingListener;
import io.radon.runtime.train.TrainingStart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.Summary;

/**
 * Writes what TensorBoard shows: losses, top-1, errors, rate and throughput of each epoch, the
 * graph, histograms of the weights, the deviations of the layers' responses (He et al. 2015, Figure
 * 7), and at the end the worst mistakes as images. A resumed run goes on in the same file, without
 * an epoch lost or told twice.
 *
 * <pre>{@code
 * Trainer.of(network).data(split).listeners(TensorBoard.in(Path.of("logs"))).fit();
 * }</pre>
 */
public final class TensorBoard implements TrainingListener {
  private static final String FILE = "events.out.tfevents.radon";
  private static final String FOLDER = "tensorboard";
  private static final String RATE = "rate";
  private static final String MISTAKES = "mistakes/";

  private final @Nullable Path given;
  private EventFile file = new EventFile(Path.of(FILE));
  private boolean hasGraph;

  private TensorBoard(@Nullable Path folder) {
    given = folder;
  }

  /** Writes into {@code folder}, which need not exist and is no other run's. */
  public static TensorBoard in(Path folder) {
    return new TensorBoard(folder);
  }

  /** Writes into the folder {@code tensorboard} of the run's own. */
  public static TensorBoard inRun() {
    return new TensorBoard(null);
  }

  @Override
  public void started(TrainingStart start) {
    Path folder = given == null ? start.output().resolve(FOLDER) : given;
    DurableFiles.createFolder(folder);
    file = new EventFile(folder.resolve(FILE));
    List<Event> kept = new ArrayList<>();
    kept.add(event(0).setFileVersion("brain.Event:2").build());
    Set<Long> epochs = new HashSet<>();
    for (Event event : start.firstStep() == 0 ? List.<Event>of() : file.read()) {
      // The mistakes of a stop are those of no end.
      if (event.getStep() <= start.firstStep()
          && event.getFileVersion().isEmpty()
          && !tells(event, MISTAKES)) {
        kept.add(event);
        hasGraph |= !event.getGraphDef().isEmpty();
        if (tells(event, RATE)) {
          epochs.add(event.getStep());
        }
      }
    }
    // A stop between the checkpoint and the event leaves the epoch in the history alone.
    for (EpochRecord epoch : RunHistory.read(start.output())) {
      if (epoch.step() <= start.firstStep() && !epochs.contains(epoch.step())) {
        kept.add(scalars(epoch));
      }
    }
    file.replace(kept);
  }

  @Override
  public void inspecting(EpochRecord epoch, Inspection inspection) {
    List<Event> events = new ArrayList<>();
    if (!hasGraph) {
      events.add(event(0).setGraphDef(inspection.definition().toByteString()).build());
      hasGraph = true;
    }
    events.add(scalars(epoch));
    Summary.Builder values = Summary.newBuilder();
    Map<String, Float> responses = inspection.responses();
    responses.forEach(
        (layer, deviation) ->
            values.addValue(EventSummaries.scalar("responses/" + layer, deviation)));
    if (!responses.isEmpty()) {
      values.addValue(
          EventSummaries.histogram("responses", EventSummaries.floats(responses.values())));
    }
    for (String name : inspection.weights().names()) {
      // Those with a colon are an optimizer's.
      if (!name.contains(":")) {
        values.addValue(
            EventSummaries.histogram("weights/" + name, inspection.weights().read(name)));
      }
    }
    events.add(event(epoch.step()).setSummary(values).build());
    file.append(events);
  }

  @Override
  public void ending(Inspection inspection) {
    Dataset test = inspection.data().test();
    RunEvaluation evaluation = RunEvaluation.of(inspection);
    Summary.Builder values = Summary.newBuilder();
    int place = 0;
    for (Mistake mistake : evaluation.mistakes()) {
      String tag =
          String.format(
              Locale.ROOT,
              MISTAKES + "%02d %s taken for %s",
              ++place,
              evaluation.classNames().get(mistake.actual()),
              evaluation.classNames().get(mistake.found()));
      values.addValue(EventSummaries.image(tag, mistake.png(), test.height(), test.width()));
    }
    file.append(List.of(event(inspection.step()).setSummary(values).build()));
  }

  private static boolean tells(Event event, String start) {
    return event.getSummary().getValueList().stream()
        .anyMatch(value -> value.getTag().startsWith(start));
  }

  private static Event.Builder event(long step) {
    return Event.newBuilder().setWallTime(System.currentTimeMillis() / 1e3).setStep(step);
  }

  private static Event scalars(EpochRecord epoch) {
    return event(epoch.step())
        .setSummary(
            Summary.newBuilder()
                .addValue(EventSummaries.scalar("loss/train", epoch.trainLoss()))
                .addValue(EventSummaries.scalar("loss/test", epoch.testLoss()))
                .addValue(EventSummaries.scalar("top1/train", epoch.trainTop1()))
                .addValue(EventSummaries.scalar("top1/test", epoch.testTop1()))
                .addValue(EventSummaries.scalar("error/train", 1 - epoch.trainTop1()))
                .addValue(EventSummaries.scalar("error/test", 1 - epoch.testTop1()))
                .addValue(EventSummaries.scalar(RATE, epoch.learningRate()))
                .addValue(EventSummaries.scalar("images_per_second", epoch.imagesPerSecond())))
        .build();
  }
}
