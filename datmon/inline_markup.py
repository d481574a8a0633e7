"""The tagged parts of an inline XBRL document as a smaller document: the tags, what they print, and the header.

Nine tenths of a report's markup stand between its tags and say nothing about them; without it a parser gives the same
facts in half the time. Where the rendering has met the tags already, the header is enough. Where the markup is any but
the plainest there is no smaller document.
"""

import re

# Must match b'<html xmlns="http://www.w3.org/1999/xhtml" lang="en">'. Must not match b"<html", b"<htmls>".
_ROOT = re.compile(rb"<html\b(?:[^<>\"']++|\"[^<\"]*+\"|'[^<']*+')*+>")
# Must match b' xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"', in single quotes too. Must not match another prefix.
_PREFIX = re.compile(rb"\sxmlns:ix\s*=\s*[\"']http://www\.xbrl\.org/20(?:08|13)/inlineXBRL[\"']")
_ADDRESS = re.compile(rb"/inlineXBRL[\"']")
# Must match b'xmlns:d="http://xbrl.sec.gov/dei/2025"'. Must not match b'xmlns:dei="http://xbrl.sec.gov/dei/2025"'.
_OTHER_COVER = re.compile(rb"xmlns:(?!dei\s*=)[\w.-]+\s*=\s*[\"']http://xbrl\.sec\.gov/dei/")
_BINDING = re.compile(rb"xmlns:")  # a pattern, which leaps to its first letter
# A tag of inline XBRL; a comment, which may hold one; the beginning of what is neither (a declaration, CDATA).
_TAG = re.compile(rb"(<(?:/?ix:[^>]*+>|!--|[!?]))")
_HEADER_END = b"</ix:header>"
_NUMBER, _NUMBER_END = b"<ix:nonFraction", b"</ix:nonFraction"
_TEXT, _TEXT_END = b"<ix:nonNumeric", b"</ix:nonNumeric"
_OTHER = (b"<ix:continuation", b"</ix:continuation", b"<ix:exclude", b"</ix:exclude", b"<ix:foot", b"</ix:foot")
_COMMENT = b"<!--"
_END = 1_000  # bytes in which a whole document ends


def tags_alone(content: bytes) -> bytes | None:
    """The document without what stands outside of tagged numbers, cover items and the header; None where in doubt.

    Of a well-formed document it has the same tagged elements in the same order, with the same attributes and, but for
    texts that are no cover items, the same text.
    """
    bounds = _bounds(content)
    if bounds is None:
        return None
    root, low, high = bounds
    try:
        pieces = [content[:root], *_tagged(content[root:low])]
        return b"".join((*pieces, content[low:high], *_tagged(content[high:]), b"</html>"))
    except _Irregular:
        return None


def header_alone(content: bytes) -> bytes | None:
    """The document with nothing but its hidden header; None where in doubt, or where tags stand before the header."""
    bounds = _bounds(content)
    if bounds is None:
        return None
    root, low, high = bounds
    return None if content.find(b"<ix:", root, low) >= 0 else b"".join((content[:root], content[low:high], b"</html>"))


def _bounds(content: bytes) -> tuple[int, int, int] | None:
    """Where the root's tag ends and the header begins and ends; None where the markup is any but the plainest."""
    root = _ROOT.search(content)
    low = content.find(b"<ix:header")
    high = content.find(_HEADER_END, low) + len(_HEADER_END)
    if root is None or not root.end() <= low < high or not _binds_usual_prefix(content[: root.end()]):
        return None
    cut_short = content.find(b"</html", max(high, len(content) - _END)) < 0
    if cut_short or _BINDING.search(content, root.end(), low) or _BINDING.search(content, high):
        return None
    return root.end(), low, high


class _Irregular(Exception):
    """Markup that only a parser tells apart."""


def _binds_usual_prefix(head: bytes) -> bool:
    """Whether the root element binds the usual prefixes, and no others beside them."""
    usual = _PREFIX.search(head) is not None and len(_ADDRESS.findall(head)) == 1
    return usual and _OTHER_COVER.search(head) is None


def _tagged(markup: bytes) -> list[bytes]:
    """The tags, and the text of numbers and cover items.

    Raises _Irregular where a comment holds a tag, a cover item goes on elsewhere, or there is another header.
    """
    parts = _TAG.split(markup)
    pieces, inside, covers = [], 0, [False]
    for tag, text in zip(parts[1::2], parts[2::2], strict=True):
        if tag.startswith(_NUMBER):
            inside += not tag.endswith(b"/>")
        elif tag.startswith(_NUMBER_END):
            inside -= 1
        elif tag.startswith(_TEXT):
            if not tag.endswith(b"/>"):
                covers.append(_is_cover(tag))
                inside += covers[-1]
        elif tag.startswith(_TEXT_END):
            inside -= covers.pop()
        elif not tag.startswith(_OTHER):
            _check_comment(tag, text)
            if inside <= 0:
                continue
        pieces.append(tag)
        if inside > 0:
            pieces.append(text)
    return pieces


def _is_cover(tag: bytes) -> bool:
    if b"dei:" not in tag:
        return False
    if b"continuedAt" in tag:
        raise _Irregular
    return True


def _check_comment(tag: bytes, text: bytes) -> None:
    """Raises _Irregular unless this is a comment that ends before the next tag."""
    if tag != _COMMENT or b"-->" not in text:
        raise _Irregular
