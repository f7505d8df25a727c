package io.radon.runtime.report;

import io.radon.runtime.checkpoint.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Folders as trainings leave them, with names that an attacker would choose. */
final class RunFolders {
  static final String NASTY = "<script>alert(\"1\")</script>&'";

  private RunFolders() {}

  static Path run(Path folder, double... testTop1) throws IOException {
    Files.createDirectories(folder.resolve("spec"));
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("model", "ResNet20");
    record.put("status", "complete");
    record.put("parameters", 269_722);
    record.put("seed", 7);
    record.put("epochs", testTop1.length);
    record.put("steps", 30);
    record.put("planned_steps", 30);
    record.put("train_top1", 0.75);
    record.put("test_top1", testTop1[testTop1.length - 1]);
    record.put("images_per_second", 123.4);
    record.put("weights_digest", "sha256:0123456789abcdef");
    record.put("versions", Map.of("tensorflow", "2.18.0"));
    record.put("threads", 2);
    record.put("data", Map.of("name", NASTY));
    record.put("recipe", Map.of("name", "brief", "optimizer", NASTY));
    Files.writeString(folder.resolve("run.json"), Json.text(record));
    StringBuilder history =
        new StringBuilder(
            "epoch,step,learning_rate,train_loss,train_top1,test_loss,test_top1,seconds,"
                + "images_per_second\n");
    for (int i = 0; i < testTop1.length; i++) {
      history.append(
          String.format(
              Locale.ROOT,
              "%d,%d,0.1,1.5,0.5,1.25,%.4f,2.5,400\n",
              i + 1,
              10 * (i + 1),
              testTop1[i]));
    }
    Files.writeString(folder.resolve("history.csv"), history);
    Files.writeString(folder.resolve("spec/net.rn"), "model Net { // " + NASTY + "\n}\n");
    Files.writeString(
        folder.resolve("settings.json"),
        "{\"spec\": \"net.rn\", \"model\": \"Net\", \"data\": \"cifar10:/home/someone/data\"}");
    new RunEvaluation(
            List.of("cat", NASTY),
            new long[][] {{8, 2}, {1, 9}},
            List.of(new Mistake(4, 0, 1, 0.97, 0.02, new byte[] {1, 2, 3})))
        .write(folder);
    return folder;
  }
}
