package io.radon.dsl.use;

import static io.radon.dsl.Blocks.block;
import static io.radon.dsl.Layers.act;
import static io.radon.dsl.Layers.call;
import static io.radon.dsl.Layers.conv;
import static io.radon.dsl.Layers.dense;
import static io.radon.dsl.Layers.flatten;
import static io.radon.dsl.Layers.join;
import static io.radon.dsl.Layers.repeat;
import static io.radon.dsl.Models.body;
import static io.radon.dsl.Models.flow;
import static io.radon.dsl.Models.input;
import static io.radon.dsl.Models.label;
import static io.radon.dsl.Models.model;
import static io.radon.dsl.Models.param;
import static io.radon.dsl.Models.set;
import static io.radon.dsl.Models.spec;
import static io.radon.dsl.Models.stage;
import static io.radon.dsl.Values.arg;
import static io.radon.dsl.Values.bool;
import static io.radon.dsl.Values.list;
import static io.radon.dsl.Values.number;
import static io.radon.dsl.Values.size;
import static io.radon.dsl.Values.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.dsl.Model;
import io.radon.dsl.NumberValue;
import io.radon.dsl.Recipes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Texts of a program reach a spec as what they are meant to be, or not at all. */
@NullUnmarked // a program without null checks of its own passes null
class NamesTest {
  private static final List<String> NO_NAMES =
      List.of(
          "",
          " ",
          "a b",
          "1st",
          "a-b",
          "a: conv(3, 8)\nb",
          "a\n}\nmodel Evil { input: 1x1x1",
          "if",
          "true",
          "_",
          "naïve",
          "\ud83d\ude00",
          "a\0");

  private static List<ThrowingCallable> uses(String name) {
    return List.of(
        () -> label(name, act()),
        () -> stage(name, act()),
        () -> model(name, body(act())),
        () -> block(name, body(act())),
        () -> param(name),
        () -> call(name, 1),
        () -> join(name, act()),
        () -> arg(name, 1),
        () -> set(name, 1),
        () -> Recipes.recipe(name),
        () -> spec().inPackage(name == null ? "a..b" : name));
  }

  @TestFactory
  Stream<DynamicTest> whatIsNoNameIsRefusedWhereItIsPassed() {
    List<String> names = new ArrayList<>(NO_NAMES);
    names.add(null);
    return names.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    "found " + name,
                    () -> {
                      for (ThrowingCallable use : uses(name)) {
                        assertThatThrownBy(use)
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining("name")
                            .hasMessageMatching("[ -~…]*");
                      }
                    }));
  }

  @Test
  void theMessageSaysWhatWasExpectedAndWhatWasFound() {
    assertThatThrownBy(() -> label("conv 1", act()))
        .hasMessage(
            "a label needs a name: expected a letter or `_`, then letters, digits or `_`, found"
                + " \"conv 1\"");
    assertThatThrownBy(() -> label(null, act()))
        .hasMessage("the name of a label is missing: expected a name, found null");
    assertThatThrownBy(() -> label("else", act()))
        .hasMessage(
            "a label needs a name: expected one that is no word of the language, found \"else\"");
  }

  @Test
  void whatIsNoValueIsRefusedWhereItIsPassed() {
    assertThatThrownBy(() -> call("conv", new Object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a value of the language")
        .hasMessageContaining("java.lang.Object");
    assertThatThrownBy(() -> arg("groups", null)).hasMessageContaining("found null");
    assertThatThrownBy(() -> number("1_000x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> number("1 }\nmodel")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> number(Long.MAX_VALUE))
        .hasMessage("a whole number has at most 18 digits, found `9223372036854775807`");
    assertThatThrownBy(() -> number(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> size(3, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> flow()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> list((Object) null)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTextStaysOneTextWhateverItHolds() {
    String evil = "a\" }\nmodel Evil { input: 1x1x1 } // \\ \t";
    Model model = model("Net", body(input(8, 8, 3), label("a", call("thing", evil))));
    assertThat(Programs.tree(model.toSource())).contains("Evil").doesNotContain("(model Evil");
    assertThat(Programs.parse(model.toSource()).declarations()).hasSize(1);
  }

  @Test
  void aCommentStaysACommentWhateverItHolds() {
    Model model =
        model("Net", body(input(8, 8, 3), label("head", flatten(), dense(2))))
            .doc("first\r\nmodel Evil {\n/// third\rfourth\n\n*/ \\u002a/\n");
    assertThat(Programs.parse(model.toSource()).declarations()).hasSize(1);
    assertThat(model.toSource())
        .startsWith(
            "/// first\n/// model Evil {\n/// /// third\n/// fourth\n///\n/// */ \\u002a/\nmodel");
  }

  @Test
  void whatTextCannotSayIsRefusedAndNotSaidDifferently() {
    // A line that begins with `expect` and a parenthesis is an expectation.
    Model model = model("Net", body(input(8, 8, 3), call("expect", 3)));
    assertThatThrownBy(model::toSource)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expect(3)");
  }

  @Test
  void aStepHasOneCountAndOneStride() {
    assertThatThrownBy(() -> conv(3, 8).stride(2).stride(2))
        .hasMessage("the step has a stride already: expected one at most");
    assertThatThrownBy(() -> repeat(2, repeat(2, conv(3, 8))))
        .hasMessage("the step has a count already: expected one at most");
    assertThatThrownBy(() -> when(bool(true), conv(3, 8).stride(2), conv(3, 8)))
        .hasMessageContaining("expected the stride as an argument");
    assertThatThrownBy(() -> conv(3, 8).of(1)).hasMessageContaining("has its arguments already");
  }

  @Test
  void sumsWithoutEndAreRefusedInTime() {
    assertThatThrownBy(
            () -> {
              NumberValue sum = number(1);
              for (int i = 0; i < 1_000_000; i++) {
                sum = sum.plus(1);
              }
            })
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too deeply nested");
    assertThatThrownBy(
            () -> {
              NumberValue sum = number(1);
              for (int i = 0; i < 200; i++) {
                sum = sum.plus(sum);
              }
            })
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too large");
  }
}
