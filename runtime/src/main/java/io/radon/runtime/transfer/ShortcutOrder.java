package io.radon.runtime.transfer;

import io.radon.runtime.transfer.LayerPlace.Branch;
import io.radon.runtime.transfer.LayerPlace.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where programs list the projection of a block. */
enum ShortcutOrder {
  /** Behind the residual function, as PyTorch programs mostly do. */
  LAST("shortcut_last", "projections behind their block's other layers"),
  /** Before the residual function. */
  FIRST("shortcut_first", "projections before their block's other layers"),
  /** Before the last layer of its kind, as Keras does. */
  BEFORE_LAST("shortcut_before_last", "projections before their block's last layer");

  private final String word;
  private final String sentence;

  ShortcutOrder(String word, String sentence) {
    this.word = word;
    this.sentence = sentence;
  }

  String word() {
    return word;
  }

  String sentence() {
    return sentence;
  }

  /** The paths of the layers in this order. */
  List<String> of(Map<String, LayerPlace> places) {
    List<String> order = new ArrayList<>();
    List<String> block = new ArrayList<>();
    int stage = -1;
    int index = -1;
    for (Map.Entry<String, LayerPlace> entry : places.entrySet()) {
      LayerPlace place = entry.getValue();
      boolean same =
          place.region() == Region.BLOCK && place.stage() == stage && place.block() == index;
      if (!same) {
        order.addAll(arranged(block, places));
        block.clear();
        stage = place.region() == Region.BLOCK ? place.stage() : -1;
        index = place.block();
      }
      block.add(entry.getKey());
    }
    order.addAll(arranged(block, places));
    return order;
  }

  private List<String> arranged(List<String> block, Map<String, LayerPlace> places) {
    List<String> main = new ArrayList<>();
    List<String> shortcut = new ArrayList<>();
    for (String path : block) {
      (place(path, places).branch() == Branch.SHORTCUT ? shortcut : main).add(path);
    }
    return switch (this) {
      case LAST -> joined(main, shortcut);
      case FIRST -> joined(shortcut, main);
      case BEFORE_LAST -> interleaved(main, shortcut, places);
    };
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static List<String> interleaved(
      List<String> main, List<String> shortcut, Map<String, LayerPlace> places) {
    Map<LayerPlace.Kind, String> last = new HashMap<>();
    for (String path : main) {
      if (place(path, places).branch() == Branch.MAIN) {
        last.put(place(path, places).kind(), path);
      }
    }
    List<String> all = new ArrayList<>();
    for (String path : main) {
      for (String side : shortcut) {
        if (path.equals(last.get(place(side, places).kind()))) {
          all.add(side);
        }
      }
      all.add(path);
    }
    shortcut.stream().filter(side -> !all.contains(side)).forEach(all::add);
    return all;
  }

  private static LayerPlace place(String path, Map<String, LayerPlace> places) {
    return Objects.requireNonNull(places.get(path), path);
  }
}
