"""Which networks the zoo has: every model by folder and name, built only when its turn comes."""

from functools import partial

import networks as net

SHALLOW = {18: [2, 2, 2, 2], 34: [3, 4, 6, 3]}
DEEP = {50: [3, 4, 6, 3], 101: [3, 4, 23, 3], 152: [3, 8, 36, 3], 200: [3, 24, 36, 3]}
WIDE = [(16, 4), (16, 8), (22, 8), (28, 10), (40, 4)]


def models():
    return {
        **{f"cifar10/{name}": build for name, build in cifar10().items()},
        **{f"imagenet/{name}": build for name, build in imagenet().items()},
        **{f"sequences/{name}": build for name, build in sequences().items()},
    }


def cifar10():
    table = {}
    narrow = [16, 32, 64]
    for depth in (20, 32, 44, 56, 110):
        depths = [(depth - 2) // 6] * 3
        table[f"Plain{depth}"] = partial(net.cifar, net.basic, depths, narrow, "plain")
        table[f"ResNet{depth}"] = partial(net.cifar, net.basic, depths, narrow, "A")
        table[f"ResNet{depth}B"] = partial(net.cifar, net.basic, depths, narrow, "B")
    table["ResNet1202"] = partial(net.cifar, net.basic, [200] * 3, narrow, "A")
    table["ResNet20C"] = partial(net.cifar, net.basic, [3] * 3, narrow, "C")
    # Whether a branch is dropped in training changes no count.
    table["ResNet110StochasticDepth"] = table["ResNet110"]
    table["ResNet9"] = net.speed_net
    units = {18: net.basic, 34: net.basic, 50: net.bottleneck}
    for depth, unit in units.items():
        depths = {**SHALLOW, **DEEP}[depth]
        wide = [64, 128, 256, 512]
        table[f"ResNet{depth}"] = partial(net.cifar, unit, depths, wide, "B", stem=64)
    first = partial(net.preact_bottleneck, stride_first=True)
    table["PreActResNet110"] = partial(net.preact_cifar, net.preact_basic, 18, narrow)
    table["PreActResNet164"] = partial(net.preact_cifar, first, 18, narrow)
    table["PreActResNet1001"] = partial(net.preact_cifar, first, 111, narrow)
    for depth, k in WIDE:
        widths = [k * width for width in narrow]
        n = (depth - 4) // 6
        table[f"WideResNet{depth}_{k}"] = partial(net.preact_cifar, net.preact_basic, n, widths)
    return table


def imagenet():
    table = {}
    first = partial(net.bottleneck, stride_first=True)
    for depth, depths in SHALLOW.items():
        table[f"Plain{depth}"] = partial(net.imagenet, net.basic, depths, "plain")
        table[f"ResNet{depth}"] = partial(net.imagenet, net.basic, depths, "B")
        for option in "AC":
            table[f"ResNet{depth}{option}"] = partial(net.imagenet, net.basic, depths, option)
    for depth in (50, 101, 152):
        table[f"ResNet{depth}"] = partial(net.imagenet, net.bottleneck, DEEP[depth], "B")
        table[f"ResNet{depth}V1"] = partial(net.imagenet, first, DEEP[depth], "B")
        table[f"KerasResNet{depth}"] = partial(with_biases, depth)
    table["ResNet26"] = partial(net.imagenet, net.bottleneck, SHALLOW[18], "B")
    grouped = {"50_32x4d": (50, 32, 4), "101_32x8d": (101, 32, 8), "101_64x4d": (101, 64, 4)}
    for name, (depth, groups, width) in grouped.items():
        unit = partial(net.bottleneck, groups=groups, base_width=width)
        table[f"ResNeXt{name}"] = partial(net.imagenet, unit, DEEP[depth], "B")
    for depth in (50, 101):
        unit = partial(net.bottleneck, base_width=128)
        table[f"WideResNet{depth}_2"] = partial(net.imagenet, unit, DEEP[depth], "B")
        table[f"PreActResNet{depth}"] = partial(
            net.preact_imagenet, net.preact_bottleneck, DEEP[depth]
        )
    table["ResNet50GN"] = group_normed
    table["ResNet50StochasticDepth"] = table["ResNet50"]
    table["ResNetBlur50"] = blurred
    for stride in (8, 16):
        table[f"ResNet50OS{stride}"] = partial(net.dilated, DEEP[50], stride)
    table["ConvNeXtTiny"] = partial(net.convnext, [3, 3, 9, 3], [96, 192, 384, 768])
    table["DenseNet121"] = partial(net.densenet, [6, 12, 24, 16])
    table["MobileNetV2"] = net.mobilenet_v2
    return {**table, **squeezed(), **stems(), **attentive()}


def squeezed():
    table = {}
    for depth in (18, 34, 50, 101, 152):
        unit = partial(net.basic if depth < 50 else net.bottleneck, attention=net.squeeze)
        depths = {**SHALLOW, **DEEP}[depth]
        table[f"SEResNet{depth}"] = partial(net.imagenet, unit, depths, "B")
    return table


def attentive():
    """ECA, ResNet-RS and SENet-154."""
    quarter = partial(net.bottleneck, attention=partial(net.squeeze, share=4))
    pool = partial(net.convolution, 64, 64, 3, 2)
    wide = partial(net.bottleneck, groups=64, base_width=4, first=2, attention=net.squeeze)
    stem = partial(net.deep_stem, 32, 32, 64)
    along = partial(net.bottleneck, attention=net.ChannelConvolution)
    return {
        "ECAResNet50D": partial(stemmed, along, DEEP[50], "D", (32, 32, 64)),
        "ResNetRS50": lambda: net.imagenet(quarter, DEEP[50], "D", stem=stem(), pool=pool()),
        "ResNetRS101": lambda: net.imagenet(quarter, DEEP[101], "D", stem=stem(), pool=pool()),
        "SENet154": partial(stemmed, wide, DEEP[152], "3x3", (64, 64, 128)),
    }


def with_biases(depth):
    first = partial(net.bottleneck, stride_first=True)
    network, shape = net.imagenet(first, DEEP[depth], "B")
    return net.biased(network), shape


def blurred():
    pool = [net.nn.MaxPool2d(3, 1, 1), net.Blur(64)]
    return net.imagenet(net.blur_bottleneck, DEEP[50], "B", pool=pool)


def group_normed():
    network, shape = net.imagenet(net.bottleneck, DEEP[50], "B")
    return net.group_norm(network), shape


def stems():
    """ResNet-C, -D, -S and -T; depths 10, 14 and 26 are timm's."""
    plain, wide, tiered = (32, 32, 64), (64, 64, 128), (24, 32, 64)
    one, two = [1, 1, 1, 1], SHALLOW[18]
    table = {
        "ResNet18D": (net.basic, two, "D", plain),
        "ResNet34D": (net.basic, SHALLOW[34], "D", plain),
        "ResNet50D": (net.bottleneck, DEEP[50], "D", plain),
        "ResNet101D": (net.bottleneck, DEEP[101], "D", plain),
        "ResNet152D": (net.bottleneck, DEEP[152], "D", plain),
        "ResNet200D": (net.bottleneck, DEEP[200], "D", plain),
        "ResNet50C": (net.bottleneck, DEEP[50], "B", plain),
        "ResNet50S": (net.bottleneck, DEEP[50], "B", wide),
        "ResNet50T": (net.bottleneck, DEEP[50], "D", tiered),
        "ResNet10T": (net.basic, one, "D", tiered),
        "ResNet14T": (net.bottleneck, one, "D", tiered),
        "ResNet26D": (net.bottleneck, two, "D", plain),
        "ResNet26T": (net.bottleneck, two, "D", tiered),
    }
    return {
        name: partial(stemmed, unit, depths, option, stem)
        for name, (unit, depths, option, stem) in table.items()
    }


def stemmed(unit, depths, option, stem):
    return net.imagenet(unit, depths, option, stem=net.deep_stem(*stem))


def sequences():
    """Wang et al. (2017) on the series of Adiac, and M34-res of Dai et al. (2017)."""
    return {
        "TimeSeriesResNet": partial(net.series, 176, 37),
        "M34Res": partial(net.sound, [3, 4, 6, 3], [48, 96, 192, 384], 32000, 10),
    }
