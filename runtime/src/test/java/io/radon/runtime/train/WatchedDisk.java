package io.radon.runtime.train;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The machine's disk, where someone is told of everything that changes it before it happens, and
 * may let it fail. What runs on it needs no hook of its own.
 */
final class WatchedDisk extends FileSystemProvider {
  /** Is told what is about to happen: create, write, force, move or delete. */
  interface Watcher {
    void before(String action, String file) throws IOException;
  }

  private final Watcher watcher;
  private final WatchedFiles files;

  private WatchedDisk(FileSystem real, Watcher watcher) {
    this.watcher = watcher;
    files = new WatchedFiles(this, real);
  }

  /** A path of the real disk, whose changes are watched. */
  static Path of(Path real, Watcher watcher) {
    FileSystem system = real.getFileSystem();
    return new WatchedPath(new WatchedDisk(system, watcher).files, real);
  }

  WatchedFiles files() {
    return files;
  }

  private void told(String action, Path path) throws IOException {
    watcher.before(action, String.valueOf(path.getFileName()));
  }

  private static FileSystemProvider real(Path path) {
    return WatchedPath.real(path).getFileSystem().provider();
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (options.stream().anyMatch(option -> option.toString().startsWith("CREATE"))) {
      told("create", path);
    }
    return new WatchedChannel(
        FileChannel.open(WatchedPath.real(path), options, attributes),
        action -> told(action, path));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all =
        real(folder).newDirectoryStream(WatchedPath.real(folder), path -> true)) {
      for (Path each : all) {
        Path path = new WatchedPath(files, each);
        if (filter.accept(path)) {
          found.add(path);
        }
      }
    }
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return found.iterator();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    real(folder).createDirectory(WatchedPath.real(folder), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    if (Files.exists(WatchedPath.real(path))) {
      told("delete", path);
    }
    real(path).delete(WatchedPath.real(path));
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) throws IOException {
    real(from).copy(WatchedPath.real(from), WatchedPath.real(to), options);
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    told("move", to);
    real(from).move(WatchedPath.real(from), WatchedPath.real(to), options);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return real(one).isSameFile(WatchedPath.real(one), WatchedPath.real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real(path).isHidden(WatchedPath.real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return real(path).getFileStore(WatchedPath.real(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real(path).checkAccess(WatchedPath.real(path), modes);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return real(path).getFileAttributeView(WatchedPath.real(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return real(path).readAttributes(WatchedPath.real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return real(path).readAttributes(WatchedPath.real(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    real(path).setAttribute(WatchedPath.real(path), name, value, options);
  }

  @Override
  public String getScheme() {
    return "watched";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return files;
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }
}
