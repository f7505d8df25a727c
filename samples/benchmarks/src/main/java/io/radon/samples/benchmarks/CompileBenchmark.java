package io.radon.samples.benchmarks;

import io.radon.compiler.CompileRequest;
import io.radon.compiler.CompileResult;
import io.radon.compiler.CompiledModel;
import io.radon.compiler.ModelCompiler;
import io.radon.compiler.codegen.JavaGenerator;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.output.GeneratedFile;
import io.radon.compiler.parse.ModelParser;
import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceFile;
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
 * prints a line of JSON each: the median of all, of its parsing and of its writing of Java, and
 * javac's for the classes beside it. A spec is timed with all of its models and its imports.
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
          .filter(name -> name.endsWith(".rn") && !name.equals("family.rn"))
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
    CompileResult result = new ModelCompiler().compile(request);
    if (!result.accepted()) {
      throw new IllegalStateException(label + ": " + result.diagnostics());
    }
    List<GeneratedFile> files = result.tree().files();
    double all = median(() -> new ModelCompiler().compile(request));
    double parse = median(() -> parse(sources, spec));
    double write = median(() -> write(result));
    double java = median(() -> javac.compile(files));
    System.out.printf(
        Locale.ROOT,
        "{\"spec\": \"%s\", \"radon_ms\": %.2f, \"parse_ms\": %.2f, \"resolve_and_check_ms\": %.2f,"
            + " \"write_java_ms\": %.2f, \"javac_ms\": %.2f}%n",
        label,
        all,
        parse,
        Math.max(0, all - parse - write),
        write,
        java);
  }

  /** Milliseconds, after as many rounds unmeasured. */
  private double median(Runnable work) {
    Sample sample = new Sample(rounds);
    for (int round = 0; round < 2 * rounds; round++) {
      long started = System.nanoTime();
      work.run();
      if (round >= rounds) {
        sample.add((System.nanoTime() - started) / 1e6);
      }
    }
    return sample.median();
  }

  private static void parse(SourceProvider sources, String spec) {
    for (String path : List.of(spec, "family.rn")) {
      sources
          .read(path)
          .ifPresent(
              content ->
                  ModelParser.parse(
                      new SourceFile(path, new String(content.bytes(), StandardCharsets.UTF_8)),
                      new DiagnosticSink()));
      if (path.equals("blocks.rn")) {
        return;
      }
    }
  }

  /** Gives how many characters were written, so that nothing of the work can be left out. */
  private static int write(CompileResult result) {
    int characters = 0;
    for (CompiledModel model : result.models()) {
      JavaGenerator generator = new JavaGenerator();
      characters +=
          generator.generate(model.graph(), model.summary(), model.digest()).text().length();
    }
    return characters;
  }
}
