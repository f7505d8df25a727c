package io.radon.cli;

import io.radon.runtime.model.Network;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Logits, [N, classes], on their way to a file, if one was asked for. */
final class LogitsFile implements AutoCloseable {
  private final @Nullable OutputFile file;
  private final boolean json;
  private final Network network;
  private final List<List<Float>> rows = new ArrayList<>();

  private LogitsFile(@Nullable OutputFile file, boolean json, Network network) {
    this.file = file;
    this.json = json;
    this.network = network;
  }

  static LogitsFile begin(@Nullable Path path, Network network, int count) {
    if (path == null) {
      return new LogitsFile(null, false, network);
    }
    boolean json = path.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    OutputFile file =
        json ? OutputFile.begin(path) : OutputFile.npy(path, List.of(count, network.classes()));
    return new LogitsFile(file, json, network);
  }

  void write(float[] row) {
    if (file == null) {
      return;
    }
    if (!json) {
      file.write(row);
      return;
    }
    List<Float> values = new ArrayList<>();
    for (float value : row) {
      values.add(value);
    }
    rows.add(values);
  }

  void finish() {
    if (file == null) {
      return;
    }
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("model", network.name());
      all.put("shape", List.of(rows.size(), network.classes()));
      all.put("logits", rows);
      file.write((JsonText.of(all) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    file.finish();
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
