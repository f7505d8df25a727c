package io.radon.runtime.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much memory this process may still take, as Linux tells it: what the machine has free, swap
 * included, what the limit of its group leaves, and what its own limit of addresses leaves. On
 * other systems nobody knows.
 */
record FreeMemory(Path root) {
  private static final int KIBIBYTE = 1 << 10;

  /** Of this machine. */
  static FreeMemory here() {
    return new FreeMemory(Path.of("/"));
  }

  /** Bytes; empty where the system doesn't tell. */
  OptionalLong bytes() {
    return Stream.of(machine(), group(), addresses())
        .flatMapToLong(OptionalLong::stream)
        .map(bytes -> Math.max(0, bytes))
        .min();
  }

  private OptionalLong machine() {
    String text = text("proc/meminfo");
    OptionalLong available = number(text, "MemAvailable:\\s+(\\d+) kB");
    return available.isEmpty()
        ? available
        : OptionalLong.of(
            KIBIBYTE * (available.getAsLong() + number(text, "SwapFree:\\s+(\\d+) kB").orElse(0)));
  }

  /** Files that the system only keeps in case someone reads them again are as good as free. */
  private OptionalLong group() {
    OptionalLong limit = number(text("sys/fs/cgroup/memory.max"), "^(\\d+)");
    OptionalLong used = number(text("sys/fs/cgroup/memory.current"), "^(\\d+)");
    if (limit.isEmpty() || used.isEmpty()) {
      return OptionalLong.empty();
    }
    long cache = number(text("sys/fs/cgroup/memory.stat"), "\\binactive_file (\\d+)").orElse(0);
    return OptionalLong.of(limit.getAsLong() - used.getAsLong() + cache);
  }

  private OptionalLong addresses() {
    OptionalLong limit = number(text("proc/self/limits"), "Max address space\\s+(\\d+)");
    OptionalLong used = number(text("proc/self/status"), "VmSize:\\s+(\\d+) kB");
    return limit.isEmpty() || used.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(limit.getAsLong() - KIBIBYTE * used.getAsLong());
  }

  private String text(String path) {
    try {
      return Files.readString(root.resolve(path));
    } catch (IOException e) {
      return "";
    }
  }

  private static OptionalLong number(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    try {
      return matcher.find()
          ? OptionalLong.of(Long.parseLong(matcher.group(1)))
          : OptionalLong.empty();
    } catch (NumberFormatException e) {
      return OptionalLong.empty(); // more than 2^63 is no limit
    }
  }
}
