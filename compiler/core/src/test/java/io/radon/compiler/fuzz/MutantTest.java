package io.radon.compiler.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.CompileResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Nearly valid specs by the thousand. {@code -Dradon.fuzz.mutants=100000 -Dradon.fuzz.seed=7} makes
 * it a long run; a spec that fails is printed and belongs in the corpus that {@link
 * CorpusReplayTest} replays.
 */
class MutantTest {
  private static final int MUTANTS = Integer.getInteger("radon.fuzz.mutants", 1_000);
  private static final long SEED = Long.getLong("radon.fuzz.seed", 1);

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void editedSpecsGiveMessagesAndNothingElse() throws IOException {
    SpecMutator mutator = new SpecMutator(SpecCorpus.sound(), SpecCorpus.texts(), SEED);
    int accepted = run(MUTANTS, index -> mutator.next(), result -> {});
    assertThat(accepted).as("of %d", MUTANTS).isBetween(MUTANTS / 20, MUTANTS * 19 / 20);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void specsWrittenByTheGrammarGiveClassesOrMessages() {
    int specs = Math.max(1, MUTANTS / 4);
    int accepted =
        run(specs, index -> new SpecGenerator(SEED * 1_000_003 + index).spec(), result -> {});
    assertThat(accepted).as("of %d", specs).isBetween(specs / 20, specs * 19 / 20);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void specsWithAMistakeOrThreeGiveMessagesOfManyKinds() {
    // 300 specs give 101 to 103 of the 142 codes, by the seed.
    int specs = Math.max(300, MUTANTS / 4);
    Set<String> codes = new TreeSet<>();
    run(
        specs,
        index -> new SpecGenerator(SEED * 2_000_003 + index).nearlyValid(),
        result -> result.diagnostics().forEach(told -> codes.add(told.code().id())));
    assertThat(codes.size()).as("%s", codes).isGreaterThanOrEqualTo(90);
  }

  /** Goes on after a failure: one run shows each kind of failure, with one spec that causes it. */
  private static int run(int count, LongFunction<String> specs, Consumer<CompileResult> told) {
    int accepted = 0;
    Map<String, String> failures = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      String spec = specs.apply(i);
      try {
        CompileResult result = FuzzTarget.run(spec.getBytes(StandardCharsets.UTF_8));
        accepted += result.accepted() ? 1 : 0;
        told.accept(result);
      } catch (Throwable failure) {
        failures.putIfAbsent(kind(failure), "spec " + i + ":\n" + spec);
      }
    }
    assertThat(failures).isEmpty();
    return accepted;
  }

  private static String kind(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("io.radon."))
        .limit(3)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < ", failure + " at ", ""));
  }
}
