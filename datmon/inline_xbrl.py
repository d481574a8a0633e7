"""Inline XBRL: the tagged facts of a report with contexts, units and dimensions, and where they stand in the text.

The XML tree is the reader of record, because an HTML parser moves and closes elements that the filer wrote otherwise;
where the markup is plain it is the tree of the tags alone, or of the header with the marks that the rendering met.
Values are exact decimals; what cannot be read with certainty (an unknown transform, words that are no number) has no
value and a note saying why. A filer's wrong scale is not mended here: that needs knowledge of what the number means.

Source: Inline XBRL 1.1; Inline XBRL Transformation Registries 3 to 5; the EDGAR Filer Manual's transforms (ixt-sec).
Not modelled: footnotes and relationships, tuples, `ix:fraction`, references between several target documents.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple

from lxml import etree

from datmon.errors import BadDocument
from datmon.inline_markup import header_alone, tags_alone
from datmon.plain_text import LARGEST_DOCUMENT, Layout, Mark, attributes_of

INFINITE = 1_000  # `decimals="INF"`: an exact value, finer than any number of places

_IX = ("{http://www.xbrl.org/2013/inlineXBRL}", "{http://www.xbrl.org/2008/inlineXBRL}")
_XBRLI = "{http://www.xbrl.org/2003/instance}"
_XBRLDI = "{http://xbrl.org/2006/xbrldi}"
_NIL_ATTRIBUTE = re.compile(rb"nil\s*=")  # a document that does not write it has no nil facts
_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"
_NUMBERS = frozenset(f"{space}nonFraction" for space in _IX)
_TEXTS = frozenset(f"{space}nonNumeric" for space in _IX)
_CONTINUED = frozenset(f"{space}continuation" for space in _IX)
_HIDDEN = frozenset(f"{space}hidden" for space in _IX)
_EXCLUDED = frozenset(f"{space}exclude" for space in _IX)
_RESOURCES = frozenset(f"{space}resources" for space in _IX)
_EVERY = (*_NUMBERS, *_TEXTS, *_CONTINUED, *_HIDDEN, *_RESOURCES)
_NUMBER_SEEN, _TEXT_SEEN = "ix:nonfraction", "ix:nonnumeric"  # as marks are named
_MARKS_SEEN = frozenset((_NUMBER_SEEN, _TEXT_SEEN, "ix:continuation", "ix:exclude", "ix:footnote"))
_CONTEXT, _UNIT = f"{_XBRLI}context", f"{_XBRLI}unit"
_IDENTIFIER, _START = f"{_XBRLI}identifier", f"{_XBRLI}startDate"
_ENDS = frozenset((f"{_XBRLI}endDate", f"{_XBRLI}instant"))
_EXPLICIT, _TYPED = f"{_XBRLDI}explicitMember", f"{_XBRLDI}typedMember"
_CONTEXT_PARTS = (_EXPLICIT, _TYPED, _IDENTIFIER, _START, *_ENDS)
_WHOLE: dict[str | None, int] = {str(number): number for number in range(-12, 13)}  # as most are written
_SCALES: dict[str | None, int] = {None: 0, "": 0, **_WHOLE}
_PLACES: dict[str | None, int | None] = {None: None, "INF": INFINITE, **_WHOLE}

_LONGEST_NUMBER = 120  # characters; "one hundred and twenty-three million ..." stays below it
_LARGEST_SCALE = 30
_REMEMBERED = 16  # characters of a printed number whose reading is kept
_LONGEST_TEXT = 4_000  # characters of a cover item
_HEAD = 16_384  # bytes in which a document type is looked for before parsing

# Must match "http://fasb.org/us-gaap/2024", "http://xbrl.sec.gov/dei/2023"; the name is the prefix we know it by.
_STANDARD = re.compile(r"^http://(?:fasb\.org|xbrl\.sec\.gov)/(?P<name>us-gaap|srt|dei)/\d{4}(?:-\d\d-\d\d)?$")


class Dimension(NamedTuple):
    """One qualifier of a context: the axis and its member (or, typed, the text of its value)."""

    axis: str
    member: str
    typed: bool = False


class Context(NamedTuple):
    """Whom, when and what part a fact is about. An instant has no `start`; `end` is the last day included.

    `end` is None where the period is for ever or is no date. Dimensions are sorted by axis.
    """

    id: str
    entity: str
    start: date | None
    end: date | None
    dimensions: tuple[Dimension, ...]
    subject: tuple[object, ...]  # the same for two contexts that say the same under other ids

    @property
    def instant(self) -> bool:
        """Whether the context is a day rather than a period."""
        return self.start is None

    def member(self, axis: str) -> str | None:
        """The member on that axis; None where the context is not qualified by it."""
        return next((dimension.member for dimension in self.dimensions if dimension.axis == axis), None)


class InlineFact(NamedTuple):  # a light tuple: a report has a thousand and more, and reading them is the hot loop
    """A tagged number. `value` has scale and sign applied; None when nil, or unreadable for the reason in `note`.

    `text` is what the page shows. `decimals` is the accuracy (-3: to the thousand; INFINITE: exact; None: not said).
    `order` is the place among the report's tagged elements, the key of `locate`. `hidden` facts stand on no page.
    """

    concept: str
    value: Decimal | None
    unit: str
    context: Context
    decimals: int | None
    scale: int
    negated: bool
    format: str
    nil: bool
    id: str | None
    hidden: bool
    text: str
    order: int
    note: str = ""


_new_fact: Callable[[type[InlineFact], tuple[object, ...]], InlineFact] = tuple.__new__  # twice as fast as by call


class InlineText(NamedTuple):
    """A tagged cover item (`dei:`). `value` is the text, a date as YYYY-MM-DD, a flag as "true" or "false".

    None when nil, or where the transform could not be applied (`note`).
    """

    concept: str
    value: str | None
    context: Context
    format: str
    id: str | None
    hidden: bool
    text: str
    order: int
    note: str = ""


class InlineReport:
    """All tagged numbers and cover items of one document, in document order, and what was odd about it.

    A number is read when it is first asked for: a report has a thousand, and styles ask for some fifty.
    """

    def __init__(self, assembly: "_Assembly") -> None:
        self._assembly = assembly

    @cached_property
    def facts(self) -> tuple[InlineFact, ...]:
        """All tagged numbers."""
        return tuple(self.facts_named(None))

    @cached_property
    def texts(self) -> tuple[InlineText, ...]:
        """The cover items."""
        return self._assembly.texts()

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """What was odd."""
        return self._assembly.notes()

    @property
    def concepts(self) -> Set[str]:
        """The concepts that numbers are tagged with."""
        return self._assembly.concepts()

    @property
    def units(self) -> Set[str]:
        """The units that are declared, whether a number has them or not."""
        return self._assembly.units()

    def places_in(self, layout: Layout) -> dict[int, tuple[int, int]] | None:
        """Where what is seen stands in a layout's text, by its `order`; None where it was not read of its marks."""
        return self._assembly.places if self._assembly.layout is layout else None

    def facts_named(self, names: Set[str] | None) -> list[InlineFact]:
        """The numbers whose concepts have these local names ("Cash"), in document order; all for None."""
        return self._assembly.facts(names)

    def facts_in(self, units: Set[str]) -> list[InlineFact]:
        """The numbers in one of these units, in document order."""
        names = self._assembly.names_in(units)
        return [fact for fact in self.facts_named(names) if fact.unit in units]

    def cover(self, concept: str) -> str | None:
        """The value of a cover item that stands once or always says the same, e.g. "dei:DocumentType"."""
        values = {text.value for text in self.texts if text.concept == concept and text.value}
        return values.pop() if len(values) == 1 else None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two facts of one concept, context and unit whose values exclude each other at their stated accuracy."""

    kept: InlineFact
    other: InlineFact


# reading ---------------------------------------------------------------------------------------------------


def read_inline(content: bytes, layout: Layout | None = None) -> InlineReport:
    """The inline XBRL facts of a document; none, without a complaint, where it has no inline XBRL.

    Entities are never expanded and nothing is fetched. A document whose tagged parts are not well-formed is read as far
    as it goes, which `notes` says. Where its `layout` is at hand and plain, what is seen is read of the marks there.

    Raises BadDocument when the bytes are too many, binary, declare entities, or hold no markup at all.
    """
    if len(content) > LARGEST_DOCUMENT:
        raise BadDocument(f"The document has {len(content):,} bytes; more than {LARGEST_DOCUMENT:,} is not read.")
    if b"\x00" in content[:4096]:
        raise BadDocument("The document is binary, not HTML or text; datmon reads text documents only.")
    if b"<!ENTITY" in content[:_HEAD]:  # further down the parsed declaration tells
        raise BadDocument("The document declares XML entities, which no filing does; it is not read.")
    header = _header(content) if layout is not None and _has_plain_marks(layout) else None
    if header is not None:
        return InlineReport(_Assembly(header, [], layout=layout))
    root, markup, notes = _parse(content)
    return InlineReport(_Assembly(root, notes, nils=_NIL_ATTRIBUTE.search(markup) is not None))


def _header(content: bytes) -> etree._Element | None:
    """The root with nothing but the hidden header; None where in doubt."""
    alone = header_alone(content)
    root = None if alone is None else _tree(alone, recover=False)
    if root is not None:
        _refuse_entities(root)
    return root


def _has_plain_marks(layout: Layout) -> bool:
    """Whether the marks say all of what is tagged on the page: no element but these, and cover items in one piece."""
    if not layout.plain or not {mark.element for mark in layout.marks} <= _MARKS_SEEN:
        return False
    left_out = sorted(mark.start for mark in layout.marks if mark.element == "ix:exclude")
    for mark in layout.marks:
        if mark.element == _TEXT_SEEN and "dei:" in mark.written:
            index = bisect_left(left_out, mark.start)
            if "continuedAt" in mark.written or (index < len(left_out) and left_out[index] < mark.end):
                return False
    return True


def _parse(content: bytes) -> tuple[etree._Element, bytes, list[str]]:
    """The root of the tree, the markup it is of, and what was odd."""
    notes: list[str] = []
    markup = tags_alone(content) or content
    root = _tree(markup, recover=False)
    if root is None and markup is not content:
        markup = content
        root = _tree(content, recover=False)
    if root is None:
        root = _tree(content, recover=True)
        notes.append("the document is not well-formed XML; it was read as far as it could be mended")
    if root is None:
        raise BadDocument("The document has no markup that can be read; fetch it again or check what it is.")
    _refuse_entities(root)
    return root, markup, notes


def _refuse_entities(root: etree._Element) -> None:
    declared: Any = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise BadDocument("The document declares XML entities, which no filing does; it is not read.")


@cache
def _parser(*, recover: bool) -> etree.XMLParser:
    """A parser that expands no entity, fetches nothing and keeps the library's limits; one for all documents."""
    return etree.XMLParser(
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        collect_ids=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
    )


