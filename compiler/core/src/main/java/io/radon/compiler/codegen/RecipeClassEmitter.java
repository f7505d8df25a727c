package io.radon.compiler.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.radon.compiler.ir.AverageSpec;
import io.radon.compiler.ir.ClipSpec;
import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.ir.TargetSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** Puts the class of a recipe together: one method, whose calls are the recipe's lines. */
final class RecipeClassEmitter {
  private static final int DOC_WIDTH = 97;
  private static final ClassName AVERAGING = ClassName.get("io.radon.runtime.optim", "Averaging");
  private static final ClassName MIXING = ClassName.get("io.radon.runtime.train", "Mixing");

  private final Recipe recipe;

  RecipeClassEmitter(Recipe recipe) {
    this.recipe = recipe;
  }

  TypeSpec type() {
    return TypeSpec.classBuilder(typeName(recipe.name()))
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addAnnotation(
            AnnotationSpec.builder(Generated.class).addMember("value", "$S", "radon").build())
        .addSuperinterface(RuntimeNames.TRAINING_RECIPE)
        .addJavadoc("$L", documentation())
        .addMethod(
            MethodSpec.methodBuilder("config")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeNames.CONFIG_BUILDER)
                .addCode(
                    new CallRow(Code.type(RuntimeNames.TRAINING_CONFIG).then(".builder()"), calls())
                        .block())
                .build())
        .build();
  }

  /** What the class of a recipe is called: {@code Cifar10ShortRecipe} for {@code cifar10_short}. */
  static String typeName(String recipe) {
    String member = JavaText.member(recipe.endsWith("_recipe") ? recipe : recipe + "_recipe");
    return JavaText.type(member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1));
  }

  private String documentation() {
    return recipe.doc().isBlank()
        ? "The recipe " + JavaText.code(recipe.name()) + '.'
        : JavaText.javadoc(recipe.doc(), DOC_WIDTH);
  }

  private List<JavaExpression> calls() {
    List<JavaExpression> calls = new ArrayList<>();
    calls.add(call("recipe", JavaExpression.of(JavaText.literal(recipe.name()))));
    calls.add(call("optimizer", OptimizerEmitter.optimizer(recipe.optimizer())));
    if (recipe.clip().by() != ClipSpec.By.NOTHING) {
      calls.add(call("clipping", OptimizerEmitter.clipping(recipe.clip())));
    }
    calls.add(call("rate", ScheduleEmitter.rate(recipe.rate(), recipe.warmup())));
    calls.add(call("batch", JavaExpression.of(JavaText.integer(recipe.batch()))));
    if (recipe.accumulate() != 1) {
      calls.add(call("accumulate", JavaExpression.of(JavaText.integer(recipe.accumulate()))));
    }
    calls.add(call("until", ScheduleEmitter.time(recipe.until())));
    addTargets(calls);
    addParts(calls);
    if (recipe.zeroInit()) {
      calls.add(call("zeroInit", JavaExpression.of("true")));
    }
    addImages("trainImages", recipe.trainImages(), calls);
    addImages("testImages", recipe.testImages(), calls);
    return calls;
  }

  private void addTargets(List<JavaExpression> calls) {
    AverageSpec average = recipe.average();
    if (!average.isNone()) {
      calls.add(
          call(
              "averaging",
              JavaExpression.made(
                  AVERAGING,
                  decimal(average.decay()),
                  JavaExpression.of(Boolean.toString(average.warmup())),
                  JavaExpression.of(JavaText.integer(average.every())))));
    }
    TargetSpec targets = recipe.targets();
    if (targets.smoothing() != 0) {
      calls.add(call("labelSmoothing", decimal(targets.smoothing())));
    }
    if (targets.mixup() != 0 || targets.cutmix() != 0) {
      calls.add(
          call(
              "mixing",
              JavaExpression.called(
                  MIXING, "of", decimal(targets.mixup()), decimal(targets.cutmix()))));
    }
  }

  private void addParts(List<JavaExpression> calls) {
    recipe
        .parts()
        .frozen()
        .forEach(part -> calls.add(call("freeze", JavaExpression.of(JavaText.literal(part)))));
    recipe
        .parts()
        .factors()
        .forEach(
            (part, factor) ->
                calls.add(
                    JavaExpression.call(
                        ".rateFactor",
                        JavaExpression.of(JavaText.literal(part)),
                        decimal(factor))));
  }

  private static JavaExpression decimal(double number) {
    return JavaExpression.of(JavaText.decimal(number));
  }

  private static void addImages(String method, List<ImageStep> steps, List<JavaExpression> calls) {
    if (!steps.isEmpty()) {
      calls.add(call(method, ImageStepEmitter.listOf(steps)));
    }
  }

  private static JavaExpression call(String method, JavaExpression argument) {
    return JavaExpression.call("." + method, argument);
  }
}
