package io.radon.compiler.elaborate;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.DecimalAttribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.TextAttribute;
import io.radon.compiler.ir.ValueRef;
import io.radon.compiler.op.OpArguments;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.op.OpDefinition;
import io.radon.compiler.op.OpFault;
import io.radon.compiler.op.OpParameter;
import io.radon.compiler.op.OpResult;
import io.radon.compiler.shape.Shape;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Layers: their arguments as attributes, their shape rule, their node. */
final class LayerElaborator {
  /** Sides that every window fits into. */
  private static final int ROOMY = 16_384;

  /** Parameters of layers that change the number of channels. */
  private static final Set<String> RESHAPING = Set.of("units", "shape", "order", "multiplier");

  /** Parameters of layers that change the sides of an image. */
  private static final Set<String> MOVING =
      Set.of("kernel", "stride", "border", "more", "factor", "channels");

  private final Session session;

  LayerElaborator(Session session) {
    this.session = session;
  }

  /**
   * @param values the arguments, checked
   * @param written where they stand, for messages
   */
  Wire layer(
      CallableValue call,
      Map<String, Value> values,
      Map<String, Argument> written,
      Step step,
      Place place,
      Wire start) {
    OpDefinition layer = Objects.requireNonNull(call.layer());
    Wire input = layer.wantsImage() ? image(start, place) : start;
    Shape shape = input.shape();
    if (layer.rearranges() && !layer.isGlobal() && shape.hasPlaces() && input.reach().ofInput()) {
      session.freedom().fixInput();
    }
    if (shape.isSequence() && !isOneDimensional(call, values, written, step, place, start)) {
      return start.doubtful();
    }
    OutputStride.Change change =
        strided(
            arguments(layer, values, shape, place.environment().switches()),
            call,
            written,
            step,
            place,
            input);
    if (change == null) {
      return start.doubtful();
    }
    OpArguments arguments = change.arguments();
    Reach reach = layer.rearranges() ? Reach.LOST : change.reach();
    OpResult result = layer.apply(arguments, List.of(shape));
    OpFault fault = result.fault();
    Shape out = result.shape();
    OpFault certain = start.sure() ? fault : certainFault(layer, arguments, start);
    if (certain != null) {
      report(certain, call, written, step, place.environment());
    }
    if (fault != null || out == null) {
      return fault != null && fault.code() == DiagnosticCode.CHANNELS_LOST
          ? start.doubtful()
          : afterError(call, values, start);
    }
    if (result.forwards()) {
      return input.with(reach);
    }
    if (!session.count(1, place.environment().at(step))) {
      return start.doubtful();
    }
    String name = place.naming().layer(layer.kind());
    ValueRef value =
        place.builder().op(name, layer.name(), result.attributes(), List.of(input.value()), out);
    return new Wire(
        value,
        out,
        input.stride().times(number(arguments, "stride_height"), number(arguments, "stride_width")),
        reach,
        start.sure() || makesVector(layer, start),
        start.sure() || settlesChannels(layer) || (keepsChannels(layer) && start.channelsSure()));
  }

  /** What comes of a layer with a mistake: what is wrong in it says nothing of its channels. */
  Wire afterError(CallableValue call, Map<String, Value> values, Wire start) {
    OpDefinition layer = call.layer();
    if (layer == null) {
      return start.doubtful();
    }
    if (layer.name().equals("dense")) {
      return values.get("units") instanceof IntValue units
          ? start.shaped(Shape.vector(Math.toIntExact(units.value())))
          : start.doubtful();
    }
    if (settlesChannels(layer)) {
      return values.get("channels") instanceof IntValue channels
          ? start.placesDoubtful().ofChannels(Math.toIntExact(channels.value()))
          : start.doubtful();
    }
    if (keepsShape(layer)) {
      return start;
    }
    return keepsChannels(layer) ? start.placesDoubtful() : start.doubtful();
  }

