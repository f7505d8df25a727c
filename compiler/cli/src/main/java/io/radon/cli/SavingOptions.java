package io.radon.cli;

import io.radon.runtime.checkpoint.CheckpointPolicy;
import io.radon.runtime.checkpoint.SaveInterval;
import io.radon.runtime.train.Trainer;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say when a training saves, what it keeps, and when it stops by itself. */
final class SavingOptions {
  private static final Pattern TIME =
      Pattern.compile("(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?");

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--checkpoint-every",
      paramLabel = "INTERVAL",
      description = "\"500 steps\", \"10 minutes\" or \"2 epochs\"; 1 epoch unless given")
  private @Nullable String every;

  @Option(
      names = "--keep-last",
      paramLabel = "K",
      description = "how many of the newest checkpoints stay; 2 unless given")
  private @Nullable Integer last;

  @Option(
      names = "--keep-best",
      description = "keeps also the checkpoint of the highest top-1 on the test images")
  private boolean best;

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      description = "stops with a checkpoint after 30m, 2h, 1h30m …")
  private @Nullable String limit;

  /** Tells the trainer. */
  void applyTo(Trainer trainer) {
    trainer.checkpoints(policy());
    if (limit != null) {
      trainer.timeLimit(time(limit));
    }
  }

  /** Finds what can't be understood, before anything is computed. */
  void check() {
    policy();
    if (limit != null) {
      time(limit);
    }
  }

  private CheckpointPolicy policy() {
    CheckpointPolicy policy = CheckpointPolicy.DEFAULT;
    try {
      if (every != null) {
        policy = new CheckpointPolicy(SaveInterval.parse(every), policy.last(), policy.best());
      }
    } catch (IllegalArgumentException e) {
      throw MachineOptions.usage(command, "`--checkpoint-every`: " + e.getMessage());
    }
    if (last != null) {
      if (last < 1) {
        throw MachineOptions.usage(command, "expected `--keep-last` of at least 1, found " + last);
      }
      policy = policy.keepLast(last);
    }
    return best ? policy.keepBest() : policy;
  }

  private Duration time(String text) {
    Matcher matcher = TIME.matcher(text.strip());
    Duration time = Duration.ZERO;
    if (matcher.matches()) {
      time =
          Duration.ofHours(number(matcher.group(1)))
              .plusMinutes(number(matcher.group(2)))
              .plusSeconds(number(matcher.group(3)));
    }
    if (time.isZero()) {
      throw MachineOptions.usage(
          command, "expected `--time-limit` such as `30m`, `2h` or `1h30m`, found `" + text + "`");
    }
    return time;
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
