package io.radon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.analysis.LastNorms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LastNormsTest {
  private static List<String> norms(String block, String shortcut) {
    String spec =
        """
        model Net {
          input:    32x32x3
          conv1:    conv(3x3, 16) -> norm -> act
          stage s1: 1 * %s
          stage s2: 2 * %s / 2
          head:     global_avg_pool -> dense(10)

          shortcut = %s
        }
        """
            .formatted(block + "(16)", block + "(32)", shortcut);
    CompileResult result = Specs.compile(Map.of("a.rn", spec), "a.rn", null);
    return LastNorms.of(result.models().get(0).graph());
  }

  @Test
  void theNormBeforeEachAdditionIsFoundAndNoneOfTheShortcuts() {
    assertThat(norms("basic", "projection"))
        .containsExactly("s1/0/conv2/norm", "s2/0/conv2/norm", "s2/1/conv2/norm");
    assertThat(norms("bottleneck", "zero_pad"))
        .containsExactly("s1/0/conv3/norm", "s2/0/conv3/norm", "s2/1/conv3/norm");
  }

  @Test
  void aGateIsLookedThrough() {
    String spec =
        """
        model Net {
          input:    32x32x3
          conv1:    conv(3x3, 16) -> norm -> act
          stage s1: 1 * basic(16, attention: se)
          head:     global_avg_pool -> dense(10)
        }
        """;
    CompileResult result = Specs.compile(Map.of("a.rn", spec), "a.rn", null);
    assertThat(LastNorms.of(result.models().get(0).graph())).containsExactly("s1/0/conv2/norm");
  }

  @Test
  void plainNetworksAndThoseThatEndInAConvolutionHaveNone() {
    assertThat(norms("basic", "plain")).isEmpty();
    assertThat(norms("preact_basic", "projection")).isEmpty();
  }
}
