"""Writes what PyTorch's layers give, for TorchLayersTest.

    /usr/bin/python3 layers.py ../resources/io/radon/compiler/codegen/torch_layers.txt

One line each: the flow in the language, what enters, what comes out, n, and each n-th of its
numbers, places in the order height, width, channels. Inputs and weights follow formulas that the
test has too: the i-th number of an input is sin(0.7 i), that of a variable is 0.6 cos(0.9 i) in the
variable's own order. Made with PyTorch 1.13.
"""

import pathlib
import sys

import torch
import torch.nn.functional as F

IMAGES = [(7, 9), (8, 5), (9, 6), (11, 7)]
LENGTHS = [13, 16]
IN = 4

lines = []


def image(height, width):
    values = torch.sin(0.7 * torch.arange(height * width * IN, dtype=torch.float64))
    return values.reshape(1, height, width, IN).permute(0, 3, 1, 2)


def sequence(length):
    values = torch.sin(0.7 * torch.arange(length * IN, dtype=torch.float64))
    return values.reshape(1, length, IN).permute(0, 2, 1)


def variable(*shape):
    count = 1
    for size in shape:
        count *= size
    return (0.6 * torch.cos(0.9 * torch.arange(count, dtype=torch.float64))).reshape(shape)


def kernel(*shape):
    """From height, width, in, out to PyTorch's out, in, height, width."""
    return variable(*shape).permute(-1, -2, *range(len(shape) - 2))


