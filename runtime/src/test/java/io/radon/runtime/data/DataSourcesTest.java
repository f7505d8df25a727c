package io.radon.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DataSourcesTest {
  @TempDir private Path folder;

  @Test
  void everySpellingIsUnderstoodWithoutTouchingAFile() {
    assertThat(DataSources.parse("shapes").name()).isEqualTo("shapes");
    assertThat(DataSources.parse("cifar10:nowhere").name()).isEqualTo("cifar10");
    assertThat(DataSources.parse("fashion-mnist").name()).isEqualTo("fashion-mnist");
    assertThat(DataSources.parse("fashion-mnist:nowhere").name()).isEqualTo("fashion-mnist");
    assertThat(DataSources.parse("idx:nowhere").name()).isEqualTo("idx");
    assertThat(DataSources.parse("cifar100:nowhere").name()).isEqualTo("cifar100");
    assertThat(DataSources.parse("npz:nowhere").name()).isEqualTo("npz");
    assertThat(DataSources.DEFAULT).isEqualTo("shapes");
  }

  @Test
  void namedFolderIsRead() {
    for (String name : new String[] {"cifar10", "cifar100", "fashion-mnist", "idx", "images"}) {
      Path absent = folder.resolve("a:b");
      assertThatThrownBy(() -> DataSources.open(name + ":" + absent))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("`" + absent + "` is not there");
    }
  }

  @Test
  void shapesOpen() {
    assertThat(DataSources.open("shapes").test().name()).isEqualTo("shapes");
  }

  @Test
  void tildeIsTheHomeFolder() throws IOException {
    String before = System.getProperty("user.home");
    System.setProperty("user.home", Files.createDirectory(folder.resolve("home")).toString());
    try {
      assertThatThrownBy(() -> DataSources.open("cifar10:~/data"))
          .hasMessageContaining("`" + folder.resolve("home/data") + "` is not there");
    } finally {
      System.setProperty("user.home", before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "shape,shapes",
    "image:DIR,images",
    "Shapes,shapes",
    "cifar-10:DIR,cifar10",
    "cifar:DIR,cifar10",
    "fashion_mnist,fashion-mnist",
    "fashionmnist,fashion-mnist",
    "id:DIR,idx"
  })
  void misspeltNameGetsASuggestion(String text, String meant) {
    assertThatThrownBy(() -> DataSources.parse(text))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(
            "unknown data `" + text.replace(":DIR", "") + "`: expected `shapes`")
        .hasMessageEndingWith("did you mean `" + meant + "`?");
  }

  @Test
  void strangeNameGetsTheListOnly() {
    assertThatThrownBy(() -> DataSources.parse("imagenet"))
        .hasMessage(
            "unknown data `imagenet`: expected `shapes`, `cifar10:DIR`, `cifar100:DIR`,"
                + " `fashion-mnist[:DIR]`, `idx:DIR` (MNIST and other IDX files), `images:DIR` (a folder"
                + " for each class) or `npz:FILE` (NumPy arrays)");
    assertThatThrownBy(() -> DataSources.parse("")).hasMessageStartingWith("unknown data ``");
    assertThatThrownBy(() -> DataSources.parse("\u001b[2J"))
        .hasMessageStartingWith("unknown data `\ufffd[2J`");
  }

  @Test
  void missingAndSuperfluousFoldersAreToldApart() {
    assertThatThrownBy(() -> DataSources.parse("cifar10"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("expected `cifar10:DIR`");
    assertThatThrownBy(() -> DataSources.parse("idx:"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("expected `idx:DIR`, found nothing after the colon");
    assertThatThrownBy(() -> DataSources.parse("npz"))
        .hasMessage("`npz` needs the file that holds it: expected `npz:FILE`, found `npz`");
    assertThatThrownBy(() -> DataSources.parse("npz:"))
        .hasMessage("`npz:` names no file: expected `npz:FILE`, found nothing after the colon");
    assertThatThrownBy(() -> DataSources.parse("shapes:here"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("expected `shapes` alone, found `shapes:here`");
    assertThatThrownBy(() -> DataSources.parse("idx:a\u0000b"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("cannot be a folder's name");
  }
}
