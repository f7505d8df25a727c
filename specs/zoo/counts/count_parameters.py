"""Counts of the zoo's models from PyTorch: a second opinion on the compiler's.

Builds every network of the zoo out of plain torch.nn layers, counts its trainable parameters, the
multiply-adds of its convolutions and dense layers by running it, and the weighted layers of its
main path; then compares them with the `expect` lines of the specs in the folder above.

    python3 count_parameters.py            # compare; exit status 1 when a figure differs
    python3 count_parameters.py --print    # print the table

Needs PyTorch and nothing else.
"""

import pathlib
import re
import sys
from decimal import ROUND_HALF_UP, Decimal

import torch
from torch import nn


class ZeroPad(nn.Module):
    """Option A: every stride-th pixel, and zero channels before and after."""

    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.missing = outputs - inputs
        self.stride = stride

    def forward(self, x):
        before = self.missing // 2
        return nn.functional.pad(
            x[:, :, :: self.stride, :: self.stride], (0, 0, 0, 0, before, self.missing - before)
        )


class Unit(nn.Module):
    """A residual unit: convolutions with their norms, a shortcut, and the last activation."""

    def __init__(self, layers, inputs, outputs, stride, option):
        super().__init__()
        self.main = nn.Sequential(*layers)
        self.option = option
        changed = stride != 1 or inputs != outputs
        if option == "C" or (option == "B" and changed):
            self.shortcut = nn.Sequential(
                nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs)
            )
        elif option == "A" and changed:
            self.shortcut = ZeroPad(inputs, outputs, stride)
        else:
            self.shortcut = nn.Identity()

    def forward(self, x):
        y = self.main(x)
        return torch.relu(y if self.option == "plain" else y + self.shortcut(x))


