"""Explanations: a figure unrolled into lines, formula by formula, down to the quotes it rests on."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from datmon.calendars import instant_text
from datmon.fact import Fact
from datmon.figures import Derived, Exactness, Figure, Missing, Stated, age_on, exactness_on

_INDENT = "  "
_LONGEST_QUOTE = 300


def explain(figure: Figure, name: str = "", on: date | None = None) -> tuple[str, ...]:
    """The figure in lines: value and day, formula and inputs, and for each fact its quote, document and offsets.

    `name` heads the first line where the figure has none of its own. With the day asked, `on`, each number says how
    exact it is and how old. A figure used twice is unrolled once.
    """
    return tuple(_lines(figure, name, 0, set(), on))


def amount_text(value: Decimal, unit: str) -> str:
    """A number for people with its unit: 2,264 BTC; 192,638,371.68 USD; 0.4906 (a ratio has no unit word)."""
    plain = value.normalize()
    places = 0 if plain == plain.to_integral_value() else (4 if abs(plain) < 10 else 2)
    word = "" if unit == "ratio" else f" {unit}"
    return f"{value:,.{places}f}{word}"


def _lines(figure: Figure, label: str, depth: int, seen: set[int], on: date | None) -> Iterator[str]:
    margin = _INDENT * depth
    if isinstance(figure, Missing):
        yield f"{margin}{label or figure.name}: missing, {figure.reason}"
    elif isinstance(figure, Stated):
        yield f"{margin}{label or figure.fact.measure} = {_head(figure, on)}"
        yield from (f"{margin}{_INDENT}{line}" for line in source_lines(figure.fact))
    else:
        yield f"{margin}{label or figure.name} = {_head(figure, on)}"
        if id(figure) in seen:
            yield f"{margin}{_INDENT}(as above)"
            return
        seen.add(id(figure))
        yield from _derivation(figure, depth, seen, on)


def _derivation(figure: Derived, depth: int, seen: set[int], on: date | None) -> Iterator[str]:
    margin = _INDENT * (depth + 1)
    yield f"{margin}formula: {figure.formula}"
    if figure.note:
        yield f"{margin}note: {figure.note}"
    for label, part in figure.inputs:
        yield from _lines(part, label.replace("_", " "), depth + 1, seen, on)


def _head(figure: Stated | Derived, on: date | None) -> str:
    known = instant_text(figure.known_at)
    return f"{amount_text(figure.value, figure.unit)}, as of {figure.as_of}{_trust(figure, on)}, known {known}"


def _trust(figure: Stated | Derived, on: date | None) -> str:
    """How old the number is on the day asked, how exact, and between what it lies; empty where all is well."""
    if on is None:
        return ""
    age, exactness = age_on(figure, on), exactness_on(figure, on)
    days = [f"{age} {'day' if age == 1 else 'days'} old"] if age else []
    return f" ({', '.join((*days, exactness, *_range(figure)))})" if days or exactness is not Exactness.EXACT else ""


def _range(figure: Stated | Derived) -> Iterator[str]:
    if figure.low == figure.high:
        return
    if figure.low.is_finite() and figure.high.is_finite():
        yield f"{amount_text(figure.low, figure.unit)} to {amount_text(figure.high, figure.unit)}"
    elif figure.low.is_finite():
        yield f"at least {amount_text(figure.low, figure.unit)}"
    elif figure.high.is_finite():
        yield f"at most {amount_text(figure.high, figure.unit)}"


def source_lines(fact: Fact) -> Iterator[str]:
    """The quote and where it stands; what the fact itself says of its exactness and trust."""
    citation = fact.citation
    quote = " ".join(citation.quote.split())
    shown = quote if len(quote) <= _LONGEST_QUOTE else f"{quote[:_LONGEST_QUOTE]}..."
    yield f"quote: \u201c{shown}\u201d"
    yield f"from {citation.document}, characters {citation.start} to {citation.end}, read by {fact.reader}"
    yield from (f"so also {place}" for place in fact.corroborated_by)
    if citation.xbrl_id or citation.xbrl_context:
        yield f"inline XBRL fact {citation.xbrl_id}, context {citation.xbrl_context}"
    if fact.precision.value != "exact" or fact.confidence != "high":
        yield f"stated as {fact.precision.value.replace('_', ' ')}, confidence {fact.confidence}"
    if fact.note:
        yield f"note: {fact.note}"
