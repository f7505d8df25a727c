package io.radon.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.runtime.model.LabelTap;
import io.radon.runtime.train.FineTuning;
import io.radon.zoo.cifar10.ResNet20;
import org.junit.jupiter.api.Test;

/** The typed constants of a generated class say which parts of it learn. */
class FrozenPartsTest {
  private static final ResNet20 NETWORK = new ResNet20();

  @Test
  void aNewHeadOnFrozenFeaturesFreezesLabelsAndStagesWhole() {
    assertThat(FineTuning.NONE.freezeAllBut(NETWORK, ResNet20.Tap.HEAD).frozen())
        .containsExactly("conv1", "s1", "s2", "s3");
  }

  @Test
  void theBlocksBesideALearningBlockAreFrozenOneByOne() {
    assertThat(
            FineTuning.NONE
                .freezeAllBut(NETWORK, ResNet20.Tap.S3.block(2), ResNet20.Tap.HEAD)
                .frozen())
        .containsExactly("conv1", "s1", "s2", "s3/0", "s3/1");
  }

  @Test
  void aPartThatIsNotThereIsToldWithThoseThatAre() {
    assertThatThrownBy(() -> FineTuning.NONE.freezeAllBut(NETWORK, LabelTap.of("haed")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("`ResNet20` has no part `haed`: expected one of `conv1`");
  }
}
