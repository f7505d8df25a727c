package io.radon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.analysis.ModelSummary;
import io.radon.compiler.diagnostic.DiagnosticCode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Figures published for these networks, by torchvision and timm or counted from the papers:
 * parameters, multiply-adds to three decimals of a million or a billion, depth, receptive field.
 */
class GoldenFiguresTest {
  @Test
  void theNetworksOfCifar10HaveTheirFigures() {
    Map<String, String> expected = new TreeMap<>();
    for (String kind : new String[] {"Plain", "ResNet"}) {
      expected.put(kind + "20", "269722 40.551M 20 81");
      expected.put(kind + "32", "464154 68.863M 32 137");
      expected.put(kind + "44", "658586 97.174M 44 193");
      expected.put(kind + "56", "853018 125.486M 56 249");
      expected.put(kind + "110", "1727962 252.888M 110 501");
    }
    expected.put("ResNet20B", "272474 40.813M 20 81");
    expected.put("ResNet32B", "466906 69.125M 32 137");
    expected.put("ResNet44B", "661338 97.436M 44 193");
    expected.put("ResNet56B", "855770 125.748M 56 249");
    expected.put("ResNet110B", "1730714 253.150M 110 501");
    expected.put("ResNet20C", "283962 42.648M 20 81");
    assertThat(figures("specs/zoo/cifar10", 1e6, "M")).containsAllEntriesOf(expected);
  }

  @Test
  void theNetworksOfImageNetHaveTheirFigures() {
    Map<String, String> expected = new TreeMap<>();
    expected.put("Plain18", "11515688 1.795G 18 435");
    expected.put("Plain34", "21623848 3.644G 34 899");
    expected.put("ResNet18", "11689512 1.814G 18 435");
    expected.put("ResNet18C", "12043816 1.878G 18 435");
    expected.put("ResNet34", "21797672 3.664G 34 899");
    expected.put("ResNet34A", "21623848 3.644G 34 899");
    expected.put("ResNet34C", "22716840 3.831G 34 899");
    expected.put("ResNet50", "25557032 4.089G 50 427");
    expected.put("ResNet50V1", "25557032 3.858G 50 483");
    expected.put("ResNet50C", "25576264 4.329G 52 431");
    expected.put("ResNet50D", "25576264 4.329G 52 431");
    expected.put("ResNet50OS8", "25557032 19.079G 50 427");
    expected.put("ResNet101", "44549160 7.801G 101 971");
    expected.put("ResNet101V1", "44549160 7.570G 101 1027");
    expected.put("ResNet152", "60192808 11.514G 152 1451");
    expected.put("ResNet152V1", "60192808 11.282G 152 1507");
    assertThat(figures("specs/zoo/imagenet", 1e9, "G")).containsAllEntriesOf(expected);
  }

  /** Networks that the library's blocks can be, but the zoo doesn't have. */
  @Test
  void relativesWrittenWithTheLibraryHaveTheirFigures() {
    String family =
        """
        model Family(unit: block, depths: int[4], classes: int = 1000) {
          input:       224x224x3
          conv1:       conv(7x7, 64) / 2 -> norm -> act
          pool1:       max_pool(3x3) / 2
          stage conv2: depths[0] * unit(64)
          stage conv3: depths[1] * unit(128) / 2
          stage conv4: depths[2] * unit(256) / 2
          stage conv5: depths[3] * unit(512) / 2
          head:        global_avg_pool -> dense(classes)
          shortcut = projection
        }
        model ResNeXt50 = Family(bottleneck(groups: 32, base_width: 4), [3, 4, 6, 3])
        model ResNeXt101 = Family(bottleneck(groups: 32, base_width: 8), [3, 4, 23, 3])
        model Wide50 = Family(bottleneck(base_width: 128), [3, 4, 6, 3])
        model ResNet26 = Family(bottleneck, [2, 2, 2, 2])
        model ResNet50C = Family(bottleneck, [3, 4, 6, 3]) {
          conv1: conv(3x3, 32) / 2 -> norm -> act -> conv(3x3, 32) -> norm -> act -> conv(3x3, 64) -> norm -> act
        }
        model ResNet50D = ResNet50C { shortcut = avg_projection }
        """;
    CompileResult result = Specs.compile(Map.of("f.rn", family), "f.rn", null);
    assertThat(result.diagnostics())
        .as("ResNet-26 does not see all of a picture of 224 pixels")
        .extracting(told -> told.code())
        .containsOnly(DiagnosticCode.FIELD_SMALLER_THAN_INPUT);
    Map<String, Long> parameters = new TreeMap<>();
    result.models().forEach(m -> parameters.put(m.graph().name(), m.summary().parameters()));
    assertThat(parameters)
        .containsEntry("ResNeXt50", 25_028_904L)
        .containsEntry("ResNeXt101", 88_791_336L)
        .containsEntry("Wide50", 68_883_240L)
        .containsEntry("ResNet26", 15_995_176L)
        .containsEntry("ResNet50C", 25_576_264L)
        .containsEntry("ResNet50D", 25_576_264L);
  }

  private static Map<String, String> figures(String folder, double unit, String suffix) {
    Map<String, String> figures = new TreeMap<>();
    for (String spec : Specs.list(folder)) {
      CompileResult result = Specs.compile(folder, spec);
      assertThat(result.diagnostics()).as(spec).isEmpty();
      for (CompiledModel model : result.models()) {
        ModelSummary summary = model.summary();
        figures.put(
            model.graph().name(),
            String.format(
                Locale.ROOT,
                "%d %.3f%s %d %d",
                summary.parameters(),
                summary.multiplyAdds() / unit,
                suffix,
                summary.depth(),
                summary.receptiveField()));
      }
    }
    return figures;
  }
}