  /** A fault whatever the image's sides are, and its channels where they are not known either. */
  private static @Nullable OpFault certainFault(
      OpDefinition layer, OpArguments arguments, Wire start) {
    if (!start.shape().hasPlaces() || start.shape().isSequence()) {
      return null;
    }
    int channels =
        start.channelsSure()
            ? start.shape().channels()
            : arguments.values().get("groups") instanceof IntAttribute groups
                ? Math.toIntExact(groups.value())
                : 1;
    OpFault fault = layer.apply(arguments, List.of(Shape.image(ROOMY, ROOMY, channels))).fault();
    boolean certain =
        fault != null
            && (fault.code() == DiagnosticCode.GROUPS_DO_NOT_DIVIDE
                || (fault.code() == DiagnosticCode.CHANNELS_LOST && start.channelsSure()));
    return certain ? fault : null;
  }

  private static boolean settlesChannels(OpDefinition layer) {
    return layer.name().equals("conv")
        || layer.name().equals("zero_channels")
        || layer.name().equals("dense");
  }

  /** Whether the sides of an image no longer matter behind it. */
  private static boolean makesVector(OpDefinition layer, Wire start) {
    return layer.name().equals("dense") || (layer.isGlobal() && start.channelsSure());
  }

  private static boolean keepsShape(OpDefinition layer) {
    return !layer.rearranges()
        && keepsChannels(layer)
        && layer.parameters().stream().noneMatch(p -> MOVING.contains(p.name()));
  }

  private static boolean keepsChannels(OpDefinition layer) {
    return layer.parameters().stream().noneMatch(p -> RESHAPING.contains(p.name()))
        && !layer.name().equals("flatten");
  }

  /** The arguments after the switch {@code output_stride}; null after a message. */
  private OutputStride.@Nullable Change strided(
      OpArguments arguments,
      CallableValue call,
      Map<String, Argument> written,
      Step step,
      Place place,
      Wire input) {
    OutputStride switched = place.environment().switches().outputStride();
    Reach reach = input.reach();
    if (switched == null || !reach.ofInput()) {
      return new OutputStride.Change(arguments, reach);
    }
    if (switched.isUneven(arguments, reach)) {
      report(
          new OpFault(DiagnosticCode.STRIDE_UNEVEN, List.of(switched.most()), "stride", null),
          call,
          written,
          step,
          place.environment());
      return null;
    }
    return switched.change(arguments, reach);
  }

  /** Whether the sizes of a sequence's layer are one number each; false after a message. */
  private boolean isOneDimensional(
      CallableValue call,
      Map<String, Value> values,
      Map<String, Argument> written,
      Step step,
      Place place,
      Wire start) {
    OpDefinition layer = Objects.requireNonNull(call.layer());
    for (OpParameter parameter : layer.parameters()) {
      if (parameter.kind() == OpParameter.Kind.SIZE
          && values.get(parameter.name()) instanceof SizeValue size
          && !size.ofOneNumber()) {
        if (start.sure() && !session.toldInput()) {
          report(
              new OpFault(
                  DiagnosticCode.SIZE_OF_A_SEQUENCE,
                  List.of(parameter.name(), layer.name(), size),
                  parameter.name(),
                  "write `" + size.sizes().get(0) + "`"),
              call,
              written,
              step,
              place.environment());
        }
        return false;
      }
    }
    return true;
  }

  private static long number(OpArguments arguments, String name) {
    return arguments.values().get(name) instanceof IntAttribute found ? found.value() : 1;
  }

  private Wire image(Wire start, Place place) {
    Shape shape = start.shape();
    if (shape.hasPlaces()) {
      return start;
    }
    String op = session.ofSequences() ? "as_sequence" : "as_image";
    Shape image =
        session.ofSequences()
            ? Shape.sequence(1, shape.channels())
            : Shape.image(1, 1, shape.channels());
    String name = place.naming().layer(op);
    ValueRef value = place.builder().op(name, op, Map.of(), List.of(start.value()), image);
    return new Wire(
        value, image, start.stride(), start.reach(), start.sure(), start.channelsSure());
  }

  private void report(
      OpFault fault,
      CallableValue call,
      Map<String, Argument> written,
      Step step,
      Environment environment) {
    Argument argument = fault.parameter() == null ? null : written.get(fault.parameter());
    Location use = argument == null ? environment.at(step) : environment.at(argument);
    Location given = given(fault, call, argument);
    boolean elsewhere = given != null && session.reporter().isUsers(given);
    Location at = elsewhere ? Objects.requireNonNull(given) : use;
    Diagnostic told = fault.code().at(at, fault.facts().toArray());
    String help = fault.help();
    Diagnostic advised = help == null ? told : told.withHelp(help);
    if (elsewhere) {
      session.reporter().reportUse(advised, use);
    } else {
      session.reporter().report(advised);
    }
  }

