"""Networks of PyTorch programs, under the names that those programs give their tensors.

`resnet*`, `resnext*` and `wide_resnet*` are torchvision's own; `cifar_DEPTH_OPTION` are those of
section 4.2 of He et al. (2015), named as akamaster names them; `resnet50d` and `seresnet18` are
torchvision's with the changes, and the names, that timm makes.
"""

import torch
import torchvision
from torch import nn
from torchvision.models.resnet import BasicBlock, ResNet


class CifarBlock(nn.Module):
    def __init__(self, inputs, width, stride, option):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, width, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.stride, self.missing, self.zeros = stride, width - inputs, option == "A"
        self.shortcut = nn.Sequential()
        if option == "C" or (option == "B" and inputs != width):
            self.shortcut = nn.Sequential(
                nn.Conv2d(inputs, width, 1, stride, bias=False), nn.BatchNorm2d(width)
            )

    def forward(self, x):
        out = self.bn2(self.conv2(torch.relu(self.bn1(self.conv1(x)))))
        if self.zeros and self.missing:
            half = self.missing // 2
            x = nn.functional.pad(
                x[:, :, :: self.stride, :: self.stride], (0, 0, 0, 0, half, self.missing - half)
            )
        else:
            x = self.shortcut(x)
        return torch.relu(out + x)


class Cifar(nn.Module):
    def __init__(self, depth, option):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 16, 3, 1, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(16)
        inputs = 16
        for stage, width in enumerate((16, 32, 64), 1):
            blocks = []
            for block in range((depth - 2) // 6):
                stride = 2 if stage > 1 and block == 0 else 1
                blocks.append(CifarBlock(inputs, width, stride, option))
                inputs = width
            setattr(self, f"layer{stage}", nn.Sequential(*blocks))
        self.linear = nn.Linear(64, 10)

    def stem(self, x):
        return torch.relu(self.bn1(self.conv1(x)))

    def forward(self, x):
        x = self.layer3(self.layer2(self.layer1(self.stem(x))))
        return self.linear(x.mean((2, 3)))


class SqueezeExcite(nn.Module):
    def __init__(self, channels):
        super().__init__()
        hidden = -(-channels // 16 // 8) * 8 or 8
        self.fc1 = nn.Conv2d(channels, hidden, 1)
        self.fc2 = nn.Conv2d(hidden, channels, 1)

    def forward(self, x):
        gate = self.fc2(torch.relu(self.fc1(x.mean((2, 3), keepdim=True))))
        return x * torch.sigmoid(gate)


class SEBasicBlock(BasicBlock):
    def __init__(self, inputs, width, *more, **named):
        super().__init__(inputs, width, *more, **named)
        self.se = SqueezeExcite(width)

    def forward(self, x):
        out = self.se(self.bn2(self.conv2(self.relu(self.bn1(self.conv1(x))))))
        return self.relu(out + (x if self.downsample is None else self.downsample(x)))


def resnet50d():
    model = torchvision.models.resnet50(weights=None)
    model.conv1 = nn.Sequential(
        nn.Conv2d(3, 32, 3, 2, 1, bias=False),
        nn.BatchNorm2d(32),
        nn.ReLU(),
        nn.Conv2d(32, 32, 3, 1, 1, bias=False),
        nn.BatchNorm2d(32),
        nn.ReLU(),
        nn.Conv2d(32, 64, 3, 1, 1, bias=False),
    )
    for stage in (model.layer1, model.layer2, model.layer3, model.layer4):
        conv, norm = stage[0].downsample
        stride = conv.stride[0]
        pool = nn.AvgPool2d(stride, stride, ceil_mode=True, count_include_pad=False)
        plain = nn.Conv2d(conv.in_channels, conv.out_channels, 1, bias=False)
        stage[0].downsample = nn.Sequential(nn.Identity() if stride == 1 else pool, plain, norm)
    return model


def build(name):
    """The network, and what it does before its first stage."""
    if name.startswith("cifar_"):
        _, depth, option = name.split("_")
        model = Cifar(int(depth), option)
        return model.eval(), model.stem
    if name == "resnet50d":
        model = resnet50d()
    elif name == "seresnet18":
        model = ResNet(SEBasicBlock, [2, 2, 2, 2])
    else:
        model = getattr(torchvision.models, name)(weights=None)
    return model.eval(), lambda x: model.maxpool(model.relu(model.bn1(model.conv1(x))))


def input_shape(name):
    return (2, 3, 32, 32) if name.startswith("cifar_") else (1, 3, 224, 224)
