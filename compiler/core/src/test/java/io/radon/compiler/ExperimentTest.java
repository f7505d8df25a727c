package io.radon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.ir.Experiment;
import io.radon.compiler.ir.Recipe;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExperimentTest {
  private static final String NET =
      """
      model Net(classes: int = 10, n: int = 5) {
        input: 32x32x3
        conv1: conv(3x3, 4) / 2 -> norm -> act
        stage s: n * basic(4)
        head: global_avg_pool -> dense(classes)
      }
      model Open(n: int) = Net(n: n)
      """;

  @Test
  void anExperimentIsResolved() {
    Experiment found =
        Objects.requireNonNull(
            compile(
                    """
                    /// Two depths.
                    experiment depth {
                      models = [Net, Open(n: 6)]
                      recipe = [cifar10_short, shapes_quick]
                      data   = cifar10
                      seeds  = 3 .. 5
                      report = [table, curves(test_error), curves]
                    }
                    """)
                .experiments()
                .get("depth"));
    assertThat(found.doc()).isEqualTo("Two depths.");
    assertThat(found.models()).containsExactly("Net", "Open(n: 6)");
    assertThat(found.recipes())
        .extracting(Recipe::name)
        .containsExactly("cifar10_short", "shapes_quick");
    assertThat(found.data()).isEqualTo("cifar10");
    assertThat(found.seeds()).containsExactly(3L, 4L, 5L);
    assertThat(found.reports())
        .containsExactly(
            new Experiment.Report("table", List.of()),
            new Experiment.Report("curves", List.of("test_error")),
            new Experiment.Report("curves", List.of("train_error", "test_error")));
  }

  @Test
  void eachModelCanBeAskedForByItsText() {
    CompileResult result = Specs.compile(Map.of("a.rn", NET), "a.rn", "Open(n: 6)");
    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.models()).hasSize(1);
  }

  @Test
  void oneSeedAndATableAreTakenWhereNothingIsSaid() {
    Experiment found =
        Objects.requireNonNull(
            compile("experiment e {\n models = Net\n recipe = cifar10_short\n data = shapes\n}\n")
                .experiments()
                .get("e"));
    assertThat(found.seeds()).containsExactly(1L);
    assertThat(found.reports()).containsExactly(new Experiment.Report("table", List.of()));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThat(
            messages(
                """
                experiment a {
                  models = [Nett, Open, 3]
                  recipe = [cifar_short, 4]
                  data   = imagenet
                  seeds  = [1, 2.5]
                  report = [table, curves(test_eror), pie]
                }
                """))
        .containsExactly(
            "unknown model `Nett`",
            "`Open` needs `n`",
            "a model must be a name such as `ResNet20`, with or without arguments, found `3`",
            "unknown recipe `cifar_short`",
            "`recipe` must be a name such as `paper_cifar10`, found `4`",
            "unknown data `imagenet`",
            "a seed must be a whole number, found 2.5",
            "unknown measure `test_eror`",
            "unknown report `pie`");
    assertThat(messages("experiment a {\n  modles = [Net]\n  add { act | act }\n}\n"))
        .containsExactly(
            "unknown key `modles` in an experiment",
            "an experiment is made of lines such as `data = cifar10`");
    assertThat(messages("experiment a {\n  models = [Net]\n}\n"))
        .containsExactly("experiment `a` does not say `recipe`, `data`");
    assertThat(messages("experiment a {\n}\nexperiment a {\n}\n"))
        .contains("`a` is declared twice");
  }

  @Test
  void modelsRecipesAndDataMustFitTogether() {
    assertThat(fit("Net(classes: 5)", "cifar10_short", "cifar10"))
        .containsExactly("`Net` tells 5 classes apart, but `cifar10` has 10");
    assertThat(fit("Small", "shapes_quick", "cifar10"))
        .containsExactly("the images of `cifar10` are 32x32x3, but `Small` takes 16x16x3");
    assertThat(fit("Small", "shapes_quick", "fashion_mnist")).hasSize(1);
    assertThat(fit("Large", "shapes_quick", "fashion_mnist"))
        .as("grey images are repeated and padded")
        .isEmpty();
    assertThat(fit("Large", "cifar10_short", "fashion_mnist"))
        .containsExactly(
            "`train_images` of `cifar10_short` makes images of 32x32, but `Large` takes 64x64");
    assertThat(fit("Net", "wide_crop", "cifar10"))
        .containsExactly("a crop of 48x48 does not fit an image of 40x40");
    assertThat(fit("Net", "late", "cifar10"))
        .as("390 steps are an epoch")
        .containsExactly("the rate changes at 5 epochs, but training ends at 1950 steps");
    assertThat(fit("Net", "late", "fashion_mnist")).as("2,340 steps").hasSize(1);
  }

  private static List<String> fit(String model, String recipe, String data) {
    String more =
        """
        model Small = Net {
          input: 16x16x3
        }
        model Large = Net(n: 12) {
          input: 64x64x3
        }
        recipe wide_crop = cifar10_short {
          train_images = pad(4) -> normalize(per_channel) -> random_crop(48x48)
        }
        recipe late = cifar10_short {
          rate  = step_decay(0.1, factor: 0.1, at: [5] epochs)
          until = 1_950 steps
        }
        """;
    return compile(
            more
                + "experiment e {\n models = [%s]\n recipe = %s\n data = %s\n}\n"
                    .formatted(model, recipe, data))
        .diagnostics()
        .stream()
        .filter(d -> d.code().id().compareTo("RN06") > 0)
        .map(Diagnostic::message)
        .toList();
  }

  private static List<String> messages(String experiment) {
    return compile(experiment).diagnostics().stream().map(Diagnostic::message).toList();
  }

  private static CompileResult compile(String experiment) {
    return Specs.compile(Map.of("a.rn", NET + experiment), "a.rn", null);
  }
}
