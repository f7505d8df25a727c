package io.radon.compiler.codegen;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import io.radon.compiler.output.GeneratedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles generated text as strictly as our own code, and loads it. */
public final class InMemoryCompiler {
  private InMemoryCompiler() {}

  /** The class of {@code file}; any warning is an error. */
  public static Class<?> compile(GeneratedFile file) {
    return compile(className(file), file.text());
  }

  /** What javac says about each of the files, compiled together: path → messages. */
  public static Map<String, List<String>> problems(Collection<GeneratedFile> files) {
    if (files.isEmpty()) {
      return Map.of();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    StandardJavaFileManager standard = compiler.getStandardFileManager(problems, Locale.ROOT, null);
    compiler
        .getTask(
            null,
            new Classes(standard),
            problems,
            List.of("-Xlint:all", "-Xmaxwarns", "1000", "-Xmaxerrs", "1000", "--release", "17"),
            null,
            files.stream().map(file -> new Source(className(file), file.text())).toList())
        .call();
    Map<String, List<String>> found = new TreeMap<>();
    for (Diagnostic<? extends JavaFileObject> problem : problems.getDiagnostics()) {
      JavaFileObject source = problem.getSource();
      String path = source == null ? "" : source.toUri().getPath().substring(1);
      found.computeIfAbsent(path, name -> new ArrayList<>()).add(problem.toString());
    }
    return found;
  }

  /** What javac reads in the files: each node of their trees, and no comment. */
  static List<String> nodes(Collection<GeneratedFile> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Source> sources =
        files.stream().map(file -> new Source(className(file), file.text())).toList();
    JavacTask task = (JavacTask) compiler.getTask(null, null, problem -> {}, null, null, sources);
    List<String> nodes = new ArrayList<>();
    try {
      new NodeList(nodes).scan(task.parse(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return nodes;
  }

  private static String className(GeneratedFile file) {
    return file.path().replace('/', '.').replaceAll("\\.java$", "");
  }

  static Class<?> compile(String name, String text) {
    return compile(List.of(new Source(name, text))).load(name);
  }

  /** The classes of files that are compiled together, in their order. */
  static List<Class<?>> compile(Collection<GeneratedFile> files) {
    Classes classes =
        compile(files.stream().map(file -> new Source(className(file), file.text())).toList());
    List<Class<?>> all = new ArrayList<>();
    files.forEach(file -> all.add(classes.load(className(file))));
    return all;
  }

  private static Classes compile(List<Source> sources) {
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
                sources)
            .call();
    if (!compiled) {
      throw new AssertionError(
          problems.getDiagnostics().stream().map(Object::toString).collect(Collectors.joining("\n"))
              + '\n'
              + sources.get(0).text);
    }
    return classes;
  }

  private static final class NodeList extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final List<String> nodes;

    NodeList(List<String> nodes) {
      this.nodes = nodes;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      if (tree != null) {
        nodes.add(tree.getKind() + " " + name(tree));
      }
      return super.scan(tree, null);
    }

    private static Object name(Tree tree) {
      if (tree instanceof ClassTree type) {
        return type.getSimpleName();
      } else if (tree instanceof MethodTree method) {
        return method.getName();
      } else if (tree instanceof VariableTree variable) {
        return variable.getName();
      } else if (tree instanceof IdentifierTree identifier) {
        return identifier.getName();
      } else if (tree instanceof MemberSelectTree member) {
        return member.getIdentifier();
      } else if (tree instanceof LiteralTree literal) {
        return String.valueOf(literal.getValue());
      } else if (tree instanceof ModifiersTree modifiers) {
        return modifiers.getFlags();
      }
      return "";
    }
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
