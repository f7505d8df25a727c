package io.radon.compiler.codegen;

import io.radon.compiler.output.GeneratedFile;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated text as strictly as our own code, and loads it. */
public final class InMemoryCompiler {
  private InMemoryCompiler() {}

  /** The class of {@code file}; any warning is an error. */
  public static Class<?> compile(GeneratedFile file) {
    String name = file.path().replace('/', '.').replaceAll("\\.java$", "");
    return compile(name, file.text());
  }

  static Class<?> compile(String name, String text) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    StandardJavaFileManager standard = compiler.getStandardFileManager(problems, Locale.ROOT, null);
    Classes classes = new Classes(standard);
    boolean compiled =
        compiler
            .getTask(
                null,
                classes,
                problems,
                List.of("-Xlint:all", "-Werror", "--release", "17"),
                null,
                List.of(new Source(name, text)))
            .call();
    if (!compiled) {
      throw new AssertionError(
          problems.getDiagnostics().stream().map(Object::toString).collect(Collectors.joining("\n"))
              + '\n'
              + text);
    }
    return classes.load(name);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Bytes extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Bytes(String name) {
      super(URI.create("bytes:///" + name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Bytes> written = new HashMap<>();

    Classes(JavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return written.computeIfAbsent(name, Bytes::new);
    }

    Class<?> load(String name) {
      ClassLoader loader =
          new ClassLoader(InMemoryCompiler.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String wanted) throws ClassNotFoundException {
              Bytes bytes = written.get(wanted);
              if (bytes == null) {
                throw new ClassNotFoundException(wanted);
              }
              byte[] code = bytes.bytes.toByteArray();
              return defineClass(wanted, code, 0, code.length);
            }
          };
      try {
        return loader.loadClass(name);
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }
  }
}
