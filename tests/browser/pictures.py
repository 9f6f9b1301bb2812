"""Compares two pictures of the same place; a blank page of the browser reads the PNG files."""

from base64 import b64encode

from playwright.sync_api import Page

UNLIKE = 48  # of 255 in any channel: more than smoothing makes of an edge that lies 0.3 px lower


def share_unlike(
    blank: Page, one: bytes, other: bytes, cut: tuple[float, float, float, float] | None = None
) -> float:
    """The share of pixels that clearly differ, 1 for pictures of different size.

    With a ``cut`` (left, top, width and height in the other's pixels) one is held, at the cut's
    size, against just that part of the other.
    """
    return blank.evaluate(
        """async ([one, other, unlike, cut]) => {
          const read = async (png) => createImageBitmap(await (await fetch(png)).blob());
          const pixels = (image, [left, top, wide, high], [width, height]) => {
            const canvas = new OffscreenCanvas(width, height).getContext("2d");
            canvas.imageSmoothingQuality = "high";
            canvas.drawImage(image, left, top, wide, high, 0, 0, width, height);
            return canvas.getImageData(0, 0, width, height);
          };
          const whole = ({ width, height }) => [0, 0, width, height];
          const [first, second] = [await read(one), await read(other)];
          const part = cut || whole(second);
          const size = cut ? [Math.round(cut[2]), Math.round(cut[3])] : [first.width, first.height];
          const a = pixels(first, whole(first), size);
          const b = pixels(second, part, cut ? size : [second.width, second.height]);
          if (a.width !== b.width || a.height !== b.height) return 1;
          let count = 0;
          for (let i = 0; i < a.data.length; i += 4)
            if ([0, 1, 2].some((c) => Math.abs(a.data[i + c] - b.data[i + c]) > unlike)) count++;
          return count / (a.width * a.height);
        }""",
        [_address(one), _address(other), UNLIKE, cut],
    )


def _address(png: bytes) -> str:
    return f"data:image/png;base64,{b64encode(png).decode()}"