def _tree(content: bytes, *, recover: bool) -> etree._Element | None:
    try:
        return etree.fromstring(content, _parser(recover=recover))
    except (etree.XMLSyntaxError, ValueError):
        return None


class _Seen:
    """A tagged element on the page as its mark has it, asked as an element of a tree is."""

    __slots__ = ("_attributes", "_mark", "_page")

    def __init__(self, mark: Mark, page: str) -> None:
        self._mark = mark
        self._page = page
        self._attributes: dict[str, str] | None = None  # read when first asked for

    @property
    def text(self) -> str:
        return self._page[self._mark.start : self._mark.end]

    def get(self, name: str, default: str | None = None) -> Any:
        attributes = self._attributes
        if attributes is None:
            attributes = self._attributes = self._mark.attributes
        if name == _NIL:  # under whatever prefix: nothing else is named so
            return next((value for key, value in attributes.items() if key.endswith(":nil")), default)
        return attributes.get(name, default)


class _Assembly:
    """The tagged elements of one tree, found in one walk, from which numbers and cover items are read.

    With a layout the tree is of the header alone, and what is seen is of the layout's marks.
    """

    def __init__(
        self, root: etree._Element, notes: list[str], *, nils: bool = True, layout: Layout | None = None
    ) -> None:
        self._notes = notes
        self._numbers: defaultdict[str, list[_Tagged]] = defaultdict(list)  # by concept as written
        self._covers: list[_Tagged] = []
        self._continued: dict[str, etree._Element] = {}
        self._defined: dict[str, etree._Element] = {}  # contexts by id
        self._contexts: dict[str, Context] = {}  # those that were read
        self._units: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._dimensions: dict[tuple[str, str], Dimension] = {}
        self._facts: dict[str, list[InlineFact]] = {}  # by concept as written, as far as asked for
        self._nils = nils
        self.layout = layout
        self.places: dict[int, tuple[int, int]] = {}
        self._prefixes = _prefixes(root)
        covers = tuple(f"{prefix}:" for prefix, name in {"dei": "dei", **self._prefixes}.items() if name == "dei")
        order = self._walk(root, covers)
        if layout is not None:
            self._take_marks(layout, covers, order)

    def _walk(self, root: etree._Element, covers: tuple[str, ...]) -> int:
        """Find the elements of the tree; how many of them are numbers and texts."""
        numbers = self._numbers
        order = concealed = 0  # what is hidden comes directly behind the element that hides it: so many still to come
        for element in root.iter(*_EVERY):
            tag = element.tag
            if tag in _NUMBERS:
                numbers[element.get("name", "")].append((order, element, concealed > 0))
                order += 1
                concealed -= concealed > 0
            elif tag in _TEXTS:
                if element.get("name", "").strip().startswith(covers):
                    self._covers.append((order, element, concealed > 0))
                order += 1
                concealed -= concealed > 0
            elif tag in _RESOURCES:
                self._gather_resources(element)
            elif tag in _HIDDEN:
                concealed = max(concealed, sum(1 for _ in element.iter(*_NUMBERS, *_TEXTS)))
            elif tag in _CONTINUED:
                self._continued.setdefault(element.get("id", ""), element)
        return order

    def _take_marks(self, layout: Layout, covers: tuple[str, ...], order: int) -> None:
        """Take what is seen on the page, in the order in which it opens."""
        numbers, page = self._numbers, layout.text
        for mark in layout.marks:
            element, written, start, end = mark
            if element == _NUMBER_SEEN:
                numbers[name_written(written)].append((order, _Seen(mark, page), False))
            elif element != _TEXT_SEEN:
                continue
            elif "dei:" in written and name_written(written).strip().startswith(covers):
                self._covers.append((order, _Seen(mark, page), False))
            if start < end:
                self.places[order] = start, end
            order += 1

    def _gather_resources(self, resources: etree._Element) -> None:
        """The header's units, and its contexts as they are: one is read when a number of it is."""
        for part in resources.iter(_CONTEXT, _UNIT):
            if part.tag == _UNIT:
                self._units.setdefault(part.get("id", ""), _unit_text(part))
            else:
                self._defined.setdefault(part.get("id", ""), part)

    def _context(self, reference: str) -> Context | None:
        """The context of that id; None where there is none."""
        known = self._contexts.get(reference)
        if known is None and (element := self._defined.get(reference)) is not None:
            known = self._contexts[reference] = self._read_context(reference, element)
        return known

    def _read_context(self, identity: str, element: etree._Element) -> Context:
        entity, start, end, dimensions = "", None, None, []
        for part in element.iter(*_CONTEXT_PARTS):
            tag = part.tag
            if tag == _EXPLICIT:
                dimensions.append(self._dimension(part.get("dimension", ""), part.text or ""))
            elif tag == _IDENTIFIER:
                entity = (part.text or "").strip()
            elif tag == _START:
                start = _day(part.text, False)
            elif tag == _TYPED:
                typed = " ".join("".join(_strings(part)).split())[:_LONGEST_TEXT]
                dimensions.append(Dimension(self._name(part.get("dimension", "")), typed, typed=True))
            else:
                end = _day(part.text, True)
        qualified = tuple(sorted(dimensions))
        return Context(identity, entity, start, end, qualified, (entity, start, end, qualified))

    def _dimension(self, axis: str, member: str) -> Dimension:
        known = self._dimensions.get((axis, member))
        if known is None:
            known = self._dimensions[axis, member] = Dimension(self._name(axis), self._name(member))
        return known

    def facts(self, names: Set[str] | None) -> list[InlineFact]:
        """The numbers of these local names, in document order; all for None."""
        wanted = (name for name in self._numbers if names is None or self._name(name).rpartition(":")[2] in names)
        return sorted(chain.from_iterable(map(self._facts_of, wanted)), key=_by_order)

    def _facts_of(self, name: str) -> list[InlineFact]:
        """The numbers of a concept as written; those without a context are in the notes."""
        if name not in self._facts:
            self._facts[name] = [
                self._fact(element, context, order, hidden)
                for order, element, hidden in self._numbers[name]
                if (context := self._context(element.get("contextRef", ""))) is not None
            ]
        return self._facts[name]

    def names_in(self, units: Set[str]) -> Set[str]:
        """The local names of which a number has one of these units."""
        declared = {identity for identity, unit in self._units.items() if unit in units}
        return {
            self._name(name).rpartition(":")[2]
            for name, tagged in self._numbers.items()
            if any(element.get("unitRef") in declared for _, element, _ in tagged)
        }

    def texts(self) -> tuple[InlineText, ...]:
        """The cover items."""
        return tuple(
            self._text(element, self._name(element.get("name", "")), context, order, hidden)
            for order, element, hidden in self._covers
            if (context := self._context(element.get("contextRef", ""))) is not None
        )

    def notes(self) -> tuple[str, ...]:
        """What was odd about the document, and then which elements have no context."""
        tagged = sorted(chain(self._covers, *self._numbers.values()), key=lambda each: each[0])
        references = ((element.get("name", ""), element.get("contextRef", "")) for _, element, _ in tagged)
        lost = [
            f"{self._name(name)} refers to context {reference[:60]!r}, which is not there"
            for name, reference in references
            if reference not in self._defined
        ]
        return (*self._notes, *lost)

    def concepts(self) -> Set[str]:
        """The concepts of the numbers."""
        return {self._name(name) for name in self._numbers}

    def units(self) -> Set[str]:
        """The declared units, and that of a number without one."""
        return {"", *self._units.values()}

    def _fact(self, element: "_Element", context: Context, order: int, hidden: bool) -> InlineFact:
        get = element.get
        name, transform, power, decimals = get("name", ""), get("format", ""), get("scale"), get("decimals")
        shown = element.text or "" if isinstance(element, _Seen) or len(element) == 0 else "".join(_strings(element))
        scale = _SCALES[power] if power in _SCALES else _scale(power)
        places = _PLACES[decimals] if decimals in _PLACES else _whole(decimals)
        negated, value, note, nil = get("sign") == "-", None, "", False
        if self._nils and get(_NIL) in ("true", "1"):
            nil = True
        else:
            read = _short_value if len(shown) <= _REMEMBERED else _value
            value = read(shown, transform, scale, negated)
            if value is None:
                note = f"{shown.strip()[:60]!r} is no number by {transform or 'no format'!r}"
        return _new_fact(InlineFact, (
            self._names.get(name) or self._name(name), value, self._units.get(get("unitRef", ""), ""), context,
            places, scale, negated, transform, nil, get("id"), hidden, shown, order, note,
        ))  # fmt: skip

    def _text(self, element: "_Element", concept: str, context: Context, order: int, hidden: bool) -> InlineText:
        get = element.get
        shown = self._continued_text(element)
        transform, nil = get("format", "").strip(), get(_NIL) in ("true", "1")
        value = None if nil else read_text(shown, transform)
        note = "" if nil or value is not None else f"{shown.strip()[:60]!r} is not readable by {transform!r}"
        return InlineText(concept, value, context, transform, get("id"), hidden, shown, order, note)

    def _continued_text(self, element: "_Element") -> str:
        pieces, seen, place, length = [], set(), element, 0
        while place not in seen and length < _LONGEST_TEXT:
            seen.add(place)
            pieces.append(_shown(place))
            length += len(pieces[-1])
            following = self._continued.get(place.get("continuedAt") or "\x00")
            if following is None:
                break
            place = following
        return " ".join(pieces)[:_LONGEST_TEXT]

    def _name(self, name: str) -> str:
        known = self._names.get(name)
        if known is None:
            prefix, colon, local = name.strip().partition(":")
            known = self._names[name] = f"{self._prefixes.get(prefix, prefix)}{colon}{local}"
        return known


