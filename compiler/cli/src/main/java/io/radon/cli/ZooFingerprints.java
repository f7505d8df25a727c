package io.radon.cli;

import io.radon.compiler.CompiledModel;
import io.radon.compiler.ModelCompiler;
import io.radon.compiler.analysis.FlatGraph;
import io.radon.compiler.op.OpWeight;
import io.radon.embed.CompiledSpec;
import io.radon.embed.EmbeddedCompiler;
import io.radon.embed.SpecFile;
import io.radon.runtime.transfer.Fingerprints;
import io.radon.runtime.transfer.NetworkVariable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes what the weights of the zoo's models look like, so that a file's can be recognised. The
 * build of this module runs it; the compiler tells all, so no tensor is made.
 */
public final class ZooFingerprints {
  private ZooFingerprints() {}

  /**
   * Writes the resource, unless it is newer than the specs and the compiler.
   *
   * @param arguments the folder of the zoo, and the class folder to write into
   */
  public static void main(String[] arguments) throws IOException {
    Path zoo = Path.of(arguments[0]);
    Path file = Path.of(arguments[1]).resolve(Fingerprints.RESOURCE);
    if (Files.exists(file) && isNewer(file, zoo) && isNewer(file, compiler())) {
      return;
    }
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text(zoo));
  }

  /** All models of all specs below a folder, by path. */
  static String text(Path zoo) {
    StringBuilder text = new StringBuilder();
    for (Path spec : SpecFiles.below(zoo)) {
      String name = String.valueOf(spec.getFileName());
      String path = zoo.relativize(spec).toString().replace('\\', '/');
      if (path.startsWith("target/") || path.startsWith("src/") || name.endsWith("family.rn")) {
        continue;
      }
      CompiledSpec compiled = new EmbeddedCompiler().compile(SpecFile.of(spec), null);
      if (!compiled.accepted()) {
        throw new IllegalStateException("the zoo's " + path + " has errors");
      }
      compiled.result().models().forEach(model -> text.append(text(path, model)));
    }
    return text.toString();
  }

  private static String text(String path, CompiledModel model) {
    return Fingerprints.text(
        path, model.graph().name(), model.digest(), model.summary().parameters(), variables(model));
  }

  /** The variables that the runtime will make for a model, in its order. */
  static List<NetworkVariable> variables(CompiledModel model) {
    List<NetworkVariable> variables = new ArrayList<>();
    for (FlatGraph.Layer layer : FlatGraph.of(model.graph()).layers()) {
      for (OpWeight weight : layer.op().weights(layer.node())) {
        variables.add(
            NetworkVariable.of(
                layer.name() + "/" + weight.role(),
                weight.shape().stream().map(Math::toIntExact).toList()));
      }
    }
    return variables;
  }

  private static Path compiler() {
    try {
      return Path.of(
          ModelCompiler.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isNewer(Path file, Path folder) throws IOException {
    long time = Files.getLastModifiedTime(file).toMillis();
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(path -> !path.toString().endsWith(".java"))
          .noneMatch(path -> modified(path) > time);
    }
  }

  private static long modified(Path path) {
    try {
      return Files.getLastModifiedTime(path).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
