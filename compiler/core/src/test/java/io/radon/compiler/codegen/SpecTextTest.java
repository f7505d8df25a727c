package io.radon.compiler.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.CompileResult;
import io.radon.compiler.CompiledModel;
import io.radon.compiler.Specs;
import io.radon.compiler.ir.Section;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever stands where a spec has text, the class has the members that the spec's structure asks
 * for and no others, or the spec is refused.
 */
class SpecTextTest {
  private static final String SPEC =
      """
      package a.b
      /// DOC_SHORTCUT
      shortcut own {
        same:    identity
        changed: conv(1x1, out.channels) / stride -> norm
      }
      /// DOC_BLOCK
      block unit(width: int, stride: int = 1) {
        residual { conv1: conv(3x3, width) / stride -> norm }
        act
      }
      /// DOC_MODEL
      model Net(classes: int = 3) {
        input:   8x8x3
        stem:    conv(3x3, 4) -> norm -> act
        stage s: 2 * unit(4)
        stage t: 1 * unit(8) / 2
        head:    global_avg_pool -> dense(classes)
        shortcut = own
      }
      model Derived = Net(classes: 4)
      """;

  /** What has ended a comment, a literal or a name for somebody. */
  private static final List<String> TRAPS =
      List.of(
          "*/",
          "/*",
          "*/ int added = 1; /*",
          "} int added; {",
          "\\u002a\\u002f int added; ",
          "\\u002a/",
          "*\\u002f",
          "\\uuuu002a/",
          "\\",
          "\\\\",
          "C:\\users",
          "@Deprecated",
          "@author x",
          "{@code",
          "{@code }",
          "}",
          "$L",
          "$$",
          "$T.class",
          "$>",
          "$W",
          "$Z",
          "%s%n",
          "\"",
          "\"\"\"",
          "'",
          "`",
          "`*/`",
          "` `",
          "<script>",
          "</pre>",
          "<p>",
          "&#42;/",
          "&amp",
          "///",
          "//! model: x",
          "\u0000",
          "\u000b",
          "\u000c",
          "\u001a",
          "\u0085",
          "\u00a0",
          "\u2028",
          "\u2029",
          "\u202e",
          "\u2066",
          "\u200b",
          "\ufeff",
          "\ufffe",
          "\ud800",
          "\udc00",
          "\ud83d\ude00",
          "e\u0301",
          "\u0430",
          "\r",
          "\n",
          "\r\n",
          "\t",
          "\n}\n",
          "\nmodel Extra { input: 8x8x3\n head: flatten -> dense(2) }\n");

  /** Where a spec has names. */
  private static final List<String> NAMES =
      List.of("a", "b", "own", "unit", "width", "Net", "Derived", "classes", "stem", "s", "head");

  /** Names that mean something in Java, in the generated class, or to a file system. */
  private static final List<String> JAVA_NAMES =
      List.of(
          "class",
          "int",
          "var",
          "record",
          "yield",
          "true",
          "null",
          "goto",
          "enum",
          "java",
          "_a",
          "String",
          "Object",
          "Override",
          "Generated",
          "List",
          "Math",
          "IllegalArgumentException",
          "Integer",
          "Network",
          "Layers",
          "Taps",
          "Tap",
          "Output",
          "TapPoint",
          "LabelTap",
          "StageTap",
          "Operand",
          "TFloat32",
          "ImageSize",
          "Initializer",
          "DIGEST",
          "nn",
          "x",
          "y",
          "z",
          "i",
          "n",
          "name",
          "taps",
          "images",
          "in",
          "stride",
          "height",
          "width",
          "digest",
          "input",
          "parameters",
          "forward",
          "initializer",
          "equals",
          "hashCode",
          "toString",
          "getClass",
          "wait",
          "notify",
          "requireEqual",
          "con",
          "aux",
          "nul",
          "packageinfo");

  @Property(tries = 25)
  void docsOfAllowedCharactersAddNothingToAClass(
      @ForAll("allowed") String shortcut,
      @ForAll("allowed") String block,
      @ForAll("allowed") String model) {
    CompileResult result = compile(documented(shortcut, block, model));
    assertThat(result.diagnostics()).isEmpty();
    assertThat(InMemoryCompiler.nodes(result.tree().files()))
        .isEqualTo(InMemoryCompiler.nodes(compile(SPEC).tree().files()));
    assertThat(InMemoryCompiler.problems(result.tree().files())).isEmpty();
    assertThat(result.tree().files()).allMatch(file -> file.text().matches("[\n -~]*"));
  }

  @Property(tries = 25)
  void docsOfAnyCharactersAddNothingOrAreRefused(
      @ForAll("texts") String shortcut,
      @ForAll("texts") String block,
      @ForAll("texts") String model) {
    CompileResult result = compile(documented(shortcut, block, model));
    assertThat(result.accepted()).isEqualTo(result.diagnostics().isEmpty());
    if (result.accepted()) {
      assertThat(InMemoryCompiler.nodes(result.tree().files()))
          .isEqualTo(InMemoryCompiler.nodes(compile(SPEC).tree().files()));
    }
  }

  @Example
  void aDocOfSeventyThousandCharactersStaysAComment() {
    for (String text :
        List.of("x".repeat(70_000), "*/ ".repeat(23_333), "`\\u002a/`".repeat(7_000))) {
      CompileResult result = compile(documented(text, text, text));
      assertThat(InMemoryCompiler.nodes(result.tree().files()))
          .isEqualTo(InMemoryCompiler.nodes(compile(SPEC).tree().files()));
      assertThat(InMemoryCompiler.problems(result.tree().files())).isEmpty();
    }
  }

