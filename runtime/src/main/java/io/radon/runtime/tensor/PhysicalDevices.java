package io.radon.runtime.tensor;

import static org.tensorflow.internal.c_api.global.tensorflow.TF_CloseSession;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteDeviceList;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteGraph;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteSession;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteSessionOptions;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListCount;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListType;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_NewGraph;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_NewSession;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_NewSessionOptions;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_SessionListDevices;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_SetConfig;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.tensorflow.TensorFlow;
import org.tensorflow.internal.c_api.TF_DeviceList;
import org.tensorflow.internal.c_api.TF_Graph;
import org.tensorflow.internal.c_api.TF_Session;
import org.tensorflow.internal.c_api.TF_SessionOptions;
import org.tensorflow.internal.c_api.TF_Status;

/** What TensorFlow finds on this machine; the Java interface has no call for it, the C one has. */
final class PhysicalDevices {
  private PhysicalDevices() {}

  /**
   * How many GPUs there are. The session that is asked has the configuration of those to come,
   * because the first session of a process fixes the threads and the GPU mapping of all.
   */
  static int gpus(int threads) {
    TensorFlow.version(); // loads the native library
    byte[] bytes = Placement.configuration(threads).build().toByteArray();
    try (PointerScope scope = new PointerScope();
        BytePointer config = new BytePointer(bytes)) {
      scope.attach(config);
      TF_Status status = TF_Status.newStatus();
      TF_SessionOptions options = TF_NewSessionOptions();
      TF_SetConfig(options, config, bytes.length, status);
      TF_Graph graph = TF_NewGraph();
      TF_Session session = TF_NewSession(graph, options, status);
      TF_DeleteSessionOptions(options);
      status.throwExceptionIfNotOK();
      int count = countGpus(session, status);
      TF_CloseSession(session, status);
      TF_DeleteSession(session, status);
      TF_DeleteGraph(graph);
      return count;
    }
  }

  private static int countGpus(TF_Session session, TF_Status status) {
    TF_DeviceList devices = TF_SessionListDevices(session, status);
    status.throwExceptionIfNotOK();
    int count = 0;
    for (int i = 0; i < TF_DeviceListCount(devices); i++) {
      if (TF_DeviceListType(devices, i, status).getString().equals("GPU")) {
        count++;
      }
    }
    TF_DeleteDeviceList(devices);
    return count;
  }
}