_Element = etree._Element | _Seen
_Tagged = tuple[int, _Element, bool]  # an element's place among the tagged ones, and whether it is hidden
_by_order = attrgetter("order")


def _prefixes(root: etree._Element) -> dict[str, str]:
    """The standard taxonomies' usual prefixes by the ones this document gives them."""
    found = {}
    for prefix, address in root.nsmap.items():
        match = _STANDARD.match(address)
        if match and prefix is not None:
            found[prefix] = match["name"]
    return found


def _strings(element: etree._Element) -> Iterator[str]:
    """The pieces of text of an element, its own and its children's, in order."""
    return (text for text in element.itertext() if isinstance(text, str))


def _shown(element: _Element) -> str:
    """The text of an element without what `ix:exclude` takes out; a walk, so that nesting costs no stack."""
    if isinstance(element, _Seen) or len(element) == 0:
        return element.text or ""
    if not any(True for _ in element.iter(*_EXCLUDED)):
        return "".join(_strings(element))
    pieces, skipped = [], 0
    for event, part in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            skipped += part.tag in _EXCLUDED
            if not skipped and part.text:
                pieces.append(part.text)
        else:
            skipped -= part.tag in _EXCLUDED
            if not skipped and part is not element and part.tail:
                pieces.append(part.tail)
    return "".join(pieces)


