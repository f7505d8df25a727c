"""Counts of the zoo's models from PyTorch: a second opinion on the compiler's.

Counts the trainable parameters of every network of `zoo.py`, the multiply-adds of its convolutions
and dense layers, and the weighted layers of its main path; then compares them with the `expect`
lines of the specs in the folder above and with `figures.tsv`, which the zoo's tests read.

    python3 count_parameters.py            # compare; exit status 1 when a figure differs
    python3 count_parameters.py --print    # print the table
    python3 count_parameters.py --write    # write figures.tsv anew

Needs PyTorch and nothing else. No weight is made and no picture is computed.
"""

import math
import pathlib
import re
import sys
from decimal import ROUND_HALF_UP, Decimal

import torch
from torch import nn

import zoo

HERE = pathlib.Path(__file__).resolve().parent
TABLE = HERE / "figures.tsv"
# Published with four operations for each value of a batch norm beside the multiply-adds, as THOP counts.
WITH_NORMS = {"cifar10/ResNet18": "0.56", "cifar10/ResNet34": "1.16", "cifar10/ResNet50": "1.31"}
TITLE = "# model\tparameters\tmultiply-adds\tdepth\n"


def count(network, shape):
    """Parameters, multiply-adds, depth and normed values of a network fed one picture."""
    adds = 0
    normed = 0
    depth = 0

    def convolved(layer, inputs, output):
        nonlocal adds
        taps = math.prod(layer.kernel_size) * layer.in_channels // layer.groups
        adds += output.numel() * taps

    def multiplied(layer, inputs, output):
        nonlocal adds
        adds += output.numel() * layer.in_features

    def normalized(layer, inputs, output):
        nonlocal normed
        normed += output.numel()

    for name, layer in network.named_modules():
        if isinstance(layer, nn.BatchNorm2d):
            layer.register_forward_hook(normalized)
        if isinstance(layer, (nn.Conv1d, nn.Conv2d)):
            layer.register_forward_hook(convolved)
        elif isinstance(layer, nn.Linear):
            layer.register_forward_hook(multiplied)
        else:
            continue
        depth += ".shortcut." not in name and ".gate." not in name
    network.eval()
    with torch.no_grad():
        network(torch.zeros((1, *shape), device="meta"))
    parameters = sum(p.numel() for p in network.parameters() if p.requires_grad)
    return {"params": parameters, "macs": adds, "depth": depth, "normed": normed}


EXPECT = re.compile(r"expect\s+(params|macs|depth)\s*(==|~)\s*([0-9_.]+)([kMG]?)\s*(?://.*)?$")
SCALE = {"": 1, "k": 10**3, "M": 10**6, "G": 10**9}


def expectations(folder):
    """The `expect` lines of every model, as (model, figure, comparison, digits, suffix)."""
    found = []
    for path in sorted(folder.glob("*/*.rn")):
        model = None
        for line in path.read_text(encoding="utf-8").splitlines():
            declared = re.match(r"model\s+(\w+)", line)
            model = f"{path.parent.name}/{declared.group(1)}" if declared else model
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


def table(counts):
    rows = (
        f"{name}\t{figures['params']}\t{figures['macs']}\t{figures['depth']}\n"
        for name, figures in counts.items()
    )
    return TITLE + "".join(rows)


def compare(counts):
    """How many figures agree, and what does not."""
    checked, wrong = {}, []
    for model, figure, comparison, digits, suffix in expectations(HERE.parent):
        if model not in counts:
            continue
        checked.setdefault(model, set()).add(figure)
        value = counts[model][figure]
        if not holds(value, comparison, digits, suffix):
            wrong.append(
                f"{model}: expect {figure} {comparison} {digits}{suffix}, PyTorch counts {value:,}"
            )
    for model, published in WITH_NORMS.items():
        value = counts[model]["macs"] + 4 * counts[model]["normed"]
        if not holds(value, "~", published, "G"):
            wrong.append(f"{model}: published {published} G with norms, PyTorch counts {value:,}")
    for model in counts:
        # A depth may be an `expect` line of the family.
        missing = {"params", "macs"} - checked.get(model, set())
        if missing:
            wrong.append(f"{model}: no expect line for {', '.join(sorted(missing))}")
    if TABLE.read_text(encoding="utf-8") != table(counts):
        wrong.append(f"{TABLE.name} is not what PyTorch counts: run with --write")
    return sum(map(len, checked.values())), wrong


def main():
    counts = {name: count(*build()) for name, build in zoo.models().items()}
    if "--print" in sys.argv[1:]:
        for name, figures in counts.items():
            print(f"{name:28} {figures['params']:>11,} {figures['macs']:>14,} {figures['depth']:>5}")
        return 0
    if "--write" in sys.argv[1:]:
        TABLE.write_text(table(counts), encoding="utf-8")
    compared, wrong = compare(counts)
    print("\n".join([*wrong, f"{len(counts)} models, {compared} figures compared, {len(wrong)} wrong"]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
