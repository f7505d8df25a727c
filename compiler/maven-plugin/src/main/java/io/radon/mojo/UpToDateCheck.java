package io.radon.mojo;

import io.radon.compiler.output.InputDigest;
import io.radon.compiler.source.SourceContent;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether the generated classes still are what their specs give. Compared are the bytes of the
 * plugin, of the specs and of the classes, so that a class that was edited or deleted is generated
 * again; no file's time is looked at.
 */
final class UpToDateCheck {
  private final SpecFolder specs;
  private final Path output;
  private final Path record;

  /**
   * @param record the file in which the digest of the last time is kept
   */
  UpToDateCheck(SpecFolder specs, Path output, Path record) {
    this.specs = specs;
    this.output = output;
    this.record = record;
  }

  boolean isUpToDate() throws IOException {
    return Files.isRegularFile(record)
        && Files.readString(record, StandardCharsets.UTF_8).equals(digest());
  }

  /** Keeps what there is now as up to date. */
  void remember() throws IOException {
    Files.createDirectories(record.getParent());
    Files.writeString(record, digest(), StandardCharsets.UTF_8);
  }

  private String digest() throws IOException {
    InputDigest digest = new InputDigest();
    for (Path part : pluginParts()) {
      addFiles(digest, part);
    }
    for (String spec : specs.specs()) {
      digest.add(spec).add(specs.read(spec).map(SourceContent::bytes).orElse(new byte[0]));
    }
    if (Files.isDirectory(output)) {
      addFiles(digest, output);
    }
    return digest.finish();
  }

  /** The jars, or in the plugin's own build folders, that this class was loaded from. */
  private static List<Path> pluginParts() throws IOException {
    List<Path> parts = new ArrayList<>();
    if (UpToDateCheck.class.getClassLoader() instanceof URLClassLoader realm) {
      for (URL url : realm.getURLs()) {
        try {
          parts.add(Path.of(url.toURI()));
        } catch (URISyntaxException e) {
          throw new IOException("not a place on disk: " + url, e);
        }
      }
    }
    return parts;
  }

  private static void addFiles(InputDigest digest, Path root) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      digest.add(root.relativize(file).toString()).add(Files.readAllBytes(file));
    }
  }
}