def _unit_text(element: etree._Element) -> str:
    """The unit as text: "USD", "shares", "USD/shares"; a filer's own unit keeps its prefix."""
    above: list[str] = []
    below: list[str] = []
    for part in element.iter(f"{_XBRLI}measure"):
        parent = part.getparent()
        side = below if parent is not None and parent.tag == f"{_XBRLI}unitDenominator" else above
        name = (part.text or "").strip()
        prefix, _, local = name.partition(":")
        side.append(local if prefix in ("iso4217", "xbrli") and local else name)
    return "*".join(above) + ("/" + "*".join(below) if below else "")


@lru_cache(maxsize=1024)
def _day(text: str | None, ends: bool) -> date | None:
    """A date, or a date and time: midnight at the end of a period belongs to the day before it."""
    day, clock, _ = (text or "").strip().partition("T")
    try:
        value = date.fromisoformat(day[:10])
        return value - timedelta(days=1) if ends and clock else value
    except (ValueError, OverflowError):
        return None


def _whole(text: str | None) -> int | None:
    if text is None:
        return None
    known = _WHOLE.get(text)
    if known is not None:
        return known
    text = text.strip()
    return int(text) if len(text) < 5 and text.isascii() and text.lstrip("+-").isdecimal() else None


def _scale(text: str | None) -> int:
    """The power of ten; an unreadable one is out of bounds, so that its fact is reported and not taken unscaled."""
    if text is None:
        return 0
    power = _whole(text)
    return _LARGEST_SCALE + 1 if power is None else power


