"""Keras' compiled training step of ResNet-20, as a worker for interleave.py.

Reads lines from standard input: `run N` takes N steps and prints the seconds they took. The network
is the paper's (option A, symmetric padding), batch norm has epsilon 1e-5 and decay 0.9. Weight decay
is left to Keras' own SGD, which is cheaper than the coupled one: the comparison favours Keras.

Needs tensorflow-cpu 2.18.
"""

import argparse
import os
import sys
import time

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers


def convolution(x, width, stride=1):
    if stride == 1:
        return layers.Conv2D(width, 3, padding="same", use_bias=False)(x)
    return layers.Conv2D(width, 3, stride, padding="valid", use_bias=False)(
        layers.ZeroPadding2D(1)(x)
    )


def norm(x):
    return layers.BatchNormalization(momentum=0.9, epsilon=1e-5)(x)


class ZeroPad(layers.Layer):
    """Option A: every second pixel, half of the new zero channels before and half after."""

    def __init__(self, missing):
        super().__init__()
        self.before = missing // 2
        self.after = missing - self.before

    def call(self, x):
        return tf.pad(x[:, ::2, ::2, :], [[0, 0], [0, 0], [0, 0], [self.before, self.after]])


def block(x, width, stride):
    y = layers.ReLU()(norm(convolution(x, width, stride)))
    y = norm(convolution(y, width))
    shortcut = x if stride == 1 else ZeroPad(width - x.shape[-1])(x)
    return layers.ReLU()(layers.Add()([y, shortcut]))


def resnet20():
    images = keras.Input((32, 32, 3))
    x = layers.ReLU()(norm(convolution(images, 16)))
    for stage, width in enumerate((16, 32, 64)):
        for index in range(3):
            x = block(x, width, 2 if stage > 0 and index == 0 else 1)
    return keras.Model(images, layers.Dense(10)(layers.GlobalAveragePooling2D()(x)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    tf.config.threading.set_intra_op_parallelism_threads(arguments.threads)
    tf.config.threading.set_inter_op_parallelism_threads(arguments.threads)

    model = resnet20()
    if model.count_params() - sum(np.prod(w.shape) for w in model.non_trainable_weights) != 269_722:
        sys.exit("this is not ResNet-20")
    # XLA, which Keras would choose by itself, makes the step twice as slow on a CPU.
    model.compile(
        keras.optimizers.SGD(0.001, momentum=0.9, weight_decay=1e-4),
        keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        jit_compile=False,
    )
    generator = np.random.default_rng(1)
    images = generator.standard_normal((arguments.batch, 32, 32, 3), dtype=np.float32)
    labels = generator.integers(0, 10, arguments.batch)
    batches = iter(tf.data.Dataset.from_tensors((images, labels)).repeat())
    model.make_train_function()
    step = model.train_function
    step(batches)

    print("ready", flush=True)
    for line in sys.stdin:
        steps = int(line.split()[1])
        started = time.perf_counter()
        for _ in range(steps):
            logs = step(batches)
        float(logs["loss"])  # waits for the last step
        print(time.perf_counter() - started, flush=True)


if __name__ == "__main__":
    main()
