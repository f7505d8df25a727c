package io.radon.runtime.report;

import com.google.protobuf.InvalidProtocolBufferException;
import io.radon.runtime.checkpoint.CheckpointException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.tensorflow.proto.Event;

/**
 * A file of TensorBoard's events: records of a length, its masked CRC32C, the event, and its masked
 * CRC32C (TensorFlow's TFRecord format), numbers with the low byte first.
 */
final class EventFile {
  private static final int MASK_DELTA = 0xa282ead8;
  private static final int HEAD = Long.BYTES + Integer.BYTES;

  private final Path file;

  EventFile(Path file) {
    this.file = file;
  }

  /** Adds events at the end, in one write. */
  void append(List<Event> events) {
    try {
      Files.write(file, records(events), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw refused("write", e);
    }
  }

  /** Replaces all events in one move. */
  void replace(List<Event> events) {
    Path unfinished = file.resolveSibling("unfinished");
    try {
      Files.write(unfinished, records(events));
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw refused("write", e);
    }
  }

  /** The events up to the end or to the first record that is torn or damaged. */
  List<Event> read() {
    List<Event> events = new ArrayList<>();
    if (!Files.exists(file)) {
      return events;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
      while (bytes.remaining() >= HEAD + Integer.BYTES) {
        byte[] length = new byte[Long.BYTES];
        bytes.get(length);
        long size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong();
        boolean sound = bytes.getInt() == masked(length);
        if (!sound || size < 0 || size > bytes.remaining() - Integer.BYTES) {
          break;
        }
        byte[] event = new byte[(int) size];
        bytes.get(event);
        if (bytes.getInt() != masked(event)) {
          break;
        }
        events.add(Event.parseFrom(event));
      }
    } catch (InvalidProtocolBufferException e) {
      return events; // sound sums over what is no event: another program's file
    } catch (IOException e) {
      throw refused("read", e);
    }
    return events;
  }

  private static byte[] records(List<Event> events) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Event event : events) {
      byte[] bytes = event.toByteArray();
      ByteBuffer record =
          ByteBuffer.allocate(HEAD + bytes.length + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      record.putLong(bytes.length);
      byte[] length = new byte[Long.BYTES];
      record.get(0, length);
      record.putInt(masked(length)).put(bytes).putInt(masked(bytes));
      all.writeBytes(record.array());
    }
    return all.toByteArray();
  }

  /** TensorFlow turns sums so that a sum over data with sums in it stays a good one. */
  static int masked(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, bytes.length);
    return Integer.rotateRight((int) sum.getValue(), 15) + MASK_DELTA;
  }

  private CheckpointException refused(String verb, IOException e) {
    return new CheckpointException(
        "cannot "
            + verb
            + " `"
            + file
            + "`: "
            + e.getMessage()
            + "; check free space and permissions",
        e);
  }
}
