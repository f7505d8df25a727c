"""Makes the pictures of this folder and what Pillow and torchvision make of them.

Run with Python 3, numpy, Pillow 9.4 and torchvision 0.14 in this folder:  python3 make_pictures.py
"""

import numpy
from PIL import Image
from torchvision import transforms
from torchvision.transforms import InterpolationMode, functional

FILTERS = {"bilinear": InterpolationMode.BILINEAR, "bicubic": InterpolationMode.BICUBIC}


def scene(height, width, seed):
    """A shaded ground, a disc and some noise: edges, slopes and small detail."""
    random = numpy.random.RandomState(seed)
    y, x = numpy.mgrid[0:height, 0:width]
    picture = numpy.stack(
        [
            255.0 * x / max(1, width - 1),
            255.0 * y / max(1, height - 1),
            255.0 * (x + y) / max(1, width + height - 2),
        ],
        axis=2,
    )
    disc = (x - width / 2) ** 2 + (y - height / 2) ** 2 < (min(height, width) / 3) ** 2
    picture[disc] = [250, 20, 60]
    picture += random.randint(-40, 41, picture.shape)
    return Image.fromarray(picture.clip(0, 255).astype(numpy.uint8))


def decoding():
    colour = scene(37, 51, 1)
    grey = colour.convert("L")
    colour.save("colour-420.jpg", quality=85, subsampling=2)
    colour.save("colour-444.jpg", quality=95, subsampling=0)
    colour.save("progressive.jpg", quality=80, progressive=True)
    grey.save("grey.jpg", quality=85)
    colour.convert("CMYK").save("cmyk.jpg")
    turned = Image.Exif()
    turned[0x0112] = 6
    colour.save("turned.jpg", quality=85, exif=turned)
    alpha = Image.fromarray(
        numpy.random.RandomState(2).randint(0, 256, (37, 51), dtype=numpy.uint8)
    )
    rgba = colour.copy()
    rgba.putalpha(alpha)
    rgba.save("alpha.png")
    grey_alpha = grey.copy()
    grey_alpha.putalpha(alpha)
    grey_alpha.save("grey-alpha.png")
    colour.quantize(16).save("palette.png")
    colour.quantize(16).save("palette.gif")
    colour.quantize(16).save(
        "frames.gif", save_all=True, append_images=[scene(37, 51, 9).quantize(16)]
    )
    colour.save("colour.bmp")
    colour.quantize(16).save("palette.bmp")
    names = (
        "colour-420.jpg colour-444.jpg progressive.jpg grey.jpg turned.jpg alpha.png"
        " grey-alpha.png palette.png palette.gif frames.gif colour.bmp palette.bmp"
    ).split()
    for name in names:
        Image.open(name).convert("RGB").save("decoded-" + name + ".png")
    colour.convert("L").save("luma.png")
    with open("colour-420.jpg", "rb") as whole, open("cut-off.jpg", "wb") as part:
        part.write(whole.read()[:500])


def steps():
    """Each line: source, step, its sizes, its filter or -, result."""
    lines = []
    shapes = [(37, 51), (1, 9), (13, 1), (1, 1), (64, 48)]
    for height, width in shapes:
        source = "source-%dx%d.png" % (height, width)
        scene(height, width, height * 100 + width).save(source)
        picture = Image.open(source)
        for filter_name, mode in FILTERS.items():
            for size in [(5, 7), (37, 20), (61, 83), (1, 1), (height, 3)]:
                name = "resized-%dx%d-%dx%d-%s.png" % (height, width, *size, filter_name)
                functional.resize(picture, size, mode).save(name)
                lines.append((source, "to", "%dx%d" % size, filter_name, name))
        for shorter in [3, 10, 37]:
            if max(height, width) * shorter // min(height, width) > 200:
                continue
            name = "shorter-%dx%d-%d.png" % (height, width, shorter)
            functional.resize(picture, shorter).save(name)
            lines.append((source, "shorter", str(shorter), "bilinear", name))
        for size in [(8, 8), (32, 33), (41, 7), (6, 60), (70, 71)]:
            name = "cropped-%dx%d-%dx%d.png" % (height, width, *size)
            functional.center_crop(picture, size).save(name)
            lines.append((source, "crop", "%dx%d" % size, "-", name))
    flow = transforms.Compose([transforms.Resize(40), transforms.CenterCrop(32)])
    flow(Image.open("colour-420.jpg").convert("RGB")).save("flow.png")
    with open("steps.txt", "w") as file:
        for line in lines:
            file.write(" ".join(line) + "\n")


if __name__ == "__main__":
    decoding()
    steps()