def convolution(inputs, outputs, size, stride=1, last=False):
    layers = [
        nn.Conv2d(inputs, outputs, size, stride, (size - 1) // 2, bias=False),
        nn.BatchNorm2d(outputs),
    ]
    return layers if last else layers + [nn.ReLU()]


def basic(inputs, width, stride, option):
    layers = convolution(inputs, width, 3, stride) + convolution(width, width, 3, last=True)
    return Unit(layers, inputs, width, stride, option), width


def bottleneck(inputs, width, stride, option, stride_first=False):
    outputs = 4 * width
    layers = (
        convolution(inputs, width, 1, stride if stride_first else 1)
        + convolution(width, width, 3, 1 if stride_first else stride)
        + convolution(width, outputs, 1, last=True)
    )
    return Unit(layers, inputs, outputs, stride, option), outputs


def bottleneck_v1(inputs, width, stride, option):
    return bottleneck(inputs, width, stride, option, stride_first=True)


def stages(unit, depths, widths, inputs, option):
    layers = []
    for stage, (depth, width) in enumerate(zip(depths, widths)):
        for index in range(depth):
            block, inputs = unit(inputs, width, 2 if stage > 0 and index == 0 else 1, option)
            layers.append(block)
    return layers, inputs


def cifar(depth, option):
    body, channels = stages(basic, [(depth - 2) // 6] * 3, [16, 32, 64], 16, option)
    head = [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels, 10)]
    return nn.Sequential(*convolution(3, 16, 3), *body, *head), (1, 3, 32, 32)


def imagenet(unit, depths, option):
    stem = convolution(3, 64, 7, 2) + [nn.MaxPool2d(3, 2, 1)]
    body, channels = stages(unit, depths, [64, 128, 256, 512], 64, option)
    head = [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels, 1000)]
    return nn.Sequential(*stem, *body, *head), (1, 3, 224, 224)


def models():
    """Every model of the zoo by name; each is built only when its turn comes."""
    table = {}
    for depth in (20, 32, 44, 56, 110):
        table[f"Plain{depth}"] = lambda depth=depth: cifar(depth, "plain")
        table[f"ResNet{depth}"] = lambda depth=depth: cifar(depth, "A")
    table["ResNet20B"] = lambda: cifar(20, "B")
    table["ResNet20C"] = lambda: cifar(20, "C")
    shallow = {18: [2, 2, 2, 2], 34: [3, 4, 6, 3]}
    for depth, depths in shallow.items():
        table[f"Plain{depth}"] = lambda depths=depths: imagenet(basic, depths, "plain")
        table[f"ResNet{depth}"] = lambda depths=depths: imagenet(basic, depths, "B")
    table["ResNet34A"] = lambda: imagenet(basic, shallow[34], "A")
    table["ResNet34C"] = lambda: imagenet(basic, shallow[34], "C")
    for depth, depths in {50: [3, 4, 6, 3], 101: [3, 4, 23, 3], 152: [3, 8, 36, 3]}.items():
        table[f"ResNet{depth}"] = lambda depths=depths: imagenet(bottleneck, depths, "B")
        table[f"ResNet{depth}V1"] = lambda depths=depths: imagenet(bottleneck_v1, depths, "B")
    return table


def count(network, shape):
    """Parameters, multiply-adds and depth of a network fed one picture."""
    adds = 0

    def convolved(layer, inputs, output):
        nonlocal adds
        fan_in = layer.in_channels // layer.groups * layer.kernel_size[0] * layer.kernel_size[1]
        adds += output.numel() * fan_in

    def multiplied(layer, inputs, output):
        nonlocal adds
        adds += output.numel() * layer.in_features

    depth = 0
    for name, layer in network.named_modules():
        if isinstance(layer, nn.Conv2d):
            layer.register_forward_hook(convolved)
        elif isinstance(layer, nn.Linear):
            layer.register_forward_hook(multiplied)
        if isinstance(layer, (nn.Conv2d, nn.Linear)) and ".shortcut." not in name:
            depth += 1
    network.eval()
    with torch.no_grad():
        network(torch.zeros(shape))
    return {
        "params": sum(p.numel() for p in network.parameters() if p.requires_grad),
        "macs": adds,
        "depth": depth,
    }


EXPECT = re.compile(r"expect\s+(params|macs|depth)\s*(==|~)\s*([0-9_.]+)([kMG]?)\s*(?://.*)?$")
SCALE = {"": 1, "k": 10**3, "M": 10**6, "G": 10**9}


def expectations(folder):
    """The `expect` lines of every model, as (model, figure, comparison, digits, suffix)."""
    found = []
    for path in sorted(folder.glob("*/*.rn")):
        model = None
        for line in path.read_text(encoding="utf-8").splitlines():
            declared = re.match(r"model\s+(\w+)", line)
            model = declared.group(1) if declared else model
            for part in re.findall(r"expect\s+[^{};]*", line):
                match = EXPECT.match(part.strip())
                if match:
                    found.append((model, *match.groups()))
    return found


def holds(value, comparison, digits, suffix):
    written = Decimal(digits.replace("_", ""))
    if comparison == "==":
        return value == written * SCALE[suffix]
    return (Decimal(value) / SCALE[suffix]).quantize(written, ROUND_HALF_UP) == written


def main():
    table = models()
    counts = {name: count(*build()) for name, build in table.items()}
    if "--print" in sys.argv[1:]:
        for name, figures in counts.items():
            print(f"{name:12} {figures['params']:>11,} {figures['macs']:>14,} {figures['depth']:>4}")
        return 0
    checked, wrong = {}, 0
    for model, figure, comparison, digits, suffix in expectations(pathlib.Path(__file__).parents[1]):
        if model not in counts:
            continue
        checked.setdefault(model, set()).add(figure)
        value = counts[model][figure]
        if not holds(value, comparison, digits, suffix):
            wrong += 1
            print(f"{model}: expect {figure} {comparison} {digits}{suffix}, PyTorch counts {value:,}")
    for model in counts:
        missing = {"params", "macs", "depth"} - checked.get(model, set())
        if missing:
            wrong += 1
            print(f"{model}: no expect line for {', '.join(sorted(missing))}")
    print(f"{len(counts)} models, {sum(map(len, checked.values()))} figures compared, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
