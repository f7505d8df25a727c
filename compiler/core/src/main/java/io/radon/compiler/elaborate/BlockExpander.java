package io.radon.compiler.elaborate;

import io.radon.compiler.bind.Symbol;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.DecimalAttribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.shape.Shape;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.BlockDecl;
import io.radon.compiler.syntax.DocComment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Expands blocks. An instance is made once for each declaration, arguments, input shape and set of
 * switches; one that is wrong is told once. One that asks for its place in the network is made once
 * for each place, but not while the blocks are only counted.
 */
final class BlockExpander {
  private final Session session;
  private final FlowElaborator flows;
  private final Map<Key, Optional<Expansion>> known = new HashMap<>();
  private final Set<Key> open = new HashSet<>();
  private final Set<Key> positioned = new HashSet<>();

  BlockExpander(Session session, FlowElaborator flows) {
    this.session = session;
    this.flows = flows;
  }

  /** The block for these arguments, or null where it is wrong and has been told. */
  @Nullable Expansion expand(
      Symbol block, Map<String, Value> given, Wire input, Switches switches, Location call) {
    session.use(block);
    Environment outside = new Environment(block.unit(), Map.of(), null, null, switches);
    Map<String, Value> values = new Callables(session).complete(block, given, outside);
    if (values.values().stream().anyMatch(v -> v.kind() == ValueKind.ERROR)) {
      return null;
    }
    // Where strides stay strides, a block is the same wherever it lies over the network's input.
    Reach reach = switches.outputStride() == null ? Reach.START : input.reach();
    Key key = new Key(block, values, input.shape(), reach, sureness(input), switches, -1);
    boolean reads = positioned.contains(key);
    if (reads) {
      key = key.at(session.blocks().place());
    }
    Optional<Expansion> found = known.get(key);
    if (found != null) {
      // What stands around it differs from place to place as well.
      session.blocks().restore(reads);
      return found.orElse(null);
    }
    if (!allowed(block, key, call)) {
      return null;
    }
    open.add(key);
    boolean before = session.blocks().forget();
    Expansion made = make(block, values, input.with(reach), switches);
    open.remove(key);
    if (session.blocks().read()) {
      positioned.add(key.at(-1));
      key = key.at(session.blocks().place());
    }
    session.blocks().restore(before);
    known.put(key, Optional.ofNullable(made));
    return made;
  }

  private boolean allowed(Symbol block, Key key, Location call) {
    Reporter reporter = session.reporter();
    if (block.unit().cyclic(block)) {
      return false;
    }
    if (open.contains(key)) {
      reporter.report(
          DiagnosticCode.RECURSION.at(block.location(), "block", block.name(), reporter.path()));
      return false;
    }
    if (reporter.depth() > session.limits().nesting()) {
      reporter.report(
          DiagnosticCode.CALLS_TOO_DEEP.at(call, session.limits().nesting(), reporter.path()));
      return false;
    }
    if (known.size() >= session.limits().instances()) {
      if (session.firstCrowded()) {
        reporter.report(DiagnosticCode.TOO_MANY_INSTANCES.at(call, session.limits().instances()));
      }
      return false;
    }
    return true;
  }

  private @Nullable Expansion make(
      Symbol block, Map<String, Value> values, Wire input, Switches switches) {
    if (!(block.declaration() instanceof BlockDecl decl)) {
      throw new IllegalStateException("not a block: " + block);
    }
    Environment environment =
        new SwitchReader(session)
            .read(
                decl.body().statements(),
                new Environment(
                    block.unit(), values, input.sure() ? input.shape() : null, null, switches));
    BodyBuilder builder = new BodyBuilder(input.shape(), session.provenance());
    Place place =
        new Place(builder, environment, new Labels(null), Naming.body(), new ArrayList<>());
    Wire start = Wire.entering(input, input.reach());
    Wire end = flows.body(decl.body().statements(), place, start, true);
    BlockInstance instance =
        new BlockInstance(
            block.name(),
            doc(decl.doc()),
            numbers(values),
            builder.build(end.value(), end.shape()));
    return new Expansion(instance, end.stride(), end.reach(), end);
  }

  static String doc(@Nullable DocComment doc) {
    return doc == null ? "" : String.join("\n", doc.lines());
  }

  private static Map<String, Attribute> numbers(Map<String, Value> values) {
    Map<String, Attribute> numbers = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (value instanceof IntValue whole) {
            numbers.put(name, new IntAttribute(whole.value(), whole.origin()));
          } else if (value instanceof DecimalValue decimal) {
            numbers.put(name, new DecimalAttribute(decimal.value().doubleValue()));
          } else if (value instanceof BooleanValue flag) {
            numbers.put(name, new BooleanAttribute(flag.value()));
          }
        });
    return numbers;
  }

  /** A block, how much smaller it makes what enters, and whether what leaves is known. */
  record Expansion(BlockInstance instance, Stride stride, Reach reach, Wire end) {
    boolean sure() {
      return end.sure();
    }
  }

  /** What is known of a shape: all, its channels, or nothing. */
  private static int sureness(Wire input) {
    return input.sure() ? 2 : input.channelsSure() ? 1 : 0;
  }

  /**
   * @param index the block's place in the network where it asks for that; -1 where not
   */
  private record Key(
      Symbol block,
      List<Value> values,
      Shape in,
      Reach reach,
      int sure,
      Switches switches,
      long index) {
    Key(
        Symbol block,
        Map<String, Value> values,
        Shape in,
        Reach reach,
        int sure,
        Switches switches,
        long index) {
      this(block, List.copyOf(values.values()), in, reach, sure, switches, index);
    }

    Key at(long place) {
      return new Key(block, values, in, reach, sure, switches, place);
    }
  }
}
