"""The text of a PDF that fpdf2 wrote: enough to check what a page says, without another library."""

import re
import zlib

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_FONT = re.compile(rb"/(F\d+) (\d+) 0 R")
_SHOWN = re.compile(rb"/(F\d+) [\d.]+ Tf|\((.*?)(?<!\\)\) ?Tj|T\*|(-?[\d.]+) (-?[\d.]+) Td", re.DOTALL)


def page_count(data):
    return len(re.findall(rb"/Type /Page\b", data))


def text_of(data):
    """Return all text, words in the order in which they were written, single spaces between them."""
    objects = {int(number): body for number, body in re.findall(rb"(\d+) 0 obj(.*?)endobj", data, re.DOTALL)}
    maps = {name: _glyphs(objects, int(number)) for name, number in set(_FONT.findall(data))}
    said = []
    for body in objects.values():
        stream = _inflated(body)
        if stream and b"BT" in stream and b" Tf" in stream:
            said.append(_page(stream, maps))
    return " ".join(" ".join(said).split())


def _inflated(body):
    found = _STREAM.search(body)
    if not found:
        return b""
    try:
        return zlib.decompress(found[1])
    except zlib.error:
        return found[1]


def _glyphs(objects, font):
    to_unicode = re.search(rb"/ToUnicode (\d+) 0 R", objects[font])
    table = _inflated(objects[int(to_unicode[1])]).decode("latin-1") if to_unicode else ""
    return {
        int(code, 16): "".join(chr(int(target[i : i + 4], 16)) for i in range(0, len(target), 4))
        for code, target in re.findall(r"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4,})>", table)
    }


def _page(stream, maps):
    font, words = b"", []
    for match in _SHOWN.finditer(stream):
        if match[1]:
            font = match[1]
        elif match[2] is not None:
            words.append(_decoded(match[2], maps.get(font, {})))
    return " ".join(words)


def _decoded(raw, glyphs):
    plain = re.sub(rb"\\([()\\])", rb"\1", raw.replace(b"\\r", b"\r").replace(b"\\n", b"\n"))
    return "".join(glyphs.get(plain[i] * 256 + plain[i + 1], "?") for i in range(0, len(plain) - 1, 2))
