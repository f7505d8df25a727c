package io.radon.runtime.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps every other program out of a run's folder while this one works in it. The system takes the
 * lock away when a program ends, however it ends.
 */
public final class FolderLock implements AutoCloseable {
  private static final String FILE = ".lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
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
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw DurableFiles.failure("write", file, e);
    }
    if (isTaken(channel)) {
      close(channel);
      throw new CheckpointException(
          "the folder `"
              + folder
              + "` is in use: another program trains there; wait for its end, or choose another"
              + " output folder");
    }
    return new FolderLock(channel);
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
  }
}
