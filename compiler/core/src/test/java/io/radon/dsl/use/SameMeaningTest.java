package io.radon.dsl.use;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.CompileResult;
import io.radon.compiler.CompiledModel;
import io.radon.compiler.Specs;
import io.radon.compiler.diagnostic.HumanRenderer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameMeaningTest {
  @Test
  void theZoosNetworksBuiltInJavaHaveTheDigestsOfTheirSpecs() {
    CompileResult text = Specs.compile("specs/zoo/cifar10", "resnet20.rn");
    CompileResult java = Specs.compile(Map.of("a.rn", CifarModels.ALL.toSource()), "a.rn", null);
    assertThat(new HumanRenderer().render(java.diagnostics(), 9)).isEmpty();
    assertThat(digests(java)).isEqualTo(digests(text)).hasSize(3);
  }

  private static Map<String, String> digests(CompileResult result) {
    Map<String, String> digests = new LinkedHashMap<>();
    for (CompiledModel model : result.models()) {
      digests.put(model.graph().name(), model.digest());
    }
    return digests;
  }

  @Test
  void theTextReadsLikeASpecWrittenByHand() {
    assertThat(CifarModels.RESNET20.toSource())
        .isEqualTo(
            """
            model CifarResNet(n: int, classes: int = 10) {
              input:    32x32x3
              conv1:    conv(3, 16) -> norm -> act        => 32x32x16
              stage s1: n * basic(16)                     => 32x32x16
              stage s2: n * basic(32) / 2                 => 16x16x32
              stage s3: n * basic(64) / 2                 => 8x8x64
              head:     global_avg_pool -> dense(classes) => classes

              shortcut = zero_pad

              expect depth == (n * 6 + 2)
            }

            /// ResNet-20 for CIFAR-10 (He et al., 2015, Table 6).
            model ResNet20 = CifarResNet(n: 3) {
              expect params == 269_722
              expect macs    ~ 40.551M
              expect depth  == 20
            }
            """);
  }
}
