package io.radon.embed;

import io.radon.runtime.model.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The text of one generated class.
 *
 * @param path where it would lie in a source folder, such as {@code io/radon/zoo/ResNet20.java}
 */
record JavaSource(String path, String text) {
  /**
   * Compiles the text with the running JDK's own compiler and loads the class; no file is written.
   *
   * @param kind what it extends or implements
   * @throws EmbedException if this Java has no compiler
   */
  <T> Class<? extends T> load(Class<T> kind) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new EmbedException(
          "no Java compiler here: expected a JDK, found only a Java runtime in `"
              + System.getProperty("java.home")
              + "`; run with a JDK 17 or newer");
    }
    ClassLoader parent = Network.class.getClassLoader();
    try {
      return new MemoryClasses(compile(compiler).classes(), parent)
          .loadClass(className())
          .asSubclass(kind);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("javac made no class " + className(), e);
    }
  }

  private String className() {
    return path.substring(0, path.length() - ".java".length()).replace('/', '.');
  }

  private MemoryFiles compile(JavaCompiler compiler) {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-proc:none", "-implicit:none", "-classpath", System.getProperty("java.class.path"));
    try (MemoryFiles files =
        new MemoryFiles(
            compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8))) {
      List<JavaFileObject> sources = List.of(MemoryFiles.source(path, text));
      if (!compiler.getTask(null, files, found, options, null, sources).call()) {
        throw new IllegalStateException("javac refused the generated class\n" + text(found));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(DiagnosticCollector<JavaFileObject> found) {
    return found.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(d -> d.toString())
        .collect(Collectors.joining("\n"));
  }
}
