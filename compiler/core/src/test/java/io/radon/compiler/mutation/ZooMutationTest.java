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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every spec of the zoo with every edit of {@link Mutator}: the compiler rejects it and points at
 * the edited place in one of its first three messages, or the network is another one. Few edits are
 * told elsewhere, most of them a misspelt parameter, which is told where it is used; none is
 * silent.
 */
@Tag("slow")
class ZooMutationTest {
  /** How many messages a person reads. */
  private static final int READ = 3;

  /** Of a hundred edits of one spec, how many may be told elsewhere. */
  private static final int MISPLACED = 8;

  private static final String SILENT = "silent";
  private static final String ELSEWHERE = "rejected elsewhere";

  /** Edits that leave the network as it is: the first two depths of ConvNeXt-T are equal. */
  private static final Set<String> SAME =
      Set.of("`0` of stage conv2: depths[0] * convnext(widths[0])");

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
    String folder = "specs/zoo/" + spec.substring(0, spec.indexOf('/'));
    String file = spec.substring(spec.indexOf('/') + 1);
    List<String> users = USERS.getOrDefault(spec, List.of(file));
    Map<String, String> texts = new TreeMap<>();
    Specs.list(folder).forEach(name -> texts.put(name, Specs.text(folder, name)));
    Map<String, String> digests = digests(texts, users);
    List<String> silent = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    List<Mutant> mutants = Mutator.mutants(Objects.requireNonNull(texts.get(file)));
    for (Mutant mutant : mutants) {
      Map<String, String> edited = new TreeMap<>(texts);
      edited.put(file, mutant.text());
      String outcome = outcome(mutant, edited, file, users, digests);
      if (outcome.equals(SILENT) && !SAME.contains(mutant.before())) {
        silent.add(mutant.toString());
      } else if (outcome.startsWith(ELSEWHERE)) {
        elsewhere.add(mutant + "\n    " + outcome);
      }
    }
    assertThat(silent).isEmpty();
    assertThat(elsewhere).hasSizeLessThanOrEqualTo(mutants.size() * MISPLACED / 100);
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
          result.diagnostics().stream().limit(READ).anyMatch(d -> pointsAt(d, mutant, file));
      if (told && !result.accepted()) {
        return "rejected at the place";
      }
      // Where only expectations fail, there is a network, and it is another one.
      CompileResult judged = result.accepted() ? result : compile(unjudged(texts), user);
      if (!judged.accepted()) {
        return ELSEWHERE + "\n    " + rendered(messages);
      }
      add(judged, user, found);
    }
    return found.equals(digests) ? SILENT : "another network";
  }

  /** The files without expectations. */
  private static Map<String, String> unjudged(Map<String, String> texts) {
    Map<String, String> others = new TreeMap<>();
    texts.forEach((name, text) -> others.put(name, text.replaceAll("(?m)^ *expect .*$", "")));
    return others;
  }

  private static boolean pointsAt(Diagnostic diagnostic, Mutant mutant, String file) {
    if (!mutant.opener().isEmpty() && diagnostic.message().contains(mutant.opener())) {
      return true;
    }
    List<Label> labels = new ArrayList<>(diagnostic.secondary());
    labels.add(diagnostic.primary());
    return labels.stream()
        .map(Label::location)
        .filter(location -> location.file().path().equals(file))
        .anyMatch(
            location ->
                mutant.touches(location.start().line())
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
