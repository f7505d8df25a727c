package io.radon.runtime.weights;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what {@code torch.save} writes since PyTorch 1.6: an uncompressed archive with a pickle and
 * one entry for each storage.
 */
final class TorchZipReader {
  private static final String PICKLE = "/data.pkl";
  private static final int LONGEST_PICKLE = 1 << 26;
  private static final Set<String> SMALL_ENTRIES =
      Set.of("version", "byteorder", ".format_version", ".storage_alignment");

  private final InputFile file;
  private final ZipArchive archive;
  private final String root;

  private TorchZipReader(InputFile file, ZipArchive archive, String root) {
    this.file = file;
    this.archive = archive;
    this.root = root;
  }

  /** Whether there is a pickle where PyTorch puts it. */
  static boolean recognises(ZipArchive archive) {
    return root(archive).isPresent();
  }

  private static Optional<String> root(ZipArchive archive) {
    return archive.members().keySet().stream()
        .filter(name -> name.endsWith(PICKLE) && name.indexOf('/') == name.lastIndexOf('/'))
        .map(name -> name.substring(0, name.length() - PICKLE.length() + 1))
        .findFirst();
  }

  static WeightFile read(InputFile file, ZipArchive archive) {
    return new TorchZipReader(file, archive, root(archive).orElseThrow()).read();
  }

  private WeightFile read() {
    archive.members().values().forEach(this::checkMember);
    ZipMember pickle = member("data.pkl");
    if (pickle.length() > LONGEST_PICKLE) {
      throw file.problem(
          "holds a pickle of %,d bytes: expected %,d at most; no state dict needs so many",
          pickle.length(), LONGEST_PICKLE);
    }
    TorchObjects objects = new TorchObjects();
    RangeStream in = file.stream(pickle.contentAt(), pickle.length());
    Object content = PickleMachine.read(file, in, objects);
    if (in.remaining() > 0) {
      throw file.problem(
          "has %,d bytes behind its pickle, from byte %,d on: expected none; don't use this file",
          in.remaining(), in.position());
    }
    Map<String, TorchTensor> tensors = StateDict.flatten(file, content);
    TorchLayout layout = new TorchLayout(file, places(objects), bigEndian());
    return new WeightFile(
        file.path(), FileFormat.PYTORCH_ZIP, layout.locate(tensors), Map.of(), List.of(file));
  }

  private void checkMember(ZipMember member) {
    String name = member.name().startsWith(root) ? member.name().substring(root.length()) : "";
    if (name.equals("constants.pkl") || name.startsWith("code/")) {
      throw file.problem(
          "is a TorchScript program: expected a state dict; save it with"
              + " `torch.save(model.state_dict(), path)`; nothing in it was run");
    }
    if (!member.isPlain()) {
      throw file.problem(
          "has its entry %s compressed: expected weights as they are, as PyTorch writes them; save"
              + " it again",
          Quoted.name(member.name()));
    }
    boolean known =
        name.equals("data.pkl")
            || name.startsWith("data/")
            || name.startsWith(".data/")
            || SMALL_ENTRIES.contains(name);
    if (!known) {
      throw file.problem(
          "has an entry %s that PyTorch doesn't write: expected its pickle and its storages",
          Quoted.name(member.name()));
    }
  }

  private ZipMember member(String name) {
    ZipMember member = archive.members().get(root + name);
    if (member == null) {
      throw file.problem(
          "has no entry %s, which its pickle needs; it is damaged, fetch it again",
          Quoted.name(root + name));
    }
    return member;
  }

  /** Each storage has its entry, of the size that the pickle says, and each entry its storage. */
  private Map<String, Long> places(TorchObjects objects) {
    Map<String, Long> places = new HashMap<>();
    Set<String> needed = new HashSet<>();
    for (TorchStorage storage : objects.storages().values()) {
      ZipMember member = member("data/" + storage.key());
      needed.add(member.name());
      long width = storage.type().bytes();
      if (member.length() / width != storage.elements() || member.length() % width != 0) {
        throw file.problem(
            "has the entry %s with %,d bytes: expected %,d elements of %s",
            Quoted.name(member.name()), member.length(), storage.elements(), storage.type());
      }
      places.put(storage.key(), member.contentAt());
    }
    for (String name : archive.members().keySet()) {
      if (name.startsWith(root + "data/") && !needed.contains(name)) {
        throw file.problem(
            "has an entry %s that no tensor uses: expected none; save it again", Quoted.name(name));
      }
    }
    return places;
  }

  private boolean bigEndian() {
    ZipMember member = archive.members().get(root + "byteorder");
    if (member == null) {
      return false;
    }
    int length = (int) Math.min(member.length(), 16);
    String order =
        StandardCharsets.ISO_8859_1.decode(file.read(member.contentAt(), length)).toString();
    if (!order.equals("little") && !order.equals("big")) {
      throw file.problem(
          "says that its byte order is %s: expected `little` or `big`", Quoted.name(order));
    }
    return order.equals("big");
  }
}
