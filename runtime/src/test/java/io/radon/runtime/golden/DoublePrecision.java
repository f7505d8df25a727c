package io.radon.runtime.golden;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;

/**
 * The same graph with double for float, so that its arithmetic can be judged without its rounding.
 *
 * <p>Every node stays what and where it was, with two exceptions: TensorFlow has its fused batch
 * normalisation and that one's gradient in no precision above single, so {@link
 * BatchNormDefinition} stands in for both. A constant becomes the decimal it was written as: 0.9f
 * becomes 0.9, not 0.8999999761581421.
 */
final class DoublePrecision {
  private final List<NodeDef> nodes = new ArrayList<>();

  /** Outputs whose producer has another name now. */
  private final Map<String, String> renamed = new HashMap<>();

  private DoublePrecision() {}

  static GraphDef of(GraphDef single) {
    DoublePrecision doubled = new DoublePrecision();
    single.getNodeList().forEach(doubled::add);
    GraphDef.Builder result = GraphDef.newBuilder().setVersions(single.getVersions());
    for (NodeDef node : doubled.nodes) {
      NodeDef.Builder builder = node.toBuilder().clearInput();
      node.getInputList()
          .forEach(input -> builder.addInput(doubled.renamed.getOrDefault(input, input)));
      result.addNode(builder);
    }
    return result.build();
  }

  /** The double with the shortest decimal that means this float. */
  static double decimal(float value) {
    return Double.parseDouble(Float.toString(value));
  }

  private void add(NodeDef node) {
    switch (node.getOp()) {
      case "FusedBatchNormV3" -> replace(node, BatchNormDefinition.forward(node));
      case "FusedBatchNormGradV3" -> replace(node, BatchNormDefinition.backward(node));
      default -> {
        NodeDef.Builder builder = node.toBuilder();
        node.getAttrMap().forEach((name, value) -> builder.putAttr(name, doubled(value)));
        nodes.add(builder.build());
      }
    }
  }

  /** Output 0 of the definition takes the node's name, the others become nodes below it. */
  private void replace(NodeDef node, GraphDef definition) {
    for (NodeDef part : definition.getNodeList()) {
      if (part.getOp().equals("Placeholder")) {
        continue;
      }
      NodeDef.Builder builder = part.toBuilder().clearInput().setName(inside(node, part.getName()));
      for (String input : part.getInputList()) {
        builder.addInput(
            input.startsWith(BatchNormDefinition.INPUT)
                ? node.getInput(number(input, BatchNormDefinition.INPUT))
                : inside(node, input));
      }
      if (part.getName().startsWith(BatchNormDefinition.OUTPUT)) {
        int output = number(part.getName(), BatchNormDefinition.OUTPUT);
        renamed.put(node.getName() + ":" + output, builder.getName());
      }
      nodes.add(builder.build());
    }
  }

  private static String inside(NodeDef node, String part) {
    boolean first = part.equals(BatchNormDefinition.OUTPUT + "0");
    return first ? node.getName() : node.getName() + "/" + part;
  }

  private static int number(String name, String prefix) {
    return Integer.parseInt(name.substring(prefix.length()));
  }

  private static AttrValue doubled(AttrValue value) {
    return switch (value.getValueCase()) {
      case TYPE -> value.toBuilder().setType(doubled(value.getType())).build();
      case TENSOR -> value.toBuilder().setTensor(doubled(value.getTensor())).build();
      case LIST -> value.toBuilder().setList(doubled(value.getList())).build();
      default -> value;
    };
  }

  private static AttrValue.ListValue doubled(AttrValue.ListValue list) {
    AttrValue.ListValue.Builder builder = list.toBuilder();
    for (int i = 0; i < list.getTypeCount(); i++) {
      builder.setType(i, doubled(list.getType(i)));
    }
    return builder.build();
  }

  private static DataType doubled(DataType type) {
    return type == DataType.DT_FLOAT ? DataType.DT_DOUBLE : type;
  }

  private static TensorProto doubled(TensorProto tensor) {
    if (tensor.getDtype() != DataType.DT_FLOAT) {
      return tensor;
    }
    TensorProto.Builder builder =
        tensor.toBuilder().setDtype(DataType.DT_DOUBLE).clearTensorContent().clearFloatVal();
    tensor.getFloatValList().forEach(value -> builder.addDoubleVal(decimal(value)));
    FloatBuffer content =
        tensor
            .getTensorContent()
            .asReadOnlyByteBuffer()
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
    while (content.hasRemaining()) {
      builder.addDoubleVal(decimal(content.get()));
    }
    return builder.build();
  }
}
