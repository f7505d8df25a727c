package io.radon.runtime.golden;

import io.radon.runtime.golden.CifarResNet20.Shortcut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CifarGoldenTest {
  @ParameterizedTest
  @CsvSource({
    "cifar_20_A, ZERO_PAD",
    "cifar_20_C, PROJECTION_ALL",
    "cifar_20_plain, PLAIN",
  })
  void logitsAndTapsEqualPyTorch(String golden, Shortcut shortcut) {
    new GoldenComparison(new CifarResNet20(shortcut), GoldenCase.load(golden)).checkInference();
  }

  @Test
  void tenTrainingStepsEqualPyTorch() {
    new TrainingComparison(new CifarResNet20(Shortcut.ZERO_PAD), GoldenCase.load("cifar_20_A"))
        .checkEachStep();
  }
}
