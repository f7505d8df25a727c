package io.radon.samples.benchmarks;

import io.radon.compiler.CompileRequest;
import io.radon.compiler.CompileResult;
import io.radon.compiler.ModelCompiler;
import io.radon.compiler.diagnostic.PlainRenderer;
import io.radon.compiler.output.GeneratedFile;
import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Spec to Java text, warm, for each spec of the zoo and for one of 1,000 blocks of as many widths;
 * prints a line of JSON each: the median of all, of each stage, and javac's for the classes beside
 * it. A spec is timed with all of its models and its imports.
 *
 * <p>Options: {@code --rounds 30 --blocks 1000}. Run in the root of the repository.
 */
final class CompileBenchmark {
  private static final Path ZOO = Path.of("specs/zoo");

  private final int rounds;
  private final Javac javac = new Javac();

  private CompileBenchmark(int rounds) {
    this.rounds = rounds;
  }

  public static void main(String[] arguments) throws IOException {
    Options options = Options.of(arguments, Map.of("rounds", 30, "blocks", 1000));
    CompileBenchmark benchmark = new CompileBenchmark(options.number("rounds"));
    for (String family : List.of("cifar10", "imagenet")) {
      SourceProvider sources = new FolderSources(ZOO.resolve(family));
      for (String spec : specs(ZOO.resolve(family))) {
        benchmark.time(family + "/" + spec, sources, spec);
      }
    }
    byte[] large = blocks(options.number("blocks")).getBytes(StandardCharsets.UTF_8);
    benchmark.time(
        options.number("blocks") + " blocks",
        path -> Optional.of(new SourceContent(path, large)),
        "blocks.rn");
  }

  private static List<String> specs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".rn") && !name.endsWith("family.rn"))
          .sorted()
          .toList();
    }
  }

  private static String blocks(int count) {
    StringBuilder text = new StringBuilder("model Blocks {\n  input: 8x8x3\n");
    for (int i = 0; i < count; i++) {
      text.append("  b").append(i).append(": basic(").append(8 + i).append(")\n");
    }
    return text.append("  head: global_avg_pool -> dense(10)\n  shortcut = zero_pad\n}\n")
        .toString();
  }

  private void time(String label, SourceProvider sources, String spec) {
    CompileRequest request = new CompileRequest(sources, spec, null);
    Sample all = new Sample(rounds);
    Sample parse = new Sample(rounds);
    Sample elaborate = new Sample(rounds);
    Sample check = new Sample(rounds);
    Sample generate = new Sample(rounds);
    CompileResult result = accepted(label, request);
    for (int round = -rounds; round < rounds; round++) {
      long started = System.nanoTime();
      result = accepted(label, request);
      long judged = System.nanoTime();
      result.tree();
      long ended = System.nanoTime();
      if (round >= 0) {
        all.add((ended - started) / 1e6);
        parse.add(result.times().parse() / 1e6);
        elaborate.add(result.times().elaborate() / 1e6);
        check.add(result.times().check() / 1e6);
        generate.add((ended - judged) / 1e6);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "{\"spec\": \"%s\", \"radon_ms\": %.2f, \"parse_ms\": %.2f, \"elaborate_ms\": %.2f,"
            + " \"check_ms\": %.2f, \"generate_ms\": %.2f, \"javac_ms\": %.2f}%n",
        label,
        all.median(),
        parse.median(),
        elaborate.median(),
        check.median(),
        generate.median(),
        javac(result.tree().files()));
  }

  private static CompileResult accepted(String label, CompileRequest request) {
    CompileResult result = new ModelCompiler().compile(request);
    if (!result.accepted()) {
      throw new IllegalStateException(
          label + ": " + new PlainRenderer().render(result.diagnostics(), 10));
    }
    return result;
  }

  private double javac(List<GeneratedFile> files) {
    Sample sample = new Sample(rounds);
    for (int round = -rounds; round < rounds; round++) {
      long started = System.nanoTime();
      javac.compile(files);
      if (round >= 0) {
        sample.add((System.nanoTime() - started) / 1e6);
      }
    }
    return sample.median();
  }
}
