package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A copy of the launcher with sources of one line each, and stand-ins for Maven and the JDK that
 * note how they were called.
 */
final class FakeMachine {
  private static final List<String> MODULES =
      List.of("grammar", "runtime", "compiler/core", "compiler/embed", "compiler/cli");
  private static final String TOOLS =
      "awk bash cat cp dirname env find flock git grep head mkdir mv paste readlink rm touch tr";

  final Path root;
  final Path jdk;
  final Path calls;
  private final Path tools;
  private final Map<String, String> variables = new TreeMap<>();
  private Path script;

  FakeMachine(Path folder) throws IOException {
    root = folder.resolve("a radon with spaces");
    jdk = folder.resolve("jdk");
    tools = folder.resolve("tools");
    calls = folder.resolve("calls.log");
    script = root.resolve("radon");
    Files.createDirectories(root.resolve(".mvn"));
    Files.copy(Outcome.root().resolve("radon"), script, StandardCopyOption.COPY_ATTRIBUTES);
    write(root.resolve("pom.xml"), "<project/>");
    for (String module : MODULES) {
      write(root.resolve(module).resolve("pom.xml"), "<project/>");
      write(root.resolve(module).resolve("src/main/java/A.java"), "class A {}");
    }
    Files.createDirectories(tools);
    for (String tool : TOOLS.split(" ")) {
      for (String folderOfTools : List.of("/usr/bin", "/bin")) {
        Path real = Path.of(folderOfTools, tool);
        if (Files.exists(real) && !Files.exists(tools.resolve(tool))) {
          program(tools.resolve(tool), "exec " + real + " \"$@\"");
        }
      }
    }
    maven(
        "for m in "
            + String.join(" ", MODULES)
            + "; do mkdir -p $m/target/classes; done; echo \"$PWD/pom.xml\" >"
            + " compiler/cli/target/classpath");
    jdk("17.0.9");
    java("case \"$*\" in *Rehearsal*) ;; *) echo \"args:\" \"${@: -2}\"; pwd;; esac");
    variables.put("JAVA_HOME", jdk.toString());
    age(root);
  }

  /** Makes everything an hour old. */
  private static void age(Path folder) throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, old);
      }
    }
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  /** Maven's stand-in does this in the root, after noting the call. */
  void maven(String does) throws IOException {
    program(tools.resolve("mvn"), "echo mvn >> '" + calls + "'\n" + does);
  }

  /** The program as it was compiled for the tests, in the place of a build of the launcher's. */
  void installRadon() throws IOException {
    Path state = Files.createDirectories(root.resolve(".radon/default"));
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(state.resolve("radon.jar")))) {
      jar.putNextEntry(new ZipEntry("empty"));
    }
    write(state.resolve("classpath"), System.getProperty("java.class.path"));
    write(state.resolve("stamp"), "");
    variables.put("JAVA_HOME", System.getProperty("java.home"));
  }

  void removeMaven() throws IOException {
    Files.delete(tools.resolve("mvn"));
  }

  /** Makes the JDK one of this version. */
  void jdk(String version) throws IOException {
    write(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    program(jdk.resolve("bin/javac"), "exit 0");
    program(jdk.resolve("bin/jar"), "for a; do [ \"$p\" = --file ] && : > \"$a\"; p=$a; done");
  }

  void java(String does) throws IOException {
    program(jdk.resolve("bin/java"), does);
  }

  void set(String variable, String value) {
    variables.put(variable, value);
  }

  /** Lets the launcher be called by way of a link. */
  void link(Path link, String target) throws IOException {
    script = Files.createSymbolicLink(link, Path.of(target));
  }

  int builds() throws IOException {
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  /** Calls the launcher in a working folder. */
  Outcome radon(Path workingFolder, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(variables);
    Process process = builder.start();
    // To their ends, because the launcher's filter may end after the program.
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), out, err);
  }

  private static void program(Path file, String text) throws IOException {
    write(file, "#!/bin/bash\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
