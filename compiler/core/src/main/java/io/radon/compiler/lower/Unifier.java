package io.radon.compiler.lower;

import io.radon.compiler.diagnostic.CompilerBugException;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.IntAttribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides which numbers of a block's bodies are parameters, by anti-unification over all its
 * instances.
 *
 * <p>A number that is the same in all instances stays a literal. One that differs is the block's
 * own parameter with the same values, else the channels that come {@code in} or go {@code out},
 * else a new parameter named after its label.
 */
final class Unifier {
  private static final int RANK_IN = 0;
  private static final int RANK_OWN = 1;
  private static final int RANK_OUT = 10_000;

  private final Map<Position, IdentityHashMap<BlockInstance, Attribute>> columns =
      new LinkedHashMap<>();
  private final List<Candidate> own = new ArrayList<>();
  private final List<Candidate> ends;
  private final List<Candidate> made = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  Unifier(List<BlockInstance> instances, IdentityHashMap<BlockInstance, Skeleton> skeletons) {
    Map<String, IdentityHashMap<BlockInstance, Attribute>> parameters = new LinkedHashMap<>();
    IdentityHashMap<BlockInstance, Attribute> in = new IdentityHashMap<>();
    IdentityHashMap<BlockInstance, Attribute> out = new IdentityHashMap<>();
    for (BlockInstance instance : instances) {
      numbersOf(instance, skeletons)
          .forEach(
              (position, value) ->
                  columns
                      .computeIfAbsent(position, p -> new IdentityHashMap<>())
                      .put(instance, value));
      instance
          .parameters()
          .forEach(
              (name, value) ->
                  parameters
                      .computeIfAbsent(name, n -> new IdentityHashMap<>())
                      .put(instance, value));
      in.put(instance, new IntAttribute(instance.input().channels()));
      out.put(instance, new IntAttribute(instance.output().channels()));
    }
    parameters.forEach(
        (name, values) ->
            own.add(new Candidate(name, RANK_OWN + own.size(), quantity(name, values), values)));
    names.addAll(parameters.keySet());
    ends =
        List.of(
            new Candidate(unused("in", "in_channels"), RANK_IN, Quantity.CHANNELS, in),
            new Candidate(unused("out", "out_channels"), RANK_OUT, Quantity.CHANNELS, out));
  }

  /** Chooses the parameters of each of the block's methods. */
  void choose(Collection<BlockVariant> variants) {
    Map<Position, Optional<Candidate>> choices = new LinkedHashMap<>();
    columns.forEach((position, column) -> choices.put(position, choice(position, column)));
    for (BlockVariant variant : variants) {
      BlockInstance any = variant.instances().get(0);
      choices.forEach(
          (position, choice) ->
              choice
                  .filter(candidate -> column(position).containsKey(any))
                  .ifPresent(candidate -> variant.choose(position, candidate)));
      variant.close();
    }
  }

  private Optional<Candidate> choice(
      Position position, IdentityHashMap<BlockInstance, Attribute> column) {
    Stream<Candidate> known = Stream.of(namesakes(position), own, ends).flatMap(List::stream);
    if (!isVariable(column)) {
      if (isOne(column)) {
        return Optional.empty();
      }
      return known
          .filter(candidate -> candidate.varies() && candidate.measures(position.quantity()))
          .filter(candidate -> candidate.matches(column))
          .findFirst();
    }
    return Stream.concat(known, made.stream())
        .filter(candidate -> candidate.measures(position.quantity()))
        .filter(candidate -> candidate.matches(column))
        .findFirst()
        .or(() -> Optional.of(make(position, column)));
  }

  private List<Candidate> namesakes(Position position) {
    return own.stream().filter(candidate -> candidate.name().equals(position.base())).toList();
  }

  private Candidate make(Position position, IdentityHashMap<BlockInstance, Attribute> column) {
    Candidate candidate =
        new Candidate(
            name(position, column), RANK_OUT + 1 + made.size(), position.quantity(), column);
    made.add(candidate);
    return candidate;
  }

  private String name(Position position, IdentityHashMap<BlockInstance, Attribute> column) {
    Attribute any = column.values().iterator().next();
    if (any instanceof IntAttribute number && number.argument() != null) {
      return unused(number.argument(), position.base());
    }
    String base = position.base();
    String label = position.label();
    if (position.quantity() != Quantity.CHANNELS) {
      return unused(base, label + '_' + base);
    }
    if (label.isEmpty()) {
      return unused("channels", base);
    }
    return base.equals("in") ? unused(label + "_in", base) : unused(label, label + "_channels");
  }

  private String unused(String first, String second) {
    if (names.add(first)) {
      return first;
    }
    String name = second;
    for (int ordinal = 2; !names.add(name); ordinal++) {
      name = second + ordinal;
    }
    return name;
  }

  private IdentityHashMap<BlockInstance, Attribute> column(Position position) {
    IdentityHashMap<BlockInstance, Attribute> column = columns.get(position);
    if (column == null) {
      throw new CompilerBugException("no number stands at " + position);
    }
    return column;
  }

  /** A class argument differs from class to class, so it is never a literal. */
  private static boolean isVariable(IdentityHashMap<BlockInstance, Attribute> column) {
    return column.values().stream().distinct().count() > 1
        || column.values().stream()
            .anyMatch(value -> value instanceof IntAttribute number && number.argument() != null);
  }

  /** A stride or a group count of 1 says nothing, so it never hints at a parameter. */
  private static boolean isOne(IdentityHashMap<BlockInstance, Attribute> column) {
    return column.values().iterator().next().equals(new IntAttribute(1));
  }

  private static Map<Position, Attribute> numbersOf(
      BlockInstance instance, IdentityHashMap<BlockInstance, Skeleton> skeletons) {
    Skeleton skeleton = skeletons.get(instance);
    if (skeleton == null) {
      throw new CompilerBugException("a block was unified before it was taken apart");
    }
    return skeleton.numbers();
  }

  private static Quantity quantity(String name, IdentityHashMap<BlockInstance, Attribute> values) {
    return Quantity.of(name, values.values().iterator().next());
  }
}
