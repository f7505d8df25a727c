package io.radon.samples.benchmarks;

import io.radon.compiler.output.GeneratedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The JDK's compiler with everything in memory; what it writes is thrown away. */
final class Javac {
  private final JavaCompiler compiler =
      Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed");

  /** Compiles, and gives the number of bytes of the class files. */
  int compile(List<GeneratedFile> files) {
    Discarding manager = new Discarding(compiler.getStandardFileManager(null, null, null));
    List<String> options =
        List.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"));
    List<Source> sources = files.stream().map(Source::new).toList();
    if (!compiler.getTask(null, manager, null, options, null, sources).call()) {
      throw new IllegalStateException("javac refused what was generated");
    }
    return manager.bytes();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(GeneratedFile file) {
      super(URI.create("memory:///" + file.path()), Kind.SOURCE);
      text = file.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Discarding extends ForwardingJavaFileManager<JavaFileManager> {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    Discarding(JavaFileManager manager) {
      super(manager);
    }

    int bytes() {
      return written.size();
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling)
        throws IOException {
      return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
        @Override
        public OutputStream openOutputStream() {
          return written;
        }
      };
    }
  }
}
