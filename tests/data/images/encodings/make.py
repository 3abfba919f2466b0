"""Writes small pictures in odd encodings, and expected.npz with what PIL 9.4 makes of them, into the folder given."""
import io
import os
import struct
import sys
import zlib

import numpy as np
from PIL import Image, ImageOps

folder = sys.argv[1]
os.makedirs(f"{folder}/refused", exist_ok=True)
height, width = 13, 17
rng = np.random.default_rng(7)
y, x = np.mgrid[0:height, 0:width]
rgb = np.stack([(x * 14) % 256, (y * 19) % 256, (x * y * 3) % 256], -1)
rgb = np.clip(rgb + rng.integers(-9, 9, rgb.shape), 0, 255).astype("u1")
picture = Image.fromarray(rgb)
palette = picture.quantize(32)
expected = {}


def keep(name, values=None):
    path = f"{folder}/{name}"
    # PIL turns a TIFF upright itself when it loads it; exif_transpose would turn it again.
    upright = (lambda image: image) if name.endswith(".tif") else ImageOps.exif_transpose
    expected[name] = np.asarray(upright(Image.open(path)).convert("RGB")) if values is None else values


def save(image, name, **options):
    image.save(f"{folder}/{name}", **options)
    keep(name)


def write(name, content, values=None):
    with open(f"{folder}/{name}", "wb") as file:
        file.write(content)
    keep(name, values)


def upper(values):
    grey = (values >> 8).astype("u1")
    return grey if grey.ndim == 3 else np.repeat(grey[..., None], 3, -1)


# GIF: transparency, interlacing, and a frame smaller than its canvas.
def offset_gif(name, transparent=None):
    memory = io.BytesIO()
    palette.save(memory, "GIF")
    data = bytearray(memory.getvalue())
    data[6:10] = struct.pack("<HH", width + 6, height + 5)
    data[11] = 3
    at = 13 + 3 * (2 << (data[10] & 7))
    while data[at] == 0x21:
        block = at + 2
        while data[block]:
            block += data[block] + 1
        at = block + 1
    data[at + 1:at + 5] = struct.pack("<HH", 4, 2)
    if transparent is not None:
        data[at:at] = bytes([0x21, 0xF9, 4, 1, 0, 0, transparent, 0])
        data[:6] = b"GIF89a"
    write(name, data)


save(palette, "transparent.gif", transparency=5)
save(palette, "interlaced.gif", interlace=1)
save(picture.convert("L"), "grey.gif")
offset_gif("offset.gif")
offset_gif("offset_transparent.gif", 4)

# EXIF orientation outside JPEG.
for name, orientation in (("png", 3), ("tif", 5), ("png", 6), ("webp", 6), ("webp", 7), ("tif", 8)):
    exif = Image.Exif()
    exif[0x0112] = orientation
    options = {"lossless": True} if name == "webp" else {}
    save(picture, f"orientation{orientation}.{name}", exif=exif, **options)


# PNG: every depth, transparency by colour, a gamma that is not applied.
def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(name, colour, depth, rows, extra=b"", values=None):
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows)))
    write(name, b"\x89PNG\r\n\x1a\n" + header + extra + pixels + chunk(b"IEND", b""), values)


def words(*shape):
    return rng.integers(0, 65536, (height, width, *shape)).astype(">u2")


