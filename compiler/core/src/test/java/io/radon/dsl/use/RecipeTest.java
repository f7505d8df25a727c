package io.radon.dsl.use;

import static io.radon.dsl.Layers.dense;
import static io.radon.dsl.Layers.flatten;
import static io.radon.dsl.Layers.pad;
import static io.radon.dsl.Models.body;
import static io.radon.dsl.Models.input;
import static io.radon.dsl.Models.label;
import static io.radon.dsl.Models.model;
import static io.radon.dsl.Models.param;
import static io.radon.dsl.Models.spec;
import static io.radon.dsl.Optimizers.average;
import static io.radon.dsl.Optimizers.every;
import static io.radon.dsl.Optimizers.withoutWarmup;
import static io.radon.dsl.Recipes.accumulate;
import static io.radon.dsl.Recipes.batch;
import static io.radon.dsl.Recipes.centerCrop;
import static io.radon.dsl.Recipes.colourJitter;
import static io.radon.dsl.Recipes.cutmix;
import static io.radon.dsl.Recipes.data;
import static io.radon.dsl.Recipes.ema;
import static io.radon.dsl.Recipes.erasing;
import static io.radon.dsl.Recipes.experiment;
import static io.radon.dsl.Recipes.factor;
import static io.radon.dsl.Recipes.freeze;
import static io.radon.dsl.Recipes.labelSmoothing;
import static io.radon.dsl.Recipes.mixup;
import static io.radon.dsl.Recipes.models;
import static io.radon.dsl.Recipes.momentum;
import static io.radon.dsl.Recipes.normalize;
import static io.radon.dsl.Recipes.optimizer;
import static io.radon.dsl.Recipes.pcaColour;
import static io.radon.dsl.Recipes.randomCrop;
import static io.radon.dsl.Recipes.randomFlip;
import static io.radon.dsl.Recipes.randomResize;
import static io.radon.dsl.Recipes.randomResizedCrop;
import static io.radon.dsl.Recipes.rate;
import static io.radon.dsl.Recipes.rateFactors;
import static io.radon.dsl.Recipes.recipe;
import static io.radon.dsl.Recipes.report;
import static io.radon.dsl.Recipes.resize;
import static io.radon.dsl.Recipes.seeds;
import static io.radon.dsl.Recipes.sgd;
import static io.radon.dsl.Recipes.stepDecay;
import static io.radon.dsl.Recipes.steps;
import static io.radon.dsl.Recipes.subtractMean;
import static io.radon.dsl.Recipes.testImages;
import static io.radon.dsl.Recipes.trainImages;
import static io.radon.dsl.Recipes.until;
import static io.radon.dsl.Recipes.weightDecay;
import static io.radon.dsl.Recipes.zeroInit;
import static io.radon.dsl.Values.arg;
import static io.radon.dsl.Values.list;
import static io.radon.dsl.Values.name;
import static io.radon.dsl.Values.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.radon.compiler.CompileResult;
import io.radon.compiler.Specs;
import io.radon.compiler.ir.AverageSpec;
import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.ir.TargetSpec;
import io.radon.dsl.Experiment;
import io.radon.dsl.Model;
import io.radon.dsl.Recipe;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecipeTest {
  @Test
  void recipesAndExperimentsReadAsInTheLanguage() {
    Model net =
        model(
            "Net",
            param("classes", 10),
            classes -> body(input(32, 32, 3), label("head", flatten(), dense(classes))));
    Recipe paper =
        recipe(
            "paper",
            optimizer(sgd(momentum(0.9), weightDecay(1e-4))),
            rate(stepDecay(0.1, 0.1, steps(list(number("32k"), number("48k"))))),
            batch(128),
            until(steps(number("64k"))),
            trainImages(subtractMean(), pad(4), randomCrop(32, 32), randomFlip()),
            testImages(subtractMean()));
    Recipe quick = recipe("quick", paper, rate(0.05), until(steps(100)));
    Experiment compared =
        experiment(
            "compared",
            models(net, net.of(arg("classes", 10))),
            recipe(quick),
            data("cifar10"),
            seeds(1, 5),
            report(name("table")));
    String text = spec(compared).toSource();
    assertThat(text)
        .isEqualTo(
            """
            model Net(classes: int = 10) {
              input: 32x32x3
              head:  flatten -> dense(classes)
            }

            recipe paper {
              optimizer    = sgd(momentum: 0.9, weight_decay: 0.0001)
              rate         = step_decay(0.1, factor: 0.1, at: [32k, 48k] steps)
              batch        = 128
              until        = 64k steps
              train_images = subtract_mean(per_pixel) -> pad(4) -> random_crop(32x32) -> random_flip
              test_images  = subtract_mean(per_pixel)
            }

            recipe quick = paper {
              rate  = 0.05
              until = 100 steps
            }

            experiment compared {
              models = [Net, Net(classes: 10)]
              recipe = quick
              data   = cifar10
              seeds  = 1 .. 5
              report = [table]
            }
            """);
    CompileResult result = Specs.compile(Map.of("a.rn", text), "a.rn", null);
    assertThat(result.accepted()).isTrue();
    assertThat(result.recipes()).containsKeys("paper", "quick");
  }

  @Test
  void augmentationsReadAsInASpec() {
    Recipe all =
        recipe(
            "all",
            optimizer(sgd(momentum(0.9))),
            rate(0.1),
            batch(128),
            until(steps(100)),
            trainImages(
                randomResize(256, 480),
                randomResizedCrop(224, 224),
                randomFlip(),
                colourJitter(0.4, 0.3, 0.2),
                pcaColour(0.1),
                normalize("imagenet"),
                erasing(0.25)),
            testImages(resize(256), centerCrop(224, 224), normalize("imagenet")));
    String text = spec(all).toSource();
    assertThat(text)
        .contains("random_resize(256 .. 480)\n    -> random_resized_crop(224x224)\n")
        .contains("colour_jitter(brightness: 0.4, contrast: 0.3, saturation: 0.2)")
        .contains("pca_colour(0.1)")
        .contains("erasing(0.25)");
    CompileResult result = Specs.compile(Map.of("a.rn", text), "a.rn", null);
    assertThat(Objects.requireNonNull(result.recipes().get("all")).trainImages())
        .extracting(ImageStep::kind, ImageStep::sizes, ImageStep::numbers)
        .containsExactly(
            tuple("random_resize", List.of(256, 480), List.of()),
            tuple("random_resized_crop", List.of(224, 224), List.of()),
            tuple("random_flip", List.of(), List.of()),
            tuple("colour_jitter", List.of(), List.of(0.4, 0.3, 0.2)),
            tuple("pca_colour", List.of(), List.of(0.1)),
            tuple("normalize", List.of(), List.of()),
            tuple("erasing", List.of(), List.of(0.25)));
  }

  @Test
  void whatIsDoneToBatchesAndPartsReadsAsInASpec() {
    Recipe all =
        recipe(
            "all",
            optimizer(sgd(momentum(0.9))),
            rate(0.1),
            batch(32),
            accumulate(4),
            until(steps(400)),
            ema(average(0.9, withoutWarmup(), every(8))),
            labelSmoothing(0.1),
            mixup(0.2),
            cutmix(1),
            freeze("conv1", "s1/0"),
            rateFactors(factor("s1", 0.1), factor("head", 10)),
            zeroInit());
    String text = spec(all).toSource();
    assertThat(text)
        .contains("ema             = average(0.9, warmup: false, every: 8)\n")
        .contains("freeze          = [conv1, \"s1/0\"]\n");
    io.radon.compiler.ir.Recipe read =
        Objects.requireNonNull(
            Specs.compile(Map.of("a.rn", text), "a.rn", null).recipes().get("all"));
    assertThat(read.accumulate()).isEqualTo(4);
    assertThat(read.zeroInit()).isTrue();
    assertThat(read.average()).isEqualTo(new AverageSpec(0.9, false, 8));
    assertThat(read.targets()).isEqualTo(new TargetSpec(0.1, 0.2, 1));
    assertThat(read.parts().frozen()).containsExactly("conv1", "s1/0");
    assertThat(read.parts().factors()).containsExactly(entry("s1", 0.1), entry("head", 10.0));
  }
}
