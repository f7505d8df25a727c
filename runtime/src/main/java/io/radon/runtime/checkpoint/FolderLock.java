package io.radon.runtime.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps every other program out of a run's folder while this one works in it. The system takes the
 * lock away when a program ends, however it ends.
 */
public final class FolderLock implements AutoCloseable {
  private static final String FILE = ".lock";

  /**
   * The folders this program has. Locks belong to the whole process, and to close any channel of a
   * locked file gives the lock back: one that is ours must not even be opened.
   */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path real;
  private final FileChannel channel;

  private FolderLock(Path real, FileChannel channel) {
    this.real = real;
    this.channel = channel;
  }

  /**
   * Makes the folder if it is not there, and takes its lock.
   *
   * @throws CheckpointException if another run has it, or the disk refuses
   */
  public static FolderLock of(Path folder) {
    DurableFiles.createFolder(folder);
    Path file = folder.resolve(FILE);
    try {
      Path real = folder.toRealPath();
      if (!OURS.add(real)) {
        throw inUse(folder);
      }
      try {
        return new FolderLock(real, taken(folder, file));
      } catch (IOException | RuntimeException e) {
        OURS.remove(real);
        throw e;
      }
    } catch (IOException e) {
      throw DurableFiles.failure("write", file, e);
    }
  }

  private static FileChannel taken(Path folder, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isTaken(channel)) {
      close(channel);
      throw inUse(folder);
    }
    return channel;
  }

  private static CheckpointException inUse(Path folder) {
    return new CheckpointException(
        "the folder `"
            + folder
            + "` is in use: another program trains there; wait for its end, or choose another"
            + " output folder");
  }

  /** Whether a program, this one or another, trains in the folder now. */
  public static boolean isHeld(Path folder) {
    try {
      if (OURS.contains(folder.toRealPath())) {
        return true;
      }
      try (FileChannel channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.WRITE)) {
        return isTaken(channel);
      }
    } catch (IOException e) {
      return false; // no lock was ever taken there
    }
  }

  /** A file system without locks, such as some of networks, takes every program in. */
  private static boolean isTaken(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock();
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // nothing was written: there is nothing to lose
    }
  }

  @Override
  public void close() {
    close(channel);
    OURS.remove(real);
  }
}