  @Example
  void aBlockMayBeCalledAsTheMethodOfTheNetwork() throws Exception {
    CompileResult result = compile(SPEC.replace("unit(", "forward("));
    assertThat(result.diagnostics()).isEmpty();
    expectMembersOfTheStructure(result);
  }

  @Example
  void aModelNamedLikeTheRootOfAPackageHidesNoClassOfIt() throws Exception {
    for (String root : List.of("java", "io", "org")) {
      // With a model of a used class's name, that class is written in full.
      for (String used : List.of("List", "Network", "Operand")) {
        CompileResult result = compile(SPEC.replace("Net(", used + "(").replace("Derived", root));
        assertThat(result.diagnostics()).isEmpty();
        expectMembersOfTheStructure(result);
      }
    }
  }

  @Property(tries = 25)
  void namesGiveTheMembersOfTheStructure(@ForAll("names") List<String> names) throws Exception {
    CompileResult result = compile(renamed(names));
    assertThat(result.accepted()).isEqualTo(result.diagnostics().isEmpty());
    someAreAccepted(result);
    expectMembersOfTheStructure(result);
  }

  @Property(tries = 25)
  void textInPlaceOfANameAddsNothingOrIsRefused(
      @ForAll("texts") String text, @ForAll @IntRange(min = 0, max = 10) int place)
      throws Exception {
    List<String> names = new ArrayList<>(NAMES);
    names.set(place, names.get(place) + text);
    CompileResult result = compile(renamed(names));
    assertThat(result.accepted()).isEqualTo(result.diagnostics().isEmpty());
    expectMembersOfTheStructure(result);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of(TRAPS)),
            Tuple.of(2, Arbitraries.strings().all().ofMaxLength(8)),
            Tuple.of(1, Arbitraries.of(" ", ". ", "a word ")))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  /** What a file may hold; it is UTF-8, so it has no halves of pairs. */
  @Provide
  Arbitrary<String> allowed() {
    return texts()
        .map(
            text ->
                text.replaceAll(
                    "[\\p{Cc}&&[^\t\r\n]]|[\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
                        + "|\\p{Cs}",
                    "?"));
  }

  @Provide
  Arbitrary<List<String>> names() {
    Arbitrary<String> free =
        Arbitraries.strings()
            .withCharRange('a', 'f')
            .withChars("_AZ09")
            .ofMinLength(1)
            .ofMaxLength(5)
            .filter(name -> !Character.isDigit(name.charAt(0)));
    return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.of(JAVA_NAMES)), Tuple.of(1, free))
        .list()
        .ofSize(NAMES.size())
        .uniqueElements();
  }

  private static String documented(String shortcut, String block, String model) {
    return SPEC.replace("DOC_SHORTCUT", comment(shortcut))
        .replace("DOC_BLOCK", comment(block))
        .replace("DOC_MODEL", comment(model));
  }

  /** Line ends stay in the comment. */
  private static String comment(String text) {
    return text.replaceAll("\r\n|\r|\n", "\n/// ");
  }

  private static String renamed(List<String> names) {
    String spec = SPEC;
    for (int i = 0; i < names.size(); i++) {
      spec = spec.replaceAll("\\b" + NAMES.get(i) + "\\b(?!/)", "\u0001" + i + "\u0001");
    }
    for (int i = 0; i < names.size(); i++) {
      spec = spec.replace("\u0001" + i + "\u0001", names.get(i));
    }
    return spec;
  }

  /** Each class has what a network has, the arguments and outputs of its graph, and no more. */
  private static void expectMembersOfTheStructure(CompileResult result) throws Exception {
    assertThat(InMemoryCompiler.problems(result.tree().files())).isEmpty();
    Set<String> contract =
        Stream.of(Network.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
    for (CompiledModel model : result.models()) {
      Class<?> type = InMemoryCompiler.compile(model.java());
      Network network = (Network) type.getConstructor().newInstance();
      assertThat(network.name()).isEqualTo(model.graph().name());
      assertThat(network.digest()).isEqualTo(model.digest());
      List<String> labels =
          model.graph().body().sections().stream()
              .map(Section::label)
              .filter(label -> !label.isEmpty())
              .toList();
      assertThat(network.taps())
          .extracting(TapPoint::name)
          .filteredOn(name -> name.indexOf('/') < 0)
          .containsExactlyElementsOf(labels);
      assertThat(type.getDeclaredClasses()).hasSize(1);
      assertThat(type.getDeclaredClasses()[0].getDeclaredFields()).hasSize(labels.size());
      assertThat(type.getDeclaredClasses()[0].getDeclaredMethods()).isEmpty();
      assertThat(type.getDeclaredFields())
          .hasSize(1 + model.graph().arguments().size() + (model.graph().inputFixed() ? 0 : 2));
      assertThat(type.getDeclaredMethods())
          .allMatch(
              method ->
                  Modifier.isPrivate(method.getModifiers()) || contract.contains(method.getName()));
    }
  }

  /** Else the property would say nothing. */
  private static void someAreAccepted(CompileResult result) {
    Statistics.collect(result.accepted());
    Statistics.coverage(coverage -> coverage.check(true).count(count -> count > 2));
  }

  private static CompileResult compile(String spec) {
    return Specs.compile(Map.of("spec.rn", spec), "spec.rn", null);
  }
}
