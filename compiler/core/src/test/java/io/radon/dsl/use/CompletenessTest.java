package io.radon.dsl.use;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.bind.StandardLibrary;
import io.radon.compiler.bind.Symbol;
import io.radon.compiler.bind.SymbolKind;
import io.radon.compiler.bind.TypeKind;
import io.radon.compiler.bind.Vocabulary;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.op.OpDefinition;
import io.radon.dsl.Activations;
import io.radon.dsl.Blocks;
import io.radon.dsl.Expectations;
import io.radon.dsl.Layers;
import io.radon.dsl.Models;
import io.radon.dsl.Recipes;
import io.radon.dsl.Shortcuts;
import io.radon.dsl.Type;
import io.radon.dsl.Values;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every word of the language has its builder. What has none can still be written by its name, with
 * {@code call}, {@code set} and {@code figure}.
 */
class CompletenessTest {
  private static Set<String> builders(Class<?>... holders) {
    return Stream.of(holders)
        .flatMap(holder -> Arrays.stream(holder.getMethods()))
        .map(Member::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String builder(String word) {
    String[] parts = word.split("_");
    StringBuilder name = new StringBuilder(parts[0]);
    for (String part : List.of(parts).subList(1, parts.length)) {
      name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
    }
    return name.toString();
  }

  private static List<String> builders(Stream<String> words) {
    return words.map(CompletenessTest::builder).toList();
  }

  @Test
  void everyLayerHasABuilder() {
    assertThat(builders(Layers.class, Activations.class))
        .containsAll(
            builders(
                OpCatalog.all().stream().filter(OpDefinition::written).map(OpDefinition::name)))
        .containsAll(Vocabulary.JOINS)
        .containsAll(Vocabulary.LAYER_SWITCHES)
        .contains("none", "repeat", "call");
  }

  @Test
  void everyBlockAndShortcutOfTheLibraryHasABuilder() {
    assertThat(builders(Blocks.class)).containsAll(builders(library(SymbolKind.BLOCK)));
    assertThat(builders(Shortcuts.class)).containsAll(builders(library(SymbolKind.SHORTCUT)));
  }

  private static Stream<String> library(SymbolKind kind) {
    return StandardLibrary.unit().own().stream()
        .filter(symbol -> symbol.kind() == kind)
        .map(Symbol::name);
  }

  @Test
  void everyFunctionFigureAndSwitchHasABuilder() {
    assertThat(builders(Values.class)).containsAll(builders(Vocabulary.FUNCTIONS.stream()));
    assertThat(builders(Expectations.class)).containsAll(builders(Vocabulary.FIGURES.stream()));
    assertThat(builders(Models.class, Layers.class, Shortcuts.class, Recipes.class))
        .containsAll(builders(Vocabulary.SWITCHES.stream()));
  }

  @Test
  void everyTypeOfAParameterIsAConstant() {
    Set<String> constants =
        Arrays.stream(Type.class.getFields())
            .map(field -> field.getName().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    assertThat(constants).containsExactlyInAnyOrderElementsOf(TypeKind.words());
  }
}