rgb16, rgba16, la16, grey16 = words(3), words(4), words(2), words()
png("rgb16.png", 2, 16, [row.tobytes() for row in rgb16], values=upper(rgb16))
png("rgba16.png", 6, 16, [row.tobytes() for row in rgba16], values=upper(rgba16[..., :3]))
png("la16.png", 4, 16, [row.tobytes() for row in la16], values=upper(la16[..., 0]))
png("grey16.png", 0, 16, [row.tobytes() for row in grey16], values=upper(grey16))
gamma = chunk(b"gAMA", struct.pack(">I", 20000))
png("rgb_trns_gamma.png", 2, 8, [row.tobytes() for row in rgb], gamma + chunk(b"tRNS", struct.pack(">HHH", *map(int, rgb[0, 0]))))
png("grey_trns.png", 0, 8, [bytes(row) for row in rgb[..., 0]], chunk(b"tRNS", struct.pack(">H", int(rgb[0, 0, 0]))))
for depth in (1, 2, 4):
    count = 8 // depth
    values = rng.integers(0, 1 << depth, (height, -(-width // count), count))
    rows = [bytes(sum(int(value) << (8 - depth * (i + 1)) for i, value in enumerate(cell)) for cell in row) for row in values]
    png(f"grey{depth}.png", 0, depth, rows)
    colours = rng.integers(0, 256, (1 << depth, 3)).astype("u1")
    png(f"palette{depth}.png", 3, depth, rows, chunk(b"PLTE", colours.tobytes()) + chunk(b"tRNS", bytes([0, 128])))


# BMP: depths, masks, rows from the top, run lengths.
def bmp(name, bits, data, compression=0, between=b"", rows=height, colours=0):
    start = 14 + 40 + len(between)
    file = b"BM" + struct.pack("<IHHI", start + len(data), 0, 0, start)
    info = struct.pack("<IiiHHIIiiII", 40, width, rows, 1, bits, compression, len(data), 2835, 2835, colours, 0)
    write(name, file + info + between + data)


save(picture.convert("L"), "grey.bmp")
save(palette, "palette.bmp")
save(picture.convert("1"), "1bit.bmp")
bmp("rgb555.bmp", 16, rng.integers(0, 32768, (height, width + 1)).astype("<u2").tobytes())
bmp("rgb565.bmp", 16, rng.integers(0, 65536, (height, width + 1)).astype("<u2").tobytes(), 3, struct.pack("<III", 0xF800, 0x7E0, 0x1F))
four = rng.integers(0, 256, (height, width, 4)).astype("u1").tobytes()
bmp("rgb32.bmp", 32, four)
bmp("topdown.bmp", 32, four, rows=-height)
runs = b""
for row in np.asarray(palette)[::-1]:
    at = 0
    while at < width:
        length = 1
        while at + length < width and row[at + length] == row[at]:
            length += 1
        runs += bytes([length, row[at]])
        at += length
    runs += b"\0\0"
bmp("rle8.bmp", 8, runs + b"\0\1", 1, bytes(b for i in range(256) for b in (i, (i * 7) % 256, 255 - i, 0)), colours=256)


# TIFF: compressions, palettes, planes, sixteen bits.
def tiff(name, tags, data, order=">", values=None):
    start = 8 + len(data)
    entries, tail = struct.pack(order + "H", len(tags)), b""
    for tag in sorted(tags):
        kind, numbers = tags[tag]
        content = struct.pack(order + {3: "H", 4: "I"}[kind] * len(numbers), *numbers)
        if len(content) > 4:
            place = struct.pack(order + "I", start + 2 + 12 * len(tags) + 4 + len(tail))
            tail += content
        else:
            place = content.ljust(4, b"\0")
        entries += struct.pack(order + "HHI", tag, kind, len(numbers)) + place
    head = (b"MM" if order == ">" else b"II") + struct.pack(order + "HI", 42, start)
    write(name, head + data + entries + b"\0\0\0\0" + tail, values)


def tags(depths, colours, strips, **more):
    plane = height * width * sum(depths) // 8 // strips
    return {
        256: (3, [width]), 257: (3, [height]), 258: (3, depths), 259: (3, [1]), 262: (3, [colours]), 277: (3, [len(depths)]), 278: (3, [height]),
        273: (4, [8 + i * plane for i in range(strips)]), 279: (4, [plane] * strips), **{int(tag[1:]): value for tag, value in more.items()},
    }


save(picture, "packbits.tif", compression="packbits")
save(palette, "palette.tif")
save(picture.convert("1"), "1bit.tif")
save(picture.convert("RGBA"), "rgba.tif")
Image.fromarray(grey16.astype("u2")).save(f"{folder}/grey16.tif")
keep("grey16.tif", upper(grey16))
save(picture, "predictor.tif", compression="tiff_lzw", tiffinfo={317: 2})
tiff("rgb16.tif", tags([16, 16, 16], 2, 1), rgb16.tobytes(), values=upper(rgb16))
tiff("planar.tif", tags([8, 8, 8], 2, 3, t284=(3, [2])), rgb.transpose(2, 0, 1).tobytes(), "<")
tiff("whiteiszero.tif", tags([8], 0, 1), rgb[..., 0].tobytes())

# WebP and JPEG.
alpha = ((x + y) * 9 % 256).astype("u1")
save(Image.fromarray(np.dstack([rgb, alpha])), "alpha_lossy.webp", quality=80)
save(picture.convert("L"), "grey_progressive.jpg", progressive=True)
save(picture, "subsampled_across.jpg", quality=95, subsampling=1)

np.savez_compressed(f"{folder}/expected.npz", **expected)

picture.convert("CMYK").save(f"{folder}/refused/cmyk.tif")
picture.convert("1").save(f"{folder}/refused/fax.tif", compression="group4")
picture.save(f"{folder}/refused/jpeg.tif", compression="jpeg")
Image.fromarray(rgb[..., 0].astype("f4")).save(f"{folder}/refused/float.tif")
