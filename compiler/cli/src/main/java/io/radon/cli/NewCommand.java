package io.radon.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a project that builds and trains as it is. */
@Command(
    name = "new",
    description = "Makes a Maven project with a spec and a program that trains its network.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  radon new my-net",
      "  radon new my-net --package org.example.nets",
      "  radon new experiments/my-net"
    })
final class NewCommand implements Verb {
  private final Console console;

  @Parameters(
      arity = "1",
      paramLabel = "NAME",
      description = "the project's name, or a path that ends in it; a folder is made")
  private Path folder = Path.of("");

  @Option(
      names = "--package",
      paramLabel = "PACKAGE",
      description = "the package of the network's class; the name's letters unless given")
  private @Nullable String packageName;

  NewCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "new";
  }

  @Override
  public Integer call() {
    ProjectName name = ProjectName.of(String.valueOf(folder.getFileName()), packageName);
    requireEmpty();
    Map<String, String> files = files(name);
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(folder.resolve(file.getKey()), file.getValue());
    }
    console.out().println("made " + folder + " with the network " + name.className() + ":");
    files.keySet().forEach(file -> console.out().println("  " + folder.resolve(file)));
    console.out().println("train it with: cd " + folder + " && mvn -q compile exec:java");
    return ExitCodes.OK;
  }

  private void requireEmpty() {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw CommandFailure.usage("`" + folder + "` is a file already", "choose another name");
    }
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        throw CommandFailure.usage(
            "the folder `" + folder + "` is not empty", "choose another name, or empty it");
      }
    } catch (IOException e) {
      throw CommandFailure.environment(
          "the folder `" + folder + "` can't be read: " + e.getMessage(), null);
    }
  }

  /** The project's files, by their path in it. */
  private static Map<String, String> files(ProjectName name) {
    String classes = "src/main/java/" + name.packageName().replace('.', '/') + "/";
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pom.xml", text("pom.xml", name));
    files.put("src/main/radon/" + name.fileName() + ".rn", text("network.rn", name));
    files.put(classes + "Train.java", text("Train.java.txt", name));
    files.put("README.md", text("README.md", name));
    files.put(".gitignore", text("gitignore", name));
    return files;
  }

  private static String text(String template, ProjectName name) {
    try (InputStream in = NewCommand.class.getResourceAsStream("project/" + template)) {
      if (in == null) {
        throw new IllegalStateException("no template " + template + " on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("%NAME%", name.text())
          .replace("%CLASS%", name.className())
          .replace("%FILE%", name.fileName())
          .replace("%PACKAGE%", name.packageName())
          .replace("%VERSION%", VersionText.version());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw CommandFailure.environment("`" + file + "` can't be written: " + e.getMessage(), null);
    }
  }
}
