package io.radon.embed;

import static io.radon.dsl.Blocks.basic;
import static io.radon.dsl.Layers.act;
import static io.radon.dsl.Layers.conv;
import static io.radon.dsl.Layers.dense;
import static io.radon.dsl.Layers.globalAvgPool;
import static io.radon.dsl.Layers.norm;
import static io.radon.dsl.Models.body;
import static io.radon.dsl.Models.input;
import static io.radon.dsl.Models.label;
import static io.radon.dsl.Models.model;
import static io.radon.dsl.Models.stage;
import static io.radon.dsl.Recipes.batch;
import static io.radon.dsl.Recipes.epochs;
import static io.radon.dsl.Recipes.momentum;
import static io.radon.dsl.Recipes.normalize;
import static io.radon.dsl.Recipes.optimizer;
import static io.radon.dsl.Recipes.percent;
import static io.radon.dsl.Recipes.rate;
import static io.radon.dsl.Recipes.recipe;
import static io.radon.dsl.Recipes.sgd;
import static io.radon.dsl.Recipes.stepDecay;
import static io.radon.dsl.Recipes.steps;
import static io.radon.dsl.Recipes.testImages;
import static io.radon.dsl.Recipes.trainImages;
import static io.radon.dsl.Recipes.until;
import static io.radon.dsl.Recipes.weightDecay;
import static io.radon.dsl.Values.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.dsl.Model;
import io.radon.dsl.Recipe;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.Shapes;
import io.radon.runtime.model.Network;
import io.radon.runtime.optim.Sgd;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.train.Trainer;
import io.radon.runtime.train.TrainingConfig;
import io.radon.runtime.train.TrainingResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DslTrainingTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aNetBuiltInJavaIsTrainedInTenLines() {
    Model tiny =
        model(
            "Tiny",
            body(
                input(32, 32, 3),
                label("conv1", conv(3, 8).stride(4), norm(), act()),
                stage("s1", basic(8)),
                label("head", globalAvgPool(), dense(10))));
    Network network = Radon.compile(tiny).newInstance();
    DataSplit shapes = new DataSplit(Shapes.training(200), Shapes.test(50));
    Recipe recipe = recipe("quick", "shapes_quick", batch(20), until(epochs(1)));
    TrainingConfig config = Radon.config(recipe).threads(1).build();
    TrainingResult result =
        Trainer.of(network).data(shapes).config(config).output(folder.resolve("run")).fit();
    assertThat(result.last().orElseThrow().trainLoss()).isBetween(0.5, 4.0);
    assertThat(result.steps()).isEqualTo(10);
  }

  @Test
  void aRecipeBuiltInJavaIsTheConfigurationItSays() {
    Recipe recipe =
        recipe(
            "mine",
            optimizer(sgd(momentum(0.8), weightDecay(5e-4))),
            rate(stepDecay(0.2, 0.1, percent(list(60, 85)))),
            batch(64),
            until(steps(100)),
            trainImages(normalize()),
            testImages(normalize()));
    TrainingConfig config = Radon.config(recipe).build();
    assertThat(config.recipe()).isEqualTo("mine");
    assertThat(config.batch()).isEqualTo(64);
    assertThat(config.until()).isEqualTo(TrainingTime.steps(100));
    assertThat(config.optimizer())
        .isInstanceOfSatisfying(Sgd.class, sgd -> assertThat(sgd.momentum()).isEqualTo(0.8));
    assertThat(config.trainImages()).hasSize(1);
  }

  @Test
  void aMistakeInARecipeIsShownInItsLine() {
    Recipe wrong = recipe("wrong", "shapes_quick", batch(0));
    assertThatThrownBy(() -> Radon.config(wrong))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("DslTrainingTest.java")
        .hasMessageContaining("batch(0)");
  }
}