def emit(flow, x, y):
    order = [0, *range(2, y.dim()), 1]
    sizes = "x".join(str(x.shape[i]) for i in [*range(2, x.dim()), 1])
    y = y.permute(*order)
    shape = "x".join(str(s) for s in y.shape[1:])
    values = y.reshape(-1).tolist()
    # A prime, so that all rows, columns and channels have their turn.
    step = next(p for p in [1, 5, 7, 11, 13, 17, 19, 23, 29] if len(values) // p <= 64 or p == 29)
    numbers = " ".join(f"{v:.5g}" for v in values[::step])
    lines.append(f"{flow} | {sizes} | {shape} | {step} | {numbers}")


def size(pair):
    return f"{pair[0]}x{pair[1]}"


def stride_text(stride):
    return "" if stride == (1, 1) else f" / {stride[0]}" if stride[0] == stride[1] else f" / {size(stride)}"


def symmetric(k, dilation=1):
    return tuple((n - 1) // 2 * dilation for n in k)


def convolutions():
    cases = []
    for at, k in enumerate([(1, 1), (2, 2), (3, 3), (5, 3), (7, 7)]):
        for stride in [(1, 1), (2, 2), (3, 3), (2, 1)]:
            cases.append((IMAGES[(at + stride[0]) % 4], k, stride, 1, 1, False))
    cases += [
        (IMAGES[0], (3, 3), (1, 1), 2, 1, False),
        (IMAGES[1], (3, 3), (2, 2), 2, 1, False),
        (IMAGES[3], (5, 3), (1, 1), 2, 1, False),
        (IMAGES[2], (3, 3), (1, 1), 3, 2, True),
        (IMAGES[3], (2, 2), (1, 1), 2, 1, False),
        (IMAGES[0], (3, 3), (2, 2), 1, 2, False),
        (IMAGES[1], (3, 3), (1, 1), 1, 4, True),
    ]
    for (h, w), k, stride, dilation, groups, bias in cases:
        x = image(h, w)
        out = 8 if groups > 1 else 3
        given = "".join(
            [
                f", dilation: {dilation}" if dilation > 1 else "",
                f", groups: {groups}" if groups > 1 else "",
                ", bias: true" if bias else "",
            ]
        )
        flow = f"conv({size(k)}, {out}{given}){stride_text(stride)}"
        y = F.conv2d(
            x,
            kernel(*k, IN // groups, out),
            variable(out) if bias else None,
            stride,
            symmetric(k, dilation),
            dilation,
            groups,
        )
        emit(flow, x, y)
    for (h, w), k in zip(IMAGES, [(3, 3), (2, 2), (4, 3), (5, 2)]):
        x = image(h, w)
        emit(f"conv({size(k)}, 3, padding: valid) / 2", x, F.conv2d(x, kernel(*k, IN, 3), stride=2))
        emit(f"conv({size(k)}, 3, padding: same)", x, F.conv2d(x, kernel(*k, IN, 3), padding="same"))
        each = kernel(*k, 1, IN * 2)
        if k != (4, 3):
            y = F.conv2d(x, each, None, 2, symmetric(k), 1, IN)
            emit(f"depthwise({size(k)}, multiplier: 2) / 2", x, y)


def pools():
    for at, k in enumerate([(2, 2), (3, 3), (3, 2), (5, 5)]):
        for stride in [(1, 1), (2, 2), (3, 3)]:
            for ceil in [False, True]:
                x = image(*IMAGES[(at + stride[0]) % 4])
                pad = symmetric(k)
                given = ", ceil: true" if ceil else ""
                step = stride_text(stride)
                emit(f"max_pool({size(k)}{given}){step}", x, F.max_pool2d(x, k, stride, pad, 1, ceil))
                for counted in [False, True]:
                    more = ", count_padding: true" if counted else ""
                    y = F.avg_pool2d(x, k, stride, pad, ceil, counted)
                    emit(f"avg_pool({size(k)}{given}{more}){step}", x, y)
    x = image(*IMAGES[3])
    emit("max_pool(3x3, padding: valid, ceil: true) / 2", x, F.max_pool2d(x, 3, 2, 0, 1, True))
    emit("avg_pool(4x3, padding: valid, ceil: true) / 3", x, F.avg_pool2d(x, (4, 3), 3, 0, True))


def resizings():
    for (h, w), factor in zip(IMAGES, [(2, 2), (3, 3), (2, 3), (1, 2)]):
        x = image(h, w)
        emit(f"upsample({size(factor)})", x, F.interpolate(x, scale_factor=factor, mode="nearest"))
        y = F.interpolate(x, scale_factor=factor, mode="bilinear", align_corners=False)
        emit(f"upsample({size(factor)}, mode: bilinear)", x, y)
        emit("pad(1x2)", x, F.pad(x, (2, 2, 1, 1)))
        emit("pad(1x2, more: 2x1, fill: reflect)", x, F.pad(x, (2, 3, 1, 3), mode="reflect"))
        emit("pad(2x1, more: 1x0, fill: replicate)", x, F.pad(x, (1, 1, 2, 3), mode="replicate"))
        for taps, row in [(3, [1, 2, 1]), (5, [1, 4, 6, 4, 1])]:
            row = torch.tensor(row, dtype=torch.float64) / sum(row)
            each = (row[:, None] * row[None, :]).expand(IN, 1, taps, taps)
            side = taps // 2
            wide = F.pad(x, (side,) * 4, mode="reflect")
            given = "" if taps == 3 else f"(taps: {taps})"
            emit(f"blur_pool{given} / 2", x, F.conv2d(wide, each, stride=2, groups=IN))
        emit("subsample / 2", x, x[:, :, ::2, ::2])


def norms():
    x = image(*IMAGES[0])
    scale, shift = variable(IN), variable(IN)
    emit("batch_norm", x, F.batch_norm(x, None, None, scale, shift, training=True))
    emit("group_norm(2)", x, F.group_norm(x, 2, scale, shift))
    emit("instance_norm", x, F.instance_norm(x, weight=scale, bias=shift))
    rows = F.layer_norm(x.permute(0, 2, 3, 1), (IN,), scale, shift)
    emit("layer_norm", x, rows.permute(0, 3, 1, 2))


def activations():
    x = image(*IMAGES[1])
    for flow, y in [
        ("relu", F.relu(x)),
        ("scale -> relu6", F.relu6(x * variable(IN)[None, :, None, None])),
        ("leaky_relu(0.2)", F.leaky_relu(x, 0.2)),
        ("elu", F.elu(x)),
        ("elu(0.5)", F.elu(x, 0.5)),
        ("selu", F.selu(x)),
        ("gelu", F.gelu(x)),
        ("gelu(approximate: true)", F.gelu(x, approximate="tanh")),
        ("silu", F.silu(x)),
        ("mish", F.mish(x)),
        ("sigmoid", torch.sigmoid(x)),
        ("tanh", torch.tanh(x)),
        ("hard_swish", F.hardswish(x)),
        ("hard_sigmoid", F.hardsigmoid(x)),
        ("prelu", F.prelu(x, variable(IN))),
    ]:
        emit(flow, x, y)


def sequences():
    for length in LENGTHS:
        x = sequence(length)
        for k, stride, dilation in [(3, 1, 1), (5, 2, 1), (3, 3, 1), (3, 1, 3), (2, 2, 1)]:
            given = f", dilation: {dilation}" if dilation > 1 else ""
            step = f" / {stride}" if stride > 1 else ""
            y = F.conv1d(x, kernel(k, IN, 3), None, stride, (k - 1) // 2 * dilation, dilation)
            emit(f"conv({k}, 3{given}){step}", x, y)
        emit("max_pool(3, ceil: true) / 2", x, F.max_pool1d(x, 3, 2, 1, 1, True))
        emit("avg_pool(2, ceil: true) / 3", x, F.avg_pool1d(x, 2, 3, 0, True))
        y = F.avg_pool1d(x, 3, 2, 1, False, True)
        emit("avg_pool(3, count_padding: true) / 2", x, y)
        emit("upsample(3)", x, F.interpolate(x, scale_factor=3, mode="nearest"))
        y = F.interpolate(x, scale_factor=2, mode="linear", align_corners=False)
        emit("upsample(2, mode: bilinear)", x, y)


for part in [convolutions, pools, resizings, norms, activations, sequences]:
    part()
pathlib.Path(sys.argv[1]).write_text("".join(line + "\n" for line in lines))