# transforms ------------------------------------------------------------------------------------------------

# A US number: "1,234.5", ".5", "12 345". Must not match "1.234,5", "(12)", "-".
_DOT_DECIMAL = re.compile(r"(?:\d[\d, ]*)?(?:\.\d+)?\.?")
# A European one: "1.234,5", "12 345,6". Must not match "1,234.5".
_COMMA_DECIMAL = re.compile(r"(?:\d[\d. ]*)?(?:,\d+)?")
# A number as XBRL itself writes it, where no transform is named: "-1234.5".
_PLAIN_DECIMAL = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)")
_BLANKS = str.maketrans({"\xa0": " ", "\u2009": " ", "\u202f": " "})


def read_value(text: str, transform: str, scale: int, *, negated: bool) -> Decimal | None:
    """The number that a tagged text stands for, scale and sign applied; None where the transform does not fit.

    `transform` is the format attribute as written ("ixt:num-dot-decimal", "ixt-sec:numwordsen", "" for none).
    """
    text = text.strip()
    reading = _NUMERIC.get(transform) or _NUMERIC.get(transform.strip().rpartition(":")[2])
    if reading is None or len(text) > _LONGEST_NUMBER or abs(scale) > _LARGEST_SCALE:
        return None
    plain = reading(text)
    if plain is None:
        return None
    value = _scaled(plain, scale)
    return value.copy_negate() if negated and value else value


