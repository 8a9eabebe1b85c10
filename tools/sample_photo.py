"""Draws the photo of the sample release: two satellites on one orbit above the Earth's horizon."""

import io
import math
import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

SIZE = (1600, 1066)
LARGER = 2
SKY = (6, 10, 26)
EARTH = (14, 46, 92)
GLOW = (96, 176, 255)
METAL = (222, 228, 236)
PANEL = (38, 74, 150)
STARS = 420
EARTH_RADIUS = 1.15  # in widths of the picture, as the next two
ORBIT_HEIGHT = 0.29
CENTRE_X = 0.58
HORIZON = 0.72  # in heights
QUALITY = 82


def photo() -> bytes:
    """The picture as JPEG, the same bytes each time."""
    large = Image.new("RGB", (SIZE[0] * LARGER, SIZE[1] * LARGER), SKY)
    draw_stars(large)
    draw_earth(large)
    draw_orbit(large)
    draw_satellite(large, angle=-103.5, scale=1.25)
    draw_satellite(large, angle=-84.5, scale=0.8)
    content = io.BytesIO()
    made = large.reduce(LARGER)
    made.save(content, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return content.getvalue()


def draw_stars(image: Image.Image) -> None:
    chance = random.Random(1957)
    draw = ImageDraw.Draw(image)
    width, height = image.size
    for _ in range(STARS):
        x, y = chance.random() * width, chance.random() * height
        radius, light = chance.choice((1, 1, 2, 3)), chance.randint(90, 255)
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(light, light, 255))


def draw_earth(image: Image.Image) -> None:
    """A limb with its atmosphere, dark towards the night side."""
    width, _ = image.size
    centre, radius = earth(image)
    for reach, strength in ((90, 0.30), (46, 0.45), (16, 0.75)):
        blend(image, disc(image, centre, radius + reach, blur=reach), GLOW, strength)
    inside = disc(image, centre, radius, blur=2)
    image.paste(EARTH, mask=inside)
    light = disc(image, (centre[0] - width * 0.10, centre[1]), radius - 120, blur=150)
    blend(image, ImageChops.subtract(inside, light), GLOW, 0.55)
    draw_clouds(image, inside, centre, radius)
    night = ImageOps.fit(Image.linear_gradient("L").rotate(90), image.size)
    blend(image, ImageChops.multiply(inside, night), SKY, 0.7)


def draw_clouds(
    image: Image.Image, inside: Image.Image, centre: tuple[float, float], radius: float
) -> None:
    chance = random.Random(2018)
    clouds = Image.new("L", image.size)
    draw = ImageDraw.Draw(clouds)
    for _ in range(70):
        angle = math.radians(chance.uniform(238, 300))
        distance = radius - chance.uniform(30, image.size[1] * 0.34)
        x, y = centre[0] + distance * math.cos(angle), centre[1] + distance * math.sin(angle)
        length, depth = chance.uniform(60, 360), chance.uniform(4, 16)
        draw.ellipse((x - length, y - depth, x + length, y + depth), fill=chance.randint(30, 90))
    blend(image, ImageChops.multiply(clouds.filter(ImageFilter.GaussianBlur(9)), inside), METAL, 1)


def earth(image: Image.Image) -> tuple[tuple[float, float], float]:
    """Centre and radius, in pixels."""
    width, height = image.size
    radius = width * EARTH_RADIUS
    return (width * CENTRE_X, height * HORIZON + radius), radius


def draw_orbit(image: Image.Image) -> None:
    (x, y), radius = earth(image)
    radius += image.size[0] * ORBIT_HEIGHT
    layer = Image.new("L", image.size)
    box = (x - radius, y - radius, x + radius, y + radius)
    ImageDraw.Draw(layer).ellipse(box, outline=190, width=3 * LARGER)
    blend(image, layer.filter(ImageFilter.GaussianBlur(6)), GLOW, 0.8)
    blend(image, layer, METAL, 0.8)


def draw_satellite(image: Image.Image, angle: float, scale: float) -> None:
    """A body with a dish between two panels, at an angle of the orbit in degrees (-90: top)."""
    (x, y), radius = earth(image)
    radius += image.size[0] * ORBIT_HEIGHT
    x += radius * math.cos(math.radians(angle))
    y += radius * math.sin(math.radians(angle))
    side = int(420 * scale * LARGER)
    layer = Image.new("RGBA", (side, side))
    draw = ImageDraw.Draw(layer)
    unit = side / 21
    middle = side / 2
    for direction in (-1, 1):
        start, end = sorted((middle + direction * 2.4 * unit, middle + direction * 9.4 * unit))
        draw.rectangle((start, middle - 1.5 * unit, end, middle + 1.5 * unit), fill=PANEL)
        for cell in range(1, 6):
            line = start + (end - start) * cell / 6
            draw.line((line, middle - 1.5 * unit, line, middle + 1.5 * unit), fill=GLOW, width=3)
        draw.line((middle, middle, middle + direction * 2.4 * unit, middle), fill=METAL, width=9)
    draw.rounded_rectangle(
        (middle - 1.5 * unit, middle - 1.9 * unit, middle + 1.5 * unit, middle + 1.9 * unit),
        radius=unit * 0.4,
        fill=METAL,
    )
    draw.chord(
        (middle - 1.3 * unit, middle + 1.5 * unit, middle + 1.3 * unit, middle + 3.6 * unit),
        180,
        360,
        fill=(250, 214, 120),
    )
    turned = layer.rotate(-90 - angle, Image.Resampling.BICUBIC)
    place = (int(x - side / 2), int(y - side / 2))
    image.paste(turned, place, turned)


def disc(
    image: Image.Image, centre: tuple[float, float], radius: float, *, blur: float
) -> Image.Image:
    mask = Image.new("L", image.size)
    box = (centre[0] - radius, centre[1] - radius, centre[0] + radius, centre[1] + radius)
    ImageDraw.Draw(mask).ellipse(box, fill=255)
    return mask.filter(ImageFilter.GaussianBlur(blur))


def blend(
    image: Image.Image, mask: Image.Image, colour: tuple[int, int, int], strength: float
) -> None:
    paler = ImageChops.multiply(mask, Image.new("L", mask.size, int(255 * strength)))
    image.paste(colour, mask=paler)
