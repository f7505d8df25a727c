package io.radon.compiler.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.CompileRequest;
import io.radon.compiler.CompileResult;
import io.radon.compiler.CompiledModel;
import io.radon.compiler.ModelCompiler;
import io.radon.compiler.Specs;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.Label;
import io.radon.compiler.diagnostic.PlainRenderer;
import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every spec of the zoo with every edit of {@link Mutator}: the compiler rejects it and points at
 * the edited place in one of its first three messages, or the network is another one. What was
 * deleted is told where it is missed. Those of which this does not hold are listed one by one in
 * {@code exceptions.txt}, with the reason: nothing else may join them.
 *
 * <p>Left out, because they change no network: checked shapes and expectations that are deleted,
 * switches, expectations and arms of shortcuts in another order, a line that imports what is
 * imported, and a window of equal sides written with one of them.
 */
@Tag("slow")
class ZooMutationTest {
  /** How many messages a person reads. */
  private static final int READ = 3;

  /** Without a bracket that an edit has put behind it. */
  private static final Pattern EXPECTATION =
      Pattern.compile("(?m)^ *expect .*?( [{}()\\[\\]])?(?: *//.*)?$");

  /** Behind a flow. */
  private static final Pattern CHECKED =
      Pattern.compile("(?m) *=> [^{}\\n]*?( [{}()\\[\\]])?(?: *//.*)?$");

  private static final String SILENT = "silent";
  private static final String ELSEWHERE = "rejected elsewhere";

  /** Uses in which no two counts are equal, so that one in the place of another is told. */
  private static final Map<String, String> PROBES =
      Map.of(
          "imagenet/convnext_tiny.rn",
          """
          model Probe = ConvNeXt([1, 2, 3, 4], [8, 16, 24, 32])
          """,
          "imagenet/keras_family.rn",
          """
          model Probe = KerasResNet([1, 2, 3, 4])
          """,
          "cifar10/family.rn",
          """
          model Probe = WideCifarResNet(basic, [1, 2, 3, 4])
          """,
          "imagenet/family.rn",
          """
          model Probe = ResNet(basic, [1, 2, 3, 4])
          model ProbeD = ResNetD(basic, [1, 2, 3, 4])
          model ProbePreAct = PreActResNet(preact_basic, [1, 2, 3, 4])
          """);

  /** Through which specs a file of templates is compiled. */
  private static final Map<String, List<String>> USERS =
      Map.of(
          "cifar10/family.rn", List.of("resnet20.rn", "resnet34.rn"),
          "cifar10/preact_family.rn", List.of("preact_resnet110.rn", "wrn_16_4.rn"),
          "imagenet/keras_family.rn", List.of("keras_resnet50.rn", "keras_resnet101.rn"),
          "imagenet/family.rn",
              List.of("resnet34.rn", "resnet50d.rn", "resnet50t.rn", "preact_resnet50.rn"));

  static Stream<String> specs() {
    return Stream.of("cifar10", "imagenet", "sequences")
        .flatMap(family -> Specs.list("specs/zoo/" + family).stream().map(s -> family + "/" + s));
  }