  /** Where the argument in error came with a value that is used here; null where it did not. */
  private @Nullable Location given(OpFault fault, CallableValue call, @Nullable Argument argument) {
    String parameter = fault.parameter();
    if (parameter == null) {
      return null;
    }
    if (argument == null) {
      return call.places().of(parameter);
    }
    return argument.value() instanceof NameExpr name
        ? session.reporter().given(name.name().text())
        : null;
  }

  private OpArguments arguments(
      OpDefinition layer, Map<String, Value> values, Shape input, Switches switches) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    for (OpParameter parameter : layer.parameters()) {
      Value value = values.get(parameter.name());
      Attribute fallback = parameter.fallback();
      if (parameter.kind() == OpParameter.Kind.SIZE) {
        size(parameter, value, input, attributes);
      } else if (value instanceof SizeValue shape) {
        shape(parameter.name(), shape, attributes);
      } else if (value != null) {
        attributes.put(parameter.name(), attribute(layer, parameter, value));
      } else {
        attributes.put(
            parameter.name(),
            fallback != null ? fallback : new TextAttribute(switches.word(Switches.PADDING)));
      }
    }
    return new OpArguments(attributes);
  }

  /** A size for each dimension; a sequence has one row, which a step in the rows leaves alone. */
  private static void size(
      OpParameter parameter, @Nullable Value value, Shape input, Map<String, Attribute> to) {
    String name = parameter.name();
    if (!(value instanceof SizeValue size)) {
      Attribute both = Objects.requireNonNull(parameter.fallback(), name);
      to.put(name + "_height", both);
      to.put(name + "_width", both);
      return;
    }
    boolean rowless = input.isSequence() && !name.equals("stride");
    to.put(
        name + "_height",
        new IntAttribute(rowless ? (long) parameter.least() : size.sizes().get(0)));
    to.put(name + "_width", new IntAttribute(size.sizes().get(1)));
  }

  private static void shape(String name, SizeValue shape, Map<String, Attribute> to) {
    for (int i = 0; i < shape.sizes().size(); i++) {
      to.put(name + "_" + i, new IntAttribute(shape.sizes().get(i)));
    }
  }

  private Attribute attribute(OpDefinition layer, OpParameter parameter, Value value) {
    return switch (parameter.kind()) {
      case INT -> whole(layer, parameter, (IntValue) value);
      case BOOLEAN -> new BooleanAttribute(((BooleanValue) value).value());
      case DECIMAL -> new DecimalAttribute(((DecimalValue) value).value().doubleValue());
      case WORD -> new TextAttribute(((WordValue) value).word());
      case SIZE, SHAPE -> throw new IllegalStateException("a size is several attributes");
    };
  }

  private Attribute whole(OpDefinition layer, OpParameter parameter, IntValue value) {
    boolean free = layer.name().equals("dense") && parameter.name().equals("units");
    return free
        ? new IntAttribute(value.value(), value.origin())
        : new IntAttribute(session.freedom().used(value));
  }

  /** A node of several inputs, or null where their shapes don't fit. */
  static @Nullable Wire join(String op, List<Wire> inputs, Place place) {
    List<Shape> shapes = inputs.stream().map(Wire::shape).toList();
    OpResult result = OpCatalog.op(op).apply(new OpArguments(Map.of()), shapes);
    Shape out = result.shape();
    if (out == null) {
      return null;
    }
    List<ValueRef> values = inputs.stream().map(Wire::value).toList();
    int main = op.equals("mul") ? OpCatalog.mainOperand(shapes) : 0;
    ValueRef value =
        place.builder().op(place.naming().layer(op), op, result.attributes(), values, out);
    Reach reach = inputs.get(main).reach();
    if (!op.equals("mul")) {
      for (Wire input : inputs) {
        reach = reach.meeting(input.reach());
      }
    }
    boolean channels = inputs.stream().allMatch(Wire::channelsSure);
    return new Wire(
        value, out, inputs.get(main).stride(), reach, inputs.get(main).sure(), channels);
  }
}