def _value(text: str, transform: str, scale: int, negated: bool) -> Decimal | None:
    return read_value(text, transform, scale, negated=negated)


# A report prints most of its numbers several times; those of a few characters are remembered.
_short_value = lru_cache(maxsize=8192)(_value)


def _scaled(plain: str, scale: int) -> Decimal:
    """Shift the point in writing, which is exact at any length and leaves "5" thousand as 5000 and not as 5E+3."""
    if scale == 0:
        return Decimal(plain)
    whole, _, part = plain.partition(".")
    if scale < 0:
        return Decimal(f"{plain}E{scale}")
    if len(part) <= scale:
        return Decimal(whole + part + "0" * (scale - len(part)))
    return Decimal(f"{whole}{part[:scale]}.{part[scale:]}")


def _dot_decimal(text: str) -> str | None:
    plain = text.replace(",", "")
    if plain.isdigit() and plain.isascii() and text[0] != ",":
        return plain  # nine in ten; the pattern below says the same of them
    text = text.translate(_BLANKS) if not text.isascii() else text
    if not text.isascii() or not _DOT_DECIMAL.fullmatch(text):
        return None
    plain = text.replace(",", "").replace(" ", "")
    return plain if plain.strip(".") else None


def _comma_decimal(text: str) -> str | None:
    text = text.translate(_BLANKS)
    if not text.isascii() or not _COMMA_DECIMAL.fullmatch(text):
        return None
    plain = text.replace(".", "").replace(" ", "").replace(",", ".")
    return plain or None


def _untransformed(text: str) -> str | None:
    return text if text.isascii() and _PLAIN_DECIMAL.fullmatch(text) else None


def _zero(text: str) -> str:
    """Zero, whatever dash or word is printed."""
    return "0"


def _words(text: str) -> str | None:
    value = number_in_words(text)
    return None if value is None else str(value)


_ONES = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_POWERS = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_NOTHING = frozenset(("no", "none", "nil", "zero", "nothing"))


def number_in_words(text: str) -> int | None:
    """The number English words spell: "no" 0, "twelve" 12, "one hundred and five" 105; None where they spell none."""
    words = text.lower().replace("-", " ").replace("\u2010", " ").replace(",", " ").split()
    if len(words) == 1 and words[0] in _NOTHING:
        return 0
    total, group, last = 0, 0, ""
    for word in words:
        if word == "and" and last:
            continue
        if word in _ONES and last not in _ONES and (last not in _TENS or 0 < _ONES[word] < 10):
            group += _ONES[word]
        elif word in _TENS and last not in _ONES and last not in _TENS:
            group += _TENS[word]
        elif word == "hundred" and 0 < group < 100:
            group *= 100
        elif word in _POWERS and 0 < group < 1000:
            total, group = total + group * _POWERS[word], 0
        else:
            return None
        last = word
    return total + group if last else None


_NUMERIC: dict[str, Callable[[str], str | None]] = {
    "": _untransformed,
    "numdotdecimal": _dot_decimal,
    "num-dot-decimal": _dot_decimal,
    "numcommadot": _dot_decimal,
    "numcommadecimal": _comma_decimal,
    "num-comma-decimal": _comma_decimal,
    "numdotcomma": _comma_decimal,
    "numspacedot": _dot_decimal,
    "numspacecomma": _comma_decimal,
    "zerodash": _zero,
    "numdash": _zero,
    "fixed-zero": _zero,
    "numwordsen": _words,
}