  @ParameterizedTest
  @MethodSource("specs")
  void noEditGoesUnnoticed(String spec) {
    List<String> known = known().filter(line -> line.startsWith(spec + ": ")).toList();
    assertThat(faults(spec).stream().map(fault -> spec + ": " + fault.split("\n", 2)[0]))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  /** Edits that provably give the same network, and those that are told elsewhere. */
  private static Stream<String> known() {
    try (InputStream in = ZooMutationTest.class.getResourceAsStream("exceptions.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The edits of a spec that nobody is told of, or told of elsewhere. */
  static List<String> faults(String spec) {
    String folder = "specs/zoo/" + spec.substring(0, spec.indexOf('/'));
    String file = spec.substring(spec.indexOf('/') + 1);
    Map<String, String> texts = new TreeMap<>();
    Specs.list(folder).forEach(name -> texts.put(name, Specs.text(folder, name)));
    List<String> users = new ArrayList<>(USERS.getOrDefault(spec, List.of(file)));
    if (PROBES.containsKey(spec)) {
      texts.put("probe.rn", "package probes\n\nimport \"" + file + "\"\n\n" + PROBES.get(spec));
      users.add("probe.rn");
    }
    Map<String, String> digests = digests(texts, users);
    List<String> faults = new ArrayList<>();
    for (Mutant mutant : Mutator.mutants(Objects.requireNonNull(texts.get(file)))) {
      Map<String, String> edited = new TreeMap<>(texts);
      edited.put(file, mutant.text());
      String outcome = outcome(mutant, edited, file, users, digests);
      if (outcome.equals(SILENT) || outcome.startsWith(ELSEWHERE)) {
        String[] parts = outcome.split("\n", 2);
        faults.add(parts[0] + ": " + mutant + (parts.length > 1 ? "\n" + parts[1] : ""));
      }
    }
    return faults;
  }

  private static String outcome(
      Mutant mutant,
      Map<String, String> texts,
      String file,
      List<String> users,
      Map<String, String> digests) {
    Map<String, String> found = new LinkedHashMap<>();
    List<Diagnostic> messages = new ArrayList<>();
    for (String user : users) {
      CompileResult result = compile(texts, user);
      messages.addAll(result.diagnostics());
      boolean told =
          result.diagnostics().stream()
              .limit(READ)
              .anyMatch(d -> pointsAt(d, mutant, file) || mutant.misses(d));
      if (told && !result.accepted()) {
        return "rejected at the place";
      }
      // Where only expectations and checked shapes fail, there is a network, and it is another one.
      CompileResult judged = result.accepted() ? result : compile(unjudged(texts), user);
      if (!judged.accepted()) {
        return ELSEWHERE + "\n    " + rendered(messages);
      }
      add(judged, user, found);
    }
    return found.equals(digests) ? SILENT : "another network";
  }

  /** The files without expectations and checked shapes. */
  private static Map<String, String> unjudged(Map<String, String> texts) {
    Map<String, String> others = new TreeMap<>();
    texts.forEach(
        (name, text) ->
            others.put(
                name,
                CHECKED.matcher(EXPECTATION.matcher(text).replaceAll("$1")).replaceAll("$1")));
    return others;
  }

  private static boolean pointsAt(Diagnostic diagnostic, Mutant mutant, String file) {
    List<Label> labels = new ArrayList<>(diagnostic.secondary());
    labels.add(diagnostic.primary());
    return labels.stream()
        .map(Label::location)
        .filter(location -> location.file().path().equals(file))
        .anyMatch(
            location ->
                location.start().line() == mutant.opener()
                    || mutant.touches(location.start().line())
                    || mutant.touches(
                        location.file().lines().position(location.span().end()).line()));
  }

  private static String rendered(List<Diagnostic> diagnostics) {
    List<String> lines = new ArrayList<>();
    diagnostics.stream().limit(READ).map(new PlainRenderer()::render).forEach(lines::add);
    return String.join("\n    ", lines);
  }

  private static Map<String, String> digests(Map<String, String> texts, List<String> users) {
    Map<String, String> digests = new LinkedHashMap<>();
    for (String user : users) {
      CompileResult result = compile(texts, user);
      assertThat(result.diagnostics()).as(user).isEmpty();
      add(result, user, digests);
    }
    return digests;
  }

  private static void add(CompileResult result, String user, Map<String, String> to) {
    for (CompiledModel model : result.models()) {
      to.put(user + ":" + model.graph().name(), model.digest());
    }
  }

  private static CompileResult compile(Map<String, String> texts, String path) {
    SourceProvider sources =
        name ->
            Optional.ofNullable(texts.get(name))
                .map(text -> new SourceContent(name, text.getBytes(StandardCharsets.UTF_8)));
    return new ModelCompiler().compile(new CompileRequest(sources, path, null));
  }
}
