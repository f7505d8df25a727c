"""The zoo's networks out of plain torch.nn layers, without weights (on PyTorch's `meta` device).

Written from the papers and from the peers' published code, not from the specs: a second opinion.
What belongs to a shortcut has `.shortcut.` in its name, what belongs to a gate `.gate.`.
"""

import math
from functools import partial

import torch
from torch import nn

Conv2d = partial(nn.Conv2d, device="meta")
Norm = partial(nn.BatchNorm2d, device="meta")
Linear = partial(nn.Linear, device="meta")
Conv1d = partial(nn.Conv1d, device="meta")
Norm1d = partial(nn.BatchNorm1d, device="meta")


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


class Gate(nn.Module):
    """A value for each channel or place, times what it was made from."""

    def __init__(self, *layers):
        super().__init__()
        self.gate = nn.Sequential(*layers)

    def forward(self, x):
        return x * self.gate(x)


class Concat(nn.Module):
    """What entered, and beside it what was made of it."""

    def __init__(self, *layers):
        super().__init__()
        self.main = nn.Sequential(*layers)

    def forward(self, x):
        return torch.cat([x, self.main(x)], 1)


class Unit(nn.Module):
    """A residual unit: common layers, a main path, a shortcut or none, a last activation or none."""

    def __init__(self, main, shortcut, common=(), last=()):
        super().__init__()
        self.common = nn.Sequential(*common)
        self.main = nn.Sequential(*main)
        self.shortcut = shortcut
        self.last = nn.Sequential(*last)

    def forward(self, x):
        x = self.common(x)
        y = self.main(x)
        return self.last(y if self.shortcut is None else y + self.shortcut(x))


def convolution(inputs, outputs, size, stride=1, groups=1, last=False, act=nn.ReLU):
    padding = (size - 1) // 2
    layers = [
        Conv2d(inputs, outputs, size, stride, padding, groups=groups, bias=False),
        Norm(outputs),
    ]
    return layers if last else layers + [act()]


def projection(inputs, outputs, stride, size=1):
    return nn.Sequential(*convolution(inputs, outputs, size, stride, last=True))


def average_projection(inputs, outputs, stride):
    pool = [nn.AvgPool2d(stride, stride, ceil_mode=True, count_include_pad=False)]
    return nn.Sequential(
        *(pool if stride > 1 else []), *convolution(inputs, outputs, 1, last=True)
    )


def shortcut(option, inputs, outputs, stride):
    changed = stride != 1 or inputs != outputs
    if option == "plain":
        return None
    if option == "C" or (option == "B" and changed):
        return projection(inputs, outputs, stride)
    if option == "D" and changed:
        return average_projection(inputs, outputs, stride)
    if option == "3x3" and changed:
        return projection(inputs, outputs, stride, 1 if stride == 1 else 3)
    return ZeroPad(inputs, outputs, stride) if option == "A" and changed else nn.Identity()


