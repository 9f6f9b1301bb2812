"""What travels inside the files: description, credit, licence and address.

PNG has it as XMP and as IPTC-like text in iTXt chunks, SVG as title and desc. PDF has it from Typst.
"""

import struct
import zlib
from html import escape
from typing import Any

from explainer.content.edition import Edition
from explainer.content.imprint import imprint

_SIGNATURE_AND_HEADER = 33  # bytes: 8 of the signature, 25 of IHDR


def with_metadata(made: bytes, form: str, edition: Edition, content: dict[str, Any]) -> bytes:
    """The file with what it says of itself."""
    if form == "png":
        return _png(made, edition, content)
    if form == "svg":
        return _svg(made, content)
    return made


def _png(made: bytes, edition: Edition, content: dict[str, Any]) -> bytes:
    about = edition.story.about
    licence = about.licence_url or content["licence"]
    told = {
        "XML:com.adobe.xmp": _xmp(edition, content, licence),
        "Title": content["title"],
        "Description": content["alt"],
        "Author": imprint(edition).credit,
        "Copyright": licence,
        "Source": edition.address,
    }
    chunks = b"".join(_text(keyword, text) for keyword, text in told.items() if text)
    return made[:_SIGNATURE_AND_HEADER] + chunks + made[_SIGNATURE_AND_HEADER:]


def _text(keyword: str, text: str) -> bytes:
    """An iTXt chunk: uncompressed UTF-8 without a language."""
    body = b"iTXt" + keyword.encode("latin-1") + b"\0\0\0\0\0" + text.encode()
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))


def _xmp(edition: Edition, content: dict[str, Any], licence: str) -> str:
    def alternatives(text: str) -> str:
        said = f'<rdf:li xml:lang="{edition.language}">{escape(text)}</rdf:li>'
        default = f'<rdf:li xml:lang="x-default">{escape(text)}</rdf:li>'
        return f"<rdf:Alt>{default}{said}</rdf:Alt>"

    credit, address = escape(imprint(edition).credit), escape(edition.address)
    web = f"<xmpRights:WebStatement>{escape(licence)}</xmpRights:WebStatement>"
    source = f"<dc:source>{address}</dc:source>" if address else ""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
        'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" '
        'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">'
        f"<dc:title>{alternatives(content['title'])}</dc:title>"
        f"<dc:description>{alternatives(content['alt'])}</dc:description>"
        f"<Iptc4xmpCore:AltTextAccessibility>{alternatives(content['alt'])}"
        "</Iptc4xmpCore:AltTextAccessibility>"
        f"<photoshop:Credit>{credit}</photoshop:Credit>"
        f"<dc:rights>{alternatives(content['licence'])}</dc:rights>{web}{source}"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )


def _svg(made: bytes, content: dict[str, Any]) -> bytes:
    """Title and description as the first things in the drawing, which says that it is a picture."""
    text = made.decode()
    end = text.index(">", text.index("<svg"))
    title, described = escape(content["title"]), escape(content["alt"])
    source = escape(f"{content['credit']} · {content['licence']}")
    return (
        f'{text[:end]} role="img" aria-labelledby="title desc" lang="{content["lang"]}">'
        f'<title id="title">{title}</title><desc id="desc">{described} {source}</desc>'
        f"{text[end + 1 :]}"
    ).encode()
