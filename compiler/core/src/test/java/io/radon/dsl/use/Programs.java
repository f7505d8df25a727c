package io.radon.dsl.use;

import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.parse.ModelParser;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.syntax.SourceUnit;
import io.radon.compiler.syntax.SyntaxPrinter;
import io.radon.dsl.DslSource;
import io.radon.dsl.Spec;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java programs that build specs: written, compiled in memory, and run. */
final class Programs {
  private Programs() {}

  /** The tree of a text that has no syntax error. */
  static SourceUnit parse(String text) {
    DiagnosticSink sink = new DiagnosticSink();
    SourceUnit unit = ModelParser.parse(new SourceFile("text.rn", text), sink);
    if (sink.hasErrors()) {
      throw new AssertionError(sink.sorted() + "\n" + text);
    }
    return unit;
  }

  /** A tree without positions. */
  static String tree(String text) {
    return SyntaxPrinter.print(parse(text));
  }

  /** The program that builds a spec. */
  static String source(String text, String className) {
    return DslSource.print(new SourceFile("text.rn", text), parse(text), "", className);
  }

  /** Compiles programs together and runs them: the spec that each has built, by its class. */
  static Map<String, Spec> run(Map<String, String> sources) {
    Map<String, byte[]> classes = compile(sources);
    ClassLoader loader =
        new ClassLoader(Programs.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
          }
        };
    Map<String, Spec> specs = new HashMap<>();
    for (String name : sources.keySet()) {
      try {
        specs.put(name, (Spec) loader.loadClass(name).getField("SPEC").get(null));
      } catch (ReflectiveOperationException | LinkageError e) {
        throw new AssertionError(sources.get(name), e);
      }
    }
    return specs;
  }

  private static Map<String, byte[]> compile(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    Map<String, ByteArrayOutputStream> written = new HashMap<>();
    JavaFileManager files =
        new ForwardingJavaFileManager<JavaFileManager>(
            compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("bytes:///" + name + ".class"), kind) {
              @Override
              public OutputStream openOutputStream() {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                written.put(name, bytes);
                return bytes;
              }
            };
          }
        };
    List<SimpleJavaFileObject> inputs =
        sources.entrySet().stream().map(e -> input(e.getKey(), e.getValue())).toList();
    List<String> options = List.of("-proc:none", "-Xlint:all", "-Werror");
    if (!compiler.getTask(null, files, problems, options, null, inputs).call()) {
      throw new AssertionError(problems.getDiagnostics() + "\n" + sources.values());
    }
    Map<String, byte[]> classes = new HashMap<>();
    written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  private static SimpleJavaFileObject input(String name, String text) {
    URI uri = URI.create("string:///" + name + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