_NUMERIC |= {f"ixt:{name}": reading for name, reading in _NUMERIC.items() if name}  # as filers write them

_MONTH = {
    name: number
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}  # fmt: skip
# Must match "September 30, 2025", "Sept. 30 2025", "December31,2024".
_MONTH_DAY_YEAR = re.compile(r"([A-Za-z]{3,9})\.?[\s,]*(\d{1,2})(?:st|nd|rd|th)?[\s,]*(\d{4})")
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s,]*([A-Za-z]{3,9})\.?[\s,]*(\d{4})")
_MONTH_NUMBER_DAY_YEAR = re.compile(r"(\d{1,2})\D{1,3}(\d{1,2})\D{1,3}(\d{4})")
_MONTH_DAY = re.compile(r"([A-Za-z]{3,9})\.?[\s,]*(\d{1,2})(?:st|nd|rd|th)?")
_MONTH_NUMBER_DAY = re.compile(r"(\d{1,2})\D{1,3}(\d{1,2})")
_MONTH_YEAR = re.compile(r"([A-Za-z]{3,9})\.?[\s,]*(\d{4})")


def read_text(text: str, transform: str) -> str | None:
    """The cover item that a tagged text stands for; None where its transform does not fit or is not known."""
    shown = " ".join(text.split())
    name = transform.rpartition(":")[2]
    if name in _AS_WRITTEN:
        return shown
    reading = _TEXTUAL.get(name)
    return reading(shown) if reading else None


def _date_text(year: str, month: str, day: str) -> str | None:
    number = _MONTH.get(month[:3].lower()) if month.isalpha() else int(month)
    try:
        return date(int(year), number or 0, int(day)).isoformat()
    except ValueError:
        return None


def _month_day_year(text: str) -> str | None:
    match = _MONTH_DAY_YEAR.fullmatch(text)
    return _date_text(match[3], match[1], match[2]) if match else None


def _day_month_year(text: str) -> str | None:
    match = _DAY_MONTH_YEAR.fullmatch(text)
    return _date_text(match[3], match[2], match[1]) if match else None


def _numbered_month_day_year(text: str) -> str | None:
    match = _MONTH_NUMBER_DAY_YEAR.fullmatch(text)
    return _date_text(match[3], match[1], match[2]) if match else None


def _month_day(text: str) -> str | None:
    """A day of any year, as XBRL writes it: --12-31."""
    match = _MONTH_DAY.fullmatch(text) or _MONTH_NUMBER_DAY.fullmatch(text)
    day = _date_text("2024", match[1], match[2]) if match else None  # a leap year, so that February 29 is a day
    return day and f"-{day[4:]}"


def _month_year(text: str) -> str | None:
    match = _MONTH_YEAR.fullmatch(text)
    day = _date_text(match[2], match[1], "1") if match else None
    return day and day[:7]


def _ballot_box(text: str) -> str | None:
    return {"\u2610": "false", "\u2611": "true", "\u2612": "true", "o": "false", "x": "true", "\u00fe": "true"}.get(
        text.lower()
    )


# A name, a state, a duration: kept in the filer's words, since nothing here computes with it.
_AS_WRITTEN = frozenset(
    ("", "exchnameen", "stateprovnameen", "countrynameen", "edgarprovcountryen", "entityfilercategoryen", "normalized"
     "string", "duryear", "durmonth", "durweek", "durday", "durhour", "durwordsen", "durnumwordsen")
)  # fmt: skip
_TEXTUAL: dict[str, Callable[[str], str | None]] = {
    "datemonthdayyearen": _month_day_year,
    "date-monthname-day-year-en": _month_day_year,
    "datelongus": _month_day_year,
    "dateshortus": _month_day_year,
    "datedaymonthyearen": _day_month_year,
    "date-day-monthname-year-en": _day_month_year,
    "datemonthdayyear": _numbered_month_day_year,
    "date-month-day-year": _numbered_month_day_year,
    "dateslashus": _numbered_month_day_year,
    "datemonthdayen": _month_day,
    "date-monthname-day-en": _month_day,
    "datemonthday": _month_day,
    "date-month-day": _month_day,
    "datemonthyearen": _month_year,
    "date-monthname-year-en": _month_year,
    "booleantrue": lambda text: "true",
    "fixed-true": lambda text: "true",
    "booleanfalse": lambda text: "false",
    "fixed-false": lambda text: "false",
    "fixed-empty": lambda text: "",
    "nocontent": lambda text: "",
    "boolballotbox": _ballot_box,
}


# duplicates and places -------------------------------------------------------------------------------------