def squeeze(channels, share=16):
    hidden = (channels // share + 7) // 8 * 8
    return Gate(
        nn.AdaptiveAvgPool2d(1),
        Conv2d(channels, hidden, 1),
        nn.ReLU(),
        Conv2d(hidden, channels, 1),
        nn.Sigmoid(),
    )


class ChannelConvolution(nn.Module):
    """A value for each channel, from its neighbours' averages: the channels are a sequence."""

    def __init__(self, channels):
        super().__init__()
        size = int((math.log2(channels) + 1) / 2)
        size = max(3, size if size % 2 else size + 1)
        self.gate = nn.Sequential(Conv1d(1, 1, size, padding=(size - 1) // 2, bias=False))

    def forward(self, x):
        weights = self.gate(x.mean((2, 3)).unsqueeze(1)).sigmoid()
        return x * weights.view(1, -1, 1, 1)


def basic(inputs, width, stride, option, attention=None):
    layers = convolution(inputs, width, 3, stride) + convolution(width, width, 3, last=True)
    layers += [attention(width)] if attention else []
    return Unit(layers, shortcut(option, inputs, width, stride), last=[nn.ReLU()]), width


def bottleneck(
    inputs,
    width,
    stride,
    option,
    groups=1,
    base_width=64,
    first=1,
    stride_first=False,
    attention=None,
):
    outputs = 4 * width
    inner = width * base_width // 64 * groups
    layers = (
        convolution(inputs, inner // first, 1, stride if stride_first else 1)
        + convolution(inner // first, inner, 3, 1 if stride_first else stride, groups)
        + convolution(inner, outputs, 1, last=True)
    )
    layers += [attention(outputs)] if attention else []
    return Unit(layers, shortcut(option, inputs, outputs, stride), last=[nn.ReLU()]), outputs


def activated(inputs, outputs, size, stride=1):
    padding = (size - 1) // 2
    return [Norm(inputs), nn.ReLU(), Conv2d(inputs, outputs, size, stride, padding, bias=False)]


def preact(inputs, outputs, stride, layers):
    """The first norm and activation are common to both ways where the shape changes."""
    if inputs == outputs and stride == 1:
        return Unit(layers, nn.Identity()), outputs
    beside = nn.Sequential(Conv2d(inputs, outputs, 1, stride, bias=False))
    return Unit(layers[2:], beside, common=layers[:2]), outputs


def preact_basic(inputs, width, stride, option):
    layers = activated(inputs, width, 3, stride) + activated(width, width, 3)
    return preact(inputs, width, stride, layers)


def preact_bottleneck(inputs, width, stride, option, stride_first=False):
    layers = (
        activated(inputs, width, 1, stride if stride_first else 1)
        + activated(width, width, 3, 1 if stride_first else stride)
        + activated(width, 4 * width, 1)
    )
    return preact(inputs, 4 * width, stride, layers)


def stages(unit, depths, widths, inputs, option):
    layers = []
    for stage, (depth, width) in enumerate(zip(depths, widths)):
        for index in range(depth):
            block, inputs = unit(inputs, width, 2 if stage > 0 and index == 0 else 1, option)
            layers.append(block)
    return layers, inputs


def head(channels, classes):
    return [nn.AdaptiveAvgPool2d(1), nn.Flatten(), Linear(channels, classes)]


def cifar(unit, depths, widths, option, stem=16):
    body, channels = stages(unit, depths, widths, stem, option)
    return nn.Sequential(*convolution(3, stem, 3), *body, *head(channels, 10)), (3, 32, 32)


def preact_cifar(unit, n, widths):
    body, channels = stages(unit, [n] * 3, widths, 16, "activated")
    stem = Conv2d(3, 16, 3, padding=1, bias=False)
    last = [Norm(channels), nn.ReLU()]
    return nn.Sequential(stem, *body, *last, *head(channels, 10)), (3, 32, 32)


def imagenet(unit, depths, option, stem=None, pool=None):
    first, channels = stem or (convolution(3, 64, 7, 2), 64)
    pool = pool or [nn.MaxPool2d(3, 2, 1)]
    body, outputs = stages(unit, depths, [64, 128, 256, 512], channels, option)
    return nn.Sequential(*first, *pool, *body, *head(outputs, 1000)), (3, 224, 224)


def preact_imagenet(unit, depths):
    stem = [Conv2d(3, 64, 7, 2, 3, bias=False), nn.MaxPool2d(3, 2, 1)]
    body, channels = stages(unit, depths, [64, 128, 256, 512], 64, "activated")
    last = [Norm(channels), nn.ReLU()]
    return nn.Sequential(*stem, *body, *last, *head(channels, 1000)), (3, 224, 224)


def deep_stem(first, second, third):
    layers = convolution(3, first, 3, 2) + convolution(first, second, 3)
    return layers + convolution(second, third, 3), third


def densenet(depths, growth=32):
    layers = convolution(3, 2 * growth, 7, 2) + [nn.MaxPool2d(3, 2, 1)]
    channels = 2 * growth
    for stage, depth in enumerate(depths):
        for _ in range(depth):
            made = activated(channels, 4 * growth, 1) + activated(4 * growth, growth, 3)
            layers.append(Concat(*made))
            channels += growth
        if stage + 1 < len(depths):
            layers += activated(channels, channels // 2, 1) + [nn.AvgPool2d(2, 2)]
            channels //= 2
    layers += [Norm(channels), nn.ReLU()]
    return nn.Sequential(*layers, *head(channels, 1000)), (3, 224, 224)


def inverted(inputs, outputs, stride, expansion):
    hidden = inputs * expansion
    layers = convolution(inputs, hidden, 1, act=nn.ReLU6) if expansion > 1 else []
    layers += convolution(hidden, hidden, 3, stride, hidden, act=nn.ReLU6)
    layers += convolution(hidden, outputs, 1, last=True)
    return Unit(layers, nn.Identity() if stride == 1 and inputs == outputs else None)


def mobilenet_v2():
    table = [(1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2)]
    table += [(6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1)]
    layers, channels = convolution(3, 32, 3, 2, act=nn.ReLU6), 32
    for expansion, outputs, count, stride in table:
        for index in range(count):
            layers.append(inverted(channels, outputs, stride if index == 0 else 1, expansion))
            channels = outputs
    layers += convolution(channels, 1280, 1, act=nn.ReLU6)
    return nn.Sequential(*layers, *head(1280, 1000)), (3, 224, 224)


class LayerNorm(nn.Module):
    """Each place over its channels."""

    def __init__(self, channels):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(channels, device="meta"))
        self.bias = nn.Parameter(torch.empty(channels, device="meta"))

    def forward(self, x):
        centred = x - x.mean(1, keepdim=True)
        return centred * self.weight.view(1, -1, 1, 1) + self.bias.view(1, -1, 1, 1)


class Scale(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(channels, device="meta"))

    def forward(self, x):
        return x * self.weight.view(1, -1, 1, 1)


def convnext(depths, widths):
    layers = [Conv2d(3, widths[0], 4, 4), LayerNorm(widths[0])]
    channels = widths[0]
    for depth, width in zip(depths, widths):
        if width != channels:
            layers += [LayerNorm(channels), Conv2d(channels, width, 2, 2)]
            channels = width
        for _ in range(depth):
            main = [Conv2d(width, width, 7, padding=3, groups=width), LayerNorm(width)]
            main += [Conv2d(width, 4 * width, 1), nn.GELU(), Conv2d(4 * width, width, 1)]
            layers.append(Unit(main + [Scale(width)], nn.Identity()))
    layers += [nn.AdaptiveAvgPool2d(1), LayerNorm(channels), nn.Flatten()]
    return nn.Sequential(*layers, Linear(channels, 1000)), (3, 224, 224)


def dilated(depths, output_stride):
    """ResNet-50 and deeper whose strides become dilation, as torchvision's option does it."""
    layers = convolution(3, 64, 7, 2) + [nn.MaxPool2d(3, 2, 1)]
    channels, reached, dilation = 64, 4, 1
    for stage, (depth, width) in enumerate(zip(depths, [64, 128, 256, 512])):
        stride = 2 if stage > 0 else 1
        before = dilation
        if reached * stride > output_stride:
            dilation, stride = dilation * stride, 1
        reached *= stride
        for index in range(depth):
            first = index == 0
            block, channels = dilated_bottleneck(
                channels, width, stride if first else 1, before if first else dilation
            )
            layers.append(block)
    return nn.Sequential(*layers, *head(channels, 1000)), (3, 224, 224)


def dilated_bottleneck(inputs, width, stride, dilation):
    outputs = 4 * width
    middle = [
        Conv2d(width, width, 3, stride, dilation, dilation=dilation, bias=False),
        Norm(width),
        nn.ReLU(),
    ]
    layers = convolution(inputs, width, 1) + middle + convolution(width, outputs, 1, last=True)
    return Unit(layers, shortcut("B", inputs, outputs, stride), last=[nn.ReLU()]), outputs


class Blur(nn.Module):
    """A binomial blur of 3 x 3 on each channel, and every second pixel of it."""

    def __init__(self, channels):
        super().__init__()
        row = torch.tensor([1.0, 2.0, 1.0], device="meta") / 4
        self.kernel = torch.outer(row, row).expand(channels, 1, 3, 3)

    def forward(self, x):
        x = nn.functional.pad(x, (1, 1, 1, 1), mode="reflect")
        return nn.functional.conv2d(x, self.kernel, stride=2, groups=x.shape[1])


def blur_bottleneck(inputs, width, stride, option):
    outputs = 4 * width
    layers = convolution(inputs, width, 1) + convolution(width, width, 3)
    layers += ([Blur(width)] if stride == 2 else []) + convolution(width, outputs, 1, last=True)
    return Unit(layers, shortcut(option, inputs, outputs, stride), last=[nn.ReLU()]), outputs


def biased(network):
    """The same with a bias in each convolution, as Keras has it."""
    for name, layer in network.named_children():
        if isinstance(layer, nn.Conv2d):
            layer.bias = nn.Parameter(torch.empty(layer.out_channels, device="meta"))
        else:
            biased(layer)
    return network


def speed_net():
    """ResNet-9 of the DAWNBench speed runs, without the factor of its logits."""

    def pair(width):
        return Unit(convolution(width, width, 3) + convolution(width, width, 3), nn.Identity())

    layers, channels = convolution(3, 64, 3), 64
    for width, residual in ((128, True), (256, False), (512, True)):
        layers += convolution(channels, width, 3) + [nn.MaxPool2d(2, 2)]
        layers += [pair(width)] if residual else []
        channels = width
    last = [nn.AdaptiveMaxPool2d(1), nn.Flatten(), Linear(channels, 10, bias=False)]
    return nn.Sequential(*layers, *last), (3, 32, 32)


def group_norm(network):
    """The same with group norms of 32 groups."""
    for name, layer in network.named_children():
        if isinstance(layer, nn.BatchNorm2d):
            setattr(network, name, nn.GroupNorm(32, layer.num_features, device="meta"))
        else:
            group_norm(layer)
    return network


class Same(nn.Module):
    """TensorFlow's padding, which depends on the length: what is odd of it stands behind."""

    def __init__(self, layer, fill=0.0):
        super().__init__()
        self.layer = layer
        self.fill = fill
        size, stride = layer.kernel_size, layer.stride
        self.size = size[0] if isinstance(size, tuple) else size
        self.stride = stride[0] if isinstance(stride, tuple) else stride

    def forward(self, x):
        length = x.shape[-1]
        steps = -(-length // self.stride)
        missing = max(0, (steps - 1) * self.stride + self.size - length)
        sides = (missing // 2, missing - missing // 2)
        return self.layer(nn.functional.pad(x, sides, value=self.fill))


def sequence_convolution(inputs, outputs, size, stride=1, last=False):
    layers = [Same(Conv1d(inputs, outputs, size, stride, bias=False)), Norm1d(outputs)]
    return layers if last else layers + [nn.ReLU()]


def series_unit(inputs, outputs):
    layers, channels = [], inputs
    for size in (8, 5, 3):
        layers += sequence_convolution(channels, outputs, size, last=size == 3)
        channels = outputs
    beside = [Norm1d(outputs)]
    if inputs != outputs:
        beside.insert(0, Conv1d(inputs, outputs, 1, bias=False))
    return Unit(layers, nn.Sequential(*beside), last=[nn.ReLU()])


def sequence_head(channels, classes):
    return [nn.AdaptiveAvgPool1d(1), nn.Flatten(), Linear(channels, classes)]


def series(length, classes):
    units = [series_unit(1, 64), series_unit(64, 128), series_unit(128, 128)]
    return nn.Sequential(*units, *sequence_head(128, classes)), (1, length)


def sound_unit(inputs, outputs):
    layers = sequence_convolution(inputs, outputs, 3)
    layers += sequence_convolution(outputs, outputs, 3, last=True)
    beside = sequence_convolution(inputs, outputs, 1, last=True) if inputs != outputs else []
    return Unit(layers, nn.Sequential(*beside), last=[nn.ReLU()])


def sound(depths, widths, length, classes):
    channels = widths[0]
    layers = sequence_convolution(1, channels, 80, 4)
    for depth, width in zip(depths, widths):
        layers.append(Same(nn.MaxPool1d(4, 4), -math.inf))
        for _ in range(depth):
            layers.append(sound_unit(channels, width))
            channels = width
    return nn.Sequential(*layers, *sequence_head(channels, classes)), (1, length)
