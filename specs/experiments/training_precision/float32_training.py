#!/usr/bin/env python3
"""How far PyTorch's own single precision is from its double precision over ten training steps.

Usage: float32_training.py GOLDEN_FOLDER

Reads cifar_20_{A,C,plain}.json, builds the same networks with the formula weights, trains ten steps in
float64 (which must give the golden losses) and in float32 with one and two threads, and prints the
difference from the golden loss at each step.
"""
import json
import math
import pathlib
import sys

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn


def uniform(key, count):
    """The formula's numbers in [-1, 1): SplitMix64 from the FNV-1a hash of the key."""
    state = 0xCBF29CE484222325
    for byte in key.encode():
        state = ((state ^ byte) * 0x100000001B3) & (2**64 - 1)
    with np.errstate(over="ignore"):
        z = np.uint64(state) + np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z ^= z >> np.uint64(31)
    return (z >> np.uint64(40)).astype(np.float64) / 2**23 - 1


def weight(key, shape):
    u = uniform(key, int(np.prod(shape)))
    if key.endswith("running_var"):
        u = 1 + 0.5 * np.abs(u)
    elif key.endswith(("bias", "running_mean")):
        u = 0.1 * u
    elif len(shape) == 4:
        u = u * math.sqrt(6 / math.prod(shape[1:]))
    elif len(shape) == 2:
        u = u * math.sqrt(1 / shape[1])
    else:
        u = 1 + 0.1 * u
    return torch.tensor(u.astype(np.float32).reshape(shape))


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride, option, projection):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.option, self.stride, self.projection = option, stride, projection
        self.before = (outputs - inputs) // 2
        self.after = outputs - inputs - self.before
        if option == "C":
            conv = nn.Conv2d(inputs, outputs, 1, stride, bias=False)
            self.add_module(projection, nn.Sequential(conv, nn.BatchNorm2d(outputs)))

    def forward(self, x):
        y = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))
        if self.option == "A":
            y = y + F.pad(x[:, :, :: self.stride, :: self.stride], (0, 0, 0, 0, self.before, self.after))
        elif self.option == "C":
            y = y + getattr(self, self.projection)(x)
        return F.relu(y)


class Net(nn.Module):
    def __init__(self, option, keys):
        super().__init__()
        own = ("conv1", "conv2", "bn1", "bn2")
        parts = [key.split(".")[2] for key in keys if key.startswith("layer1.0.")]
        projection = next((part for part in parts if part not in own), "")
        self.conv1 = nn.Conv2d(3, 16, 3, 1, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(16)
        inputs = 16
        for stage, outputs in enumerate((16, 32, 64)):
            blocks = []
            for index in range(3):
                stride = 2 if stage > 0 and index == 0 else 1
                blocks.append(Block(inputs, outputs, stride, option, projection))
                inputs = outputs
            self.add_module(f"layer{stage + 1}", nn.Sequential(*blocks))
        self.head = "linear" if "linear.weight" in keys else "fc"
        self.add_module(self.head, nn.Linear(64, 10))

    def forward(self, x):
        x = self.layer3(self.layer2(self.layer1(F.relu(self.bn1(self.conv1(x))))))
        return getattr(self, self.head)(x.mean((2, 3)))


def differences(option, golden, precision, threads):
    torch.set_num_threads(threads)
    net = Net(option, golden["keys"])
    state = net.state_dict()
    net.load_state_dict({k: weight(k, list(v.shape)) if v.dim() else v for k, v in state.items()})
    net = net.to(precision).train()
    train = golden["train"]
    shape = (train["batch"], 3, 32, 32)
    images = uniform(train["input_key"], math.prod(shape)).astype(np.float32).reshape(shape)
    images, labels = torch.tensor(images).to(precision), torch.tensor(train["labels"])
    sgd = torch.optim.SGD(net.parameters(), train["lr"], train["momentum"], weight_decay=train["weight_decay"])
    found = []
    for expected in train["losses"]:
        sgd.zero_grad()
        loss = F.cross_entropy(net(images), labels)
        loss.backward()
        sgd.step()
        found.append(abs(loss.item() - expected))
    return found


def main(folder):
    for option in ("A", "C", "plain"):
        golden = json.loads((pathlib.Path(folder) / f"cifar_20_{option}.json").read_text())
        for precision, threads in ((torch.float64, 1), (torch.float32, 1), (torch.float32, 2)):
            found = differences(option, golden, precision, threads)
            name = str(precision).split(".")[1]
            print(f"{option:5} {name} {threads} thread(s): worst {max(found):.1e}  " + " ".join(f"{d:.0e}" for d in found))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: float32_training.py GOLDEN_FOLDER")
    main(sys.argv[1])