def distinct(facts: Iterable[InlineFact]) -> tuple[tuple[InlineFact, ...], tuple[Conflict, ...]]:
    """One fact for each concept, context and unit: the most accurate; and the copies that do not fit it.

    A copy fits when the two ranges of half a last place overlap. Facts without a value are left out. Of equally
    accurate ones that agree, a visible one is kept rather than a hidden one, else the first.
    """
    groups: defaultdict[tuple[object, ...], list[InlineFact]] = defaultdict(list)
    for fact in facts:
        if fact.value is not None:
            groups[fact.concept, fact.unit, fact.context.subject].append(fact)
    kept: list[InlineFact] = []
    conflicts: list[Conflict] = []
    for group in groups.values():
        best = max(group, key=lambda fact: (_places(fact), not fact.hidden, -fact.order))
        kept.append(best)
        conflicts.extend(Conflict(best, fact) for fact in group if not _fits(best, fact))
    return tuple(kept), tuple(conflicts)


def _places(fact: InlineFact) -> int:
    return -INFINITE if fact.decimals is None else fact.decimals


def _fits(best: InlineFact, other: InlineFact) -> bool:
    assert best.value is not None and other.value is not None  # noqa: S101 - distinct() left the others out
    return abs(best.value - other.value) <= _half_step(best) + _half_step(other)


def _half_step(fact: InlineFact) -> Decimal:
    if fact.decimals is None or abs(fact.decimals) > _LARGEST_SCALE:
        return Decimal(0)
    return Decimal(5).scaleb(-fact.decimals - 1)


def locate(report: InlineReport, layout: Layout, names: Set[str] | None = None) -> dict[int, tuple[int, int]]:
    """Where each visible fact and cover item stands in `layout.text`, by its `order`.

    An element is paired with the mark of the same element kind, name, context and id, the n-th with the n-th, and
    only if the text under the mark is the element's own; what cannot be paired so is left out. With `names` only
    those of these local names ("Cash") are looked for. Of a report that was read of the layout's marks all are known.
    """
    known = report.places_in(layout)
    if known is not None:
        return known
    marks = _by_key(layout.marks, names)
    places: dict[int, tuple[int, int]] = {}
    for key, found in _visible_by_key(report, names).items():
        spans = marks.get(key, [])
        if len(spans) != len(found):
            continue
        for (order, text), (start, end) in zip(found, spans, strict=True):
            if start < end and _same_words(layout.text[start:end], text):
                places[order] = (start, end)
    return places


_Key = tuple[str, str, str, str]
# Must match the name in: name="us-gaap:Cash", contextRef="c-1" name = "x:Y". Must not match rename="a".
_NAME_ATTRIBUTE = re.compile(r"(?:^|\s)name\s?=\s?\"([^\"&]*)\"")


def mark_name(mark: Mark) -> str:
    """The local name of the concept a mark is tagged with: "Cash" of "us-gaap:Cash"."""
    return name_written(mark.written).rpartition(":")[2]


def name_written(attributes: str) -> str:
    """The name of the concept in a tag's attributes as written: "us-gaap:Cash"."""
    _, found, rest = f" {attributes}".partition(' name="')  # as all filers write it; the pattern is ten times slower
    name, closed, _ = rest.partition('"')
    if not found or not closed or "&" in name:
        match = _NAME_ATTRIBUTE.search(attributes)
        return match[1] if match else attributes_of(attributes).get("name", "")
    return name


def _by_key(marks: Iterable[Mark], names: Set[str] | None) -> dict[_Key, list[tuple[int, int]]]:
    found: defaultdict[_Key, list[tuple[int, int]]] = defaultdict(list)
    for mark in marks:
        name = mark_name(mark)
        if names is None or name in names:
            get = mark.attributes.get
            found[mark.element, name, get("contextRef", ""), get("id", "")].append((mark.start, mark.end))
    for spans in found.values():
        if len(spans) > 1:
            spans.sort(key=lambda span: (span[0], -span[1]))
    return found


def _visible_by_key(report: InlineReport, names: Set[str] | None) -> dict[_Key, list[tuple[int, str]]]:
    found: defaultdict[_Key, list[tuple[int, str]]] = defaultdict(list)
    for element, items in (("ix:nonfraction", report.facts_named(names)), ("ix:nonnumeric", report.texts)):
        for item in _visible(items):
            local = item.concept.rpartition(":")[2]
            if names is None or local in names:
                found[element, local, item.context.id, item.id or ""].append((item.order, item.text))
    return found


def _visible(items: Iterable[InlineFact | InlineText]) -> Iterator[InlineFact | InlineText]:
    return (item for item in items if not item.hidden)


_SPACING = re.compile(r"[\s\xa0\u2000-\u200b\u202f\ufeff|]+")


def _same_words(one: str, other: str) -> bool:
    return one == other or _squeezed(one) == _squeezed(other)


def _squeezed(text: str) -> str:
    return _SPACING.sub("", text)
