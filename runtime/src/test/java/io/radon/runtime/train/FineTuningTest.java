package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.data.Batch;
import io.radon.runtime.data.BatchOrder;
import io.radon.runtime.data.Batches;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.model.LabelTap;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FineTuningTest {
  private static final LabelTap STEM = LabelTap.of("stem");
  private static final LabelTap HEAD = LabelTap.of("head");
  private static final String HEAD_KERNEL = "head/dense/kernel";
  private static final String STEM_KERNEL = "stem/conv/kernel";

  @TempDir Path folder;

  @Test
  void aFrozenPartKeepsItsWeightsAndStatisticsToTheBit() {
    Map<String, float[]> before = trained(config().freeze(STEM).build(), 0);
    Map<String, float[]> after = trained(config().freeze(STEM).build(), 5);
    assertThat(before).containsOnlyKeys(after.keySet());
    for (String name : before.keySet()) {
      boolean same = Arrays.equals(before.get(name), after.get(name));
      assertThat(same).as(name).isEqualTo(name.startsWith("stem/") || isOfImages(name));
    }
    // An optimizer's number of a weight that never moves would be dead state.
    assertThat(before).doesNotContainKey("momentum:" + STEM_KERNEL);
  }

  @Test
  void whereAllButOnePartAreFrozenThatPartAloneLearns() {
    TrainingConfig config = config().freezeAllBut(new WithoutDropout(), HEAD).build();
    Map<String, float[]> before = trained(config, 0);
    Map<String, float[]> after = trained(config, 5);
    for (String name : before.keySet()) {
      boolean same = Arrays.equals(before.get(name), after.get(name));
      boolean learns = name.startsWith("head/") || name.startsWith("momentum:head/");
      assertThat(same).as(name).isEqualTo(!learns);
    }
  }

  private static boolean isOfImages(String name) {
    return !name.contains("/");
  }

  @Test
  void withoutFreezingStatisticsMove() {
    TrainingConfig config = config().build();
    assertThat(trained(config, 5).get("stem/norm/mean"))
        .isNotEqualTo(trained(config, 0).get("stem/norm/mean"));
  }

  @Test
  void aFrozenNormNormalisesWithRunningStatisticsInTrainingToo() {
    TrainingConfig frozen = config().freeze(STEM).build();
    TrainingConfig free = config().build();
    assertThat(differenceOfTowers(frozen)).isLessThan(1e-6);
    assertThat(differenceOfTowers(free)).isGreaterThan(1e-3);
  }

  /** How far the losses of one batch in training and in inference are apart; nothing is dropped. */
  private static double differenceOfTowers(TrainingConfig config) {
    try (TrainingGraph graph = graph(config)) {
      graph.initialize(1);
      Batch batch = batch();
      double inference = graph.evaluate(batch).loss();
      return Math.abs(graph.train(batch, 0.1, 0).loss() - inference) / batch.size();
    }
  }

  @Test
  void aFactorMultipliesTheStepsOfItsPartAndOfNoOther() {
    Map<String, float[]> start = trained(config().build(), 0);
    Map<String, float[]> plain = trained(config().build(), 1);
    Map<String, float[]> fast = trained(config().rateFactor(HEAD, 10).build(), 1);
    float[] from = Objects.requireNonNull(start.get(HEAD_KERNEL));
    float[] once = Objects.requireNonNull(plain.get(HEAD_KERNEL));
    float[] tenfold = Objects.requireNonNull(fast.get(HEAD_KERNEL));
    for (int i = 0; i < from.length; i++) {
      assertThat(tenfold[i] - from[i]).isCloseTo(10 * (once[i] - from[i]), offset(2e-6f));
    }
    assertThat(once).isNotEqualTo(from);
    assertThat(fast.get(STEM_KERNEL)).isEqualTo(plain.get(STEM_KERNEL));
  }

  @Test
  void theInnermostPartWithAFactorDecides() {
    FineTuning tuning = new FineTuning(Set.of(), Map.of("s1", 0.5, "s1/0", 2.0, "s1/0/conv1", 3.0));
    assertThat(tuning.factor("s1/1/conv1/conv/kernel")).isEqualTo(0.5);
    assertThat(tuning.factor("s1/0/conv2/conv/kernel")).isEqualTo(2);
    assertThat(tuning.factor("s1/0/conv1/conv/kernel")).isEqualTo(3);
    assertThat(tuning.factor("s10/0/conv1/conv/kernel")).isEqualTo(1);
  }

  @Test
  void aStoppedRunWithAFrozenPartGoesOnToTheSameBits() {
    TrainingConfig config = Runs.config().freeze(STEM).rateFactor(HEAD, 2).build();
    String whole = Runs.trainer(folder.resolve("a"), config).fit().weightsDigest();
    Trainer stopped = Runs.trainer(folder.resolve("b"), config);
    stopped.requestStop();
    stopped.fit();
    assertThat(Runs.trainer(folder.resolve("b"), config).resume().weightsDigest()).isEqualTo(whole);
    assertThat(String.valueOf(RunRecord.read(folder.resolve("b")).values().get("recipe")))
        .contains("frozen=stem", "rate_factors=head=2.0");
  }

  @Test
  void aResumedRunCantFreezeOtherParts() {
    Runs.stoppedAfter(1, folder);
    assertThatThrownBy(() -> Runs.trainer(folder, Runs.config().freeze(STEM).build()).resume())
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("expected frozen `none`, found `stem`");
  }

  @Test
  void aCheckpointThatSaysNothingOfFreezingIsOfARunThatFrozeNothing() {
    TrainingConfig config = Runs.config().build();
    RunIdentity identity = new RunIdentity(TinyNetwork.TINY, Colours.split(10, 10), config, "cpu");
    Map<String, Object> saved = new LinkedHashMap<>(identity.toMap());
    saved.remove("frozen");
    saved.remove("rate_factors");
    identity.check(saved);
    assertThat(identity.forks(saved)).isEmpty();
  }

  @Test
  void aPartThatIsNotThereIsToldWithThoseThatAre() {
    assertThatThrownBy(() -> graph(config().freeze(LabelTap.of("stm")).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("`Plain` has no part `stm`: expected one of `stem`, `head`");
  }

  @Test
  void somethingMustLearn() {
    assertThatThrownBy(() -> graph(config().freeze(STEM, HEAD).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("all parts with weights are frozen");
  }

  @Test
  void aFactorIsAbove0AndOfAPartThatLearns() {
    assertThatThrownBy(() -> config().rateFactor(HEAD, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("freeze the part instead");
    assertThatThrownBy(() -> config().freeze(STEM).rateFactor(STEM, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("`stem` is frozen");
  }

  private static TrainingConfig.Builder config() {
    List<ImageStep> steps = List.of(ImageStep.Normalize.perChannel());
    return Runs.config().trainImages(steps).testImages(steps);
  }

  private static TrainingGraph graph(TrainingConfig config) {
    Dataset train = Colours.split(64, 10).train();
    return new TrainingGraph(
        new WithoutDropout(), InputCheck.stored(train), config, config.place());
  }

  private static Batch batch() {
    Dataset train = Colours.split(64, 10).train();
    try (Batches batches = Batches.of(train, BatchOrder.sequential(64, 64)).until(1).open()) {
      return batches.next();
    }
  }

  /** All variables after so many steps on one batch. */
  private static Map<String, float[]> trained(TrainingConfig config, int steps) {
    Map<String, float[]> values = new LinkedHashMap<>();
    try (TrainingGraph graph = graph(config)) {
      graph.initialize(1);
      graph.initializeStatistics(Colours.split(64, 10).train());
      for (int step = 0; step < steps; step++) {
        graph.train(batch(), 0.1, step);
      }
      for (String name : graph.weights().names()) {
        values.put(name, graph.weights().read(name));
      }
    }
    return values;
  }
}
