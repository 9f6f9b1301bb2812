"""Compares two pictures of the same place; a blank page of the browser reads the PNG files."""

from base64 import b64encode

from playwright.sync_api import Page

UNLIKE = 48  # of 255 in any channel: more than smoothing makes of an edge that lies 0.3 px lower


def share_unlike(blank: Page, one: bytes, other: bytes) -> float:
    """The share of pixels that clearly differ, 1 for pictures of different size."""
    return blank.evaluate(
        """async ([one, other, unlike]) => {
          const pixels = async (png) => {
            const image = await createImageBitmap(await (await fetch(png)).blob());
            const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
            canvas.drawImage(image, 0, 0);
            return canvas.getImageData(0, 0, image.width, image.height);
          };
          const [a, b] = [await pixels(one), await pixels(other)];
          if (a.width !== b.width || a.height !== b.height) return 1;
          let count = 0;
          for (let i = 0; i < a.data.length; i += 4)
            if ([0, 1, 2].some((c) => Math.abs(a.data[i + c] - b.data[i + c]) > unlike)) count++;
          return count / (a.width * a.height);
        }""",
        [_address(one), _address(other), UNLIKE],
    )


def _address(png: bytes) -> str:
    return f"data:image/png;base64,{b64encode(png).decode()}"
