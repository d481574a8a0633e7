"""Splits and changes of the ADS ratio that have a day: the ratio in one sentence, its day there or in the next ones.

Reads       "a 1-for-… reverse stock split … became effective at 5:00 p.m. on …"; "one-for-eight"; "every 25 shares …
            combined into one"; "began trading on a split-adjusted basis on …"; "from one ADS representing ten ordinary
            shares to one ADS representing one hundred … effective …"; "a bonus issue of one new share for every two
            held"; "each ADS represents 15 ordinary shares"
Returns     split_ratio: new shares for one old (0.05 for 1-for-20, 7 for 7-for-1, 1.5 for a bonus of one for two);
            ads_ratio: ordinary shares behind one ADS from that day on. As of the day it takes effect, else the first
            day of trading on the new basis; a ratio that is only told, of the day the document speaks.
            Terms: kind (reverse_split, forward, ads_ratio_change, ads_ratio), ratio_new, ratio_old, trading_day
Does not    read ranges for a board to choose from, proposals, splits without a day, those older than the report's
            year, those of other firms
Source      Form 8-K Items 3.03 and 5.03, 6-K, releases; notes on equity
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files

from datmon.any_case import AnyCase
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.holders import deed_is_anothers
from datmon.keywords import keywords
from datmon.mentions import Paragraph, paragraphs_with, sentences_with, speaks_of
from datmon.passages import Sentence, announced_on, filed_on, find_loose_days

NAME = "share_split"

_WORDS = keywords(
    "tock split", "tock Split", "TOCK SPLIT", "hare split", "hare Split", "hare consolidation", "hare Consolidation",
    "everse split", "everse Split", "plit-adjusted", "plit adjusted", "ost-split", "ADS ratio", "ADS Ratio",
    "atio change", "atio Change", "one ADS", "ne (1) ADS", "each ADS", "ADSs to", "DSs representing", "onsolidation of",
    "onus issue", "onus Issue", "onus share", "tock dividend", "automatically combined", "reclassified and combined",
)  # fmt: skip
_BEHIND_ADS = keywords(
    "DS represents",
    "DSs represents",
    "hare represents",
    "hares represents",
    "ach representing",
    "DS representing",
)

_SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_WORD = "(?:" + "|".join((*_SMALL, "seventeen", "eighteen", "nineteen", *_TENS, "hundred", "thousand")) + ")"
# "20", "1,000", "one", "twenty-five (25)", "one hundred".
_N = rf"(?:\d{{1,6}}(?:,\d{{3}})*(?:\.\d{{1,4}})?|{_WORD}(?:[- ](?:and )?{_WORD}){{0,3}})(?:\s?\(\d[\d,.]{{0,8}}\))?"
# Must match "1-for-20", "one (1)-for-twenty-five (25)", "1 for 10", "10-to-1", "1:10".
# Must not match "5:00 p.m.", "9:30 Eastern", "from 10 to 20".
_RATIO = re.compile(
    rf"(?<![\w.:,])(?P<first>{_N})(?:[-\s‑–]{{0,3}}(?:for|to)[-\s‑–]{{0,3}}|\s?:\s?)(?P<second>{_N})(?![\w:]|,\d|\.\d)"
    r"(?!\s?[ap]\.?m\b|\s?(?:Eastern|E[SD]?T|New York)\b)",
    re.IGNORECASE,
)
# Must match "every 25 shares of common stock outstanding were combined into one (1) share".
_EVERY = re.compile(
    rf"\b(?:every|each)\s+(?P<old>{_N})\s+[^.;$]{{0,220}}?\b(?:into|become|became|exchanged for|receive"
    rf"|represent)\s+(?P<new>{_N})"
    r"\s+(?:[\w(),’'-]+\s+){0,8}?(?:shares?|ADSs?|ordinary)\b",
    re.IGNORECASE,
)
# Must match "one new share for every 20 shares held", "one (1) post-consolidation share for each ten (10)".
_FOR_EVERY = re.compile(
    rf"\b(?P<new>{_N})\s+(?:[\w-]+\s+){{0,3}}(?:shares?|ADSs?)\s+for\s+(?:every|each)\s+(?P<old>{_N})\b", re.IGNORECASE
)
# A distribution on top of what is held: "a bonus issue of one new share for every two held" leaves three for two.
_ON_TOP = re.compile(r"\b(?:bonus|additional|stock dividend)\b", re.IGNORECASE)
# Must match "each ADS represents 15 ordinary shares", "ADSs, each representing five Class A ordinary shares". Must not
# match "each ADS will represent", "each ADS represented", "each warrant represents".
_EACH_ADS = re.compile(
    r"\b(?:(?:[Ee]ach|[Oo]ne|[Oo]ne \(1\)|[Ee]very)\s+(?:ADS|American [Dd]epositary [Ss]hare)"
    r"(?:\s+\([^()]{0,40}\))?,?\s+(?:currently\s+|now\s+)?|(?:ADSs|American [Dd]epositary [Ss]hares)"
    r"(?:\s+\([^()]{0,40}\))?,?\s+(?:with\s+)?each\s+"
    r"(?:ADS\s+)?(?:currently\s+|now\s+)?|[Ee]ach of (?:our|the|its) (?:ADSs|American [Dd]epositary [Ss]hares)\s+)"
    rf"represent(?:s|ing)\s+(?P<behind>(?i:{_N}))\s+"
    r"(?:(?:of\s+)?(?:our|the Company[’']s|its|fully paid|newly issued)\s+)?"
    r"(?i:(?:class [a-z]\s+)?(?:ordinary|common|equity)\s+shares?)\b",
)
# Another firm's split is told with its name before the verb; "the reverse split", "the board" are the filer's.
_DEED = re.compile(
    r"\b(?:complete[ds]|effect(?:ed|uated)|implement(?:ed|s)|underwent|conducted|announce[ds]|carried out|executed)\b"
)
_OWN_SUBJECT = re.compile(
    r"\b(?:split|consolidation|issue|dividend|board|directors|stockholders|shareholders|members|change|amendment|ratio"
    r"|adjustment|it|which|that|were|was|been|be)\s*(?:\([^()]{0,60}\)\s*)?$",
    re.IGNORECASE,
)
# "from one ADS representing ten ordinary shares to one ADS representing one hundred ordinary shares"
_ADS = re.compile(
    rf"\bfrom\s+(?:the current\s+)?(?:a ratio of\s+|the ratio of\s+)?(?P<ads>{_N})\s+ADSs?\s+(?:representing|to"
    rf"|for)\s+(?P<shares>{_N})\s+[^.;]{{0,90}}?"
    rf"\bto\s+(?:a (?:new )?ratio of\s+|the ratio of\s+|a new ratio, )?(?P<ads2>{_N})\s+ADSs?\s+(?:representing|to"
    rf"|for)\s+(?P<shares2>{_N})\b"
    r"|\bratio\b[^.;]{0,120}\bfrom\s+(?P<a>1|one)\s?(?::|to|-to-)\s?(?P<b>\d{1,6})\s+to\s+(?P<c>1|one)\s?(?::|to"
    r"|-to-)\s?(?P<d>\d{1,6})\b",
    re.IGNORECASE,
)
_ADS_TALK = AnyCase(r"\bADSs?\b|\bAmerican Depositary Shares?\b|\bADRs?\b")
_SPLIT = AnyCase(
    r"\b(?P<reverse>reverse(?:\s+(?:stock|share|ADS))?\s+split|share consolidation|consolidation of (?:its|the"
    r"|our)\s[^.]{0,40}shares)\b"
    r"|\b(?P<forward>forward(?:\s+(?:stock|share))?\s+split|sub-?division|stock dividend|bonus (?:share )?issue"
    r"|bonus shares?)\b|\b(?P<plain>(?:stock"
    r"|share)\s+split)\b",
)
# A choice or a wish, no split: "between 1-for-5 and 1-for-20", "a range of", "may effect", "proposal to approve".
_RANGE = AnyCase(
    r"\bbetween\b|\brang(?:e|es|ing)\b|\bnot less than\b|\bno less than\b|\bup to\b|\bnot (?:more|greater) than\b"
    r"|\bat least\b|\bwithin\b",
)
_WISH = re.compile(
    r"\b(?:proposals?|proposed|propose|seek\w*|consider\w*|contemplat\w*|subject to (?:the )?(?:approval|stockholder"
    r"|shareholder)|if approved"
    r"|(?-i:may)|could|might|would|if we|in the event|failure|abandon\w*|postpon\w*|delay\w*|no later than|not yet"
    r"|terminated|cancel+ed)\b",
    re.IGNORECASE,
)
_CHOSEN = re.compile(
    r"\b(?:final ratio|determined|fixed|selected|set|approved)\b[^.;]{0,120}?(?=(?:a\s)?(?:final\s)?(?:ratio|\d|one))",
    re.I,
)
_EFFECT = re.compile(
    r"\b(?:effective|effect|effected|effectuated|implemented|completed|consummated|distributed|occur(?:red"
    r"|s)?)\b[^;]{0,110}$",
    re.IGNORECASE,
)
_EFFECTED_BEHIND = re.compile(
    r"^(?:\s?\([^)]{0,40}\))?,?\s+(?:at \S+ [\w.]+,?\s+)?(?:(?:Eastern|New York)\s+\w*\s*,?\s*)?(?:the (?:Company"
    r"|Registrant|Corporation)|we|[A-Z][\w&. ]{1,40}?)\s+"
    r"(?:has\s+|had\s+|will\s+)?(?:effect(?:ed|uated)?|implement(?:ed)?|complete[ds]?|consummated?|underwent)\b",
)
_NOT_EFFECT = re.compile(
    r"\b(?:record|filed|approv\w+|announc\w+|held (?:on|at|by|as)|until|prior to|before|outstanding|as of)\b"
    r"[^.;]{0,40}$",
    re.IGNORECASE,
)
# "At 4:05 p.m. on November 20, 2025, every 25 shares … were combined into one"
_COMBINED_BEHIND = re.compile(
    r"^,?\s+(?:each|every)\s[^;]{0,260}\b(?:combined|reclassified|converted|consolidated|changed|exchanged)\b"
)
_TRADING = AnyCase(
    r"\b(?:split|consolidation|ratio)?[- ]?adjusted basis\b|\bpost-(?:split|consolidation)\b|\bpost-reverse",
)
_OPENS = re.compile(r"\b(?:opening|open|beginning|starting|commencing)\b[^;]{0,60}$", re.IGNORECASE)
# "a ratio of 20 to 1", "10 to 1 reverse split": with "to" between blanks a ratio must be called one.
_CALLED = re.compile(r"\b(?:ratio|rate|basis)\b[^;]{0,40}$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# What a sentence behind the ratio must speak of to give the split's day.
_IS_ABOUT = re.compile(r"\bsplit\b|\bconsolidation\b|\bdividend\b|\bratio\b|\btrading\b|\bADSs?\b", re.IGNORECASE)
_RETROACTIVE = re.compile(r"\bretroactive\w*|\brestated\b|\bas adjusted for\b|\badjusted to reflect\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Ratio:
    """New for old, and what kind of change it is; for an ADS ratio the shares behind one ADS, new and old."""

    kind: str
    new: Decimal
    old: Decimal


@dataclass(slots=True)
class _Split:
    """A split as told so far: its ratio, the words, the day it takes effect and the first day of trading on it."""

    ratio: _Ratio
    sentence: Sentence
    effective: date | None = None
    trading: date | None = None
    wished: bool = False

    @property
    def day(self) -> date | None:
        return self.effective or self.trading


@cache
def _settings() -> Mapping[str, Mapping[str, int]]:
    return tomllib.loads(files("datmon.disclosures").joinpath("share_split.toml").read_text("utf-8"))


def recognises(document: Document) -> bool:
    """Whether the text speaks of a split or of an ADS ratio."""
    return speaks_of(document, *_WORDS, *_BEHIND_ADS)


def read(document: Document) -> Iterator[Reading]:
    """Yield each split with its day, once; one whose day is not told is unread in a current report."""
    told: set[tuple[Decimal, Decimal]] = set()
    splits = _with_day_of_elsewhere(document, list(_splits(document)))
    for split in splits:
        key = split.ratio.new, split.ratio.old
        if key in told or not _is_of_now(document, split):
            continue
        if split.day is not None:
            told.add(key)
            yield _fact(document, _with_all_days(split, splits))
    for split in splits:
        if (split.ratio.new, split.ratio.old) not in told and split.day is None and _is_news(document, split):
            told.add((split.ratio.new, split.ratio.old))
            yield _unread(document, split)
    if not any(split.ratio.kind == "ads_ratio_change" for split in splits):
        yield from _told_ratios(document)


def _with_day_of_elsewhere(document: Document, splits: list[_Split]) -> list[_Split]:
    """The one split of a current report with its day, where another paragraph gives the day without the ratio."""
    if _periodic(document) or len({split.ratio for split in splits}) != 1 or any(split.day for split in splits):
        return splits
    found = [
        _days(sentence.text, filed_on(document))
        for sentence in sentences_with(document, *_WORDS)
        if _opens_a_tale(sentence.text) and not _is_wish(sentence.text)
    ]
    effective = {day for day, _ in found if day}
    trading = {day for _, day in found if day}
    if len(effective) > 1 or len(trading) > 1:
        return splits
    first = next(iter(effective), None), next(iter(trading), None)
    return [replace(split, effective=first[0], trading=first[1]) for split in splits]


def _splits(document: Document) -> Iterator[_Split]:
    for paragraph in paragraphs_with(document, *_WORDS):
        for split in _in_paragraph(paragraph, filed_on(document)):
            if not _is_anothers(document, split.sentence.text):
                yield split


def _is_anothers(document: Document, text: str) -> bool:
    """Whether the one who split its shares is named and is not the filer."""
    deed = _DEED.search(text)
    if deed is None or _OWN_SUBJECT.search(text[: deed.start()]):
        return False
    return deed_is_anothers(document, text, deed.start())


def _told_ratios(document: Document) -> Iterator[Reading]:
    """How many ordinary shares stand behind one ADS, where the text says one number and tells of no change."""
    found = [
        (behind, sentence)
        for sentence in sentences_with(document, *_BEHIND_ADS)
        for match in _EACH_ADS.finditer(sentence.text)
        if (behind := _number(match["behind"]))
    ]
    if not found:
        return
    behind, sentence = found[0]
    if len({each for each, _ in found}) > 1:
        citation = cite(document, sentence.start, sentence.end)
        yield Unread(citation, STYLE.reader, "several numbers of shares behind one ADS", "ads_ratio")
        return
    day = filed_on(document) if _periodic(document) else announced_on(document)
    fact = stated(document, "ads_ratio", behind, (sentence.start, sentence.end), STYLE.reader, as_of=day)
    yield replace(fact, terms=(("kind", "ads_ratio"),))


def _in_paragraph(paragraph: Paragraph, filed: date) -> Iterator[_Split]:
    """The splits of a paragraph: a ratio, and the days of the sentences up to the next ratio."""
    current: _Split | None = None
    ahead: tuple[date | None, date | None] = (None, None)
    for sentence in paragraph.sentences:
        if not (_IS_ABOUT.search(sentence.text) if current else _opens_a_tale(sentence.text)):
            continue
        ratio = _ratio(sentence.text)
        days = _days(sentence.text, filed)
        if ratio is not None:
            if current is not None and current.ratio != ratio:
                yield current
                current = None
            current = current or _Split(ratio, sentence, *ahead)
            current.wished = current.wished or _is_wish(sentence.text)
        if current is not None:
            current.effective, current.trading = current.effective or days[0], current.trading or days[1]
        ahead = days if ratio is None and current is None else (None, None)
    if current is not None:
        yield current


def _opens_a_tale(text: str) -> bool:
    return bool(_SPLIT.search(text) or _TRADING.search(text) or _ADS_TALK.search(text))


def _with_all_days(split: _Split, splits: list[_Split]) -> _Split:
    """The split with the trading day, or the effective one, that another paragraph gives."""
    apart = timedelta(days=_settings()["days"]["apart"])
    for other in splits:
        if other.ratio == split.ratio and other.day and split.day and abs(other.day - split.day) <= apart:
            split = replace(split, effective=split.effective or other.effective, trading=split.trading or other.trading)
    return split


# ratios ----------------------------------------------------------------------------------------------------------


def _ratio(text: str) -> _Ratio | None:
    """The one ratio a sentence gives; None for a range, for none, and where two differ."""
    ads = _ads_ratio(text)
    if ads is not None:
        return ads
    split = _SPLIT.search(text)
    if split is None or _RETROACTIVE.search(text[: split.start()]):
        return None
    found = _ratios(text, split)
    if _RANGE.search(text):
        chosen = [match.end() for match in _CHOSEN.finditer(text)]
        found = [each for each in found if chosen and each[0] >= chosen[-1]] if len(found) > 2 else []
    distinct = {ratio for _, ratio in found}
    return distinct.pop() if len(distinct) == 1 else None


def _ratios(text: str, split: re.Match[str]) -> list[tuple[int, _Ratio]]:
    found = []
    for pattern, new, old in ((_RATIO, "first", "second"), (_EVERY, "new", "old"), (_FOR_EVERY, "new", "old")):
        for match in pattern.finditer(text):
            ratio = _directed(_number(match[new]), _number(match[old]), split)
            if pattern is _FOR_EVERY and split["forward"] and _ON_TOP.search(text):
                ratio = _on_top(_number(match[new]), _number(match[old]))
            if ratio is not None and not _is_span(text, match):
                found.append((match.start(), ratio))
    return found


def _is_span(text: str, match: re.Match[str]) -> bool:
    """Whether "9 to 10" is no ratio, for nothing calls it one."""
    if not re.search(r"\sto\s", match[0], re.IGNORECASE) or match.re is not _RATIO:
        return False
    return not (_CALLED.search(text[: match.start()][-60:]) or _SPLIT.match(text[match.end() :].lstrip()))


def _directed(new: Decimal | None, old: Decimal | None, split: re.Match[str]) -> _Ratio | None:
    """The ratio with its direction: a reverse split leaves fewer shares, however it is written; a forward one more."""
    if not new or not old or new == old:
        return None
    low, high = sorted((new, old))
    if split["reverse"]:
        return _Ratio("reverse_split", low, high)
    if split["forward"]:
        return _Ratio("forward", high, low)
    return _Ratio("forward" if new > old else "reverse_split", new, old)


def _on_top(new: Decimal | None, old: Decimal | None) -> _Ratio | None:
    """The ratio of shares handed out on top of those held: one for every two leaves three for two."""
    return _Ratio("forward", new + old, old) if new and old else None


def _ads_ratio(text: str) -> _Ratio | None:
    match = _ADS.search(text) if _ADS_TALK.search(text) else None
    if match is None:
        return None
    ads, shares, ads2, shares2 = (
        _number(match[name] or match[other] or "")
        for name, other in (("ads", "a"), ("shares", "b"), ("ads2", "c"), ("shares2", "d"))
    )
    if not (ads and shares and ads2 and shares2):
        return None
    return _Ratio("ads_ratio_change", shares2 / ads2, shares / ads)


def _number(text: str) -> Decimal | None:
    """The number of "20", "1,000", "twenty-five (25)"; None where digits and word differ."""
    digits = re.findall(r"\d[\d,]*(?:\.\d+)?", text)
    word = _worded(re.sub(r"\(.*\)", "", text).strip().lower())
    values = {Decimal(each.rstrip(".,").replace(",", "")) for each in digits} | ({word} if word else set())
    return values.pop() if len(values) == 1 else None


def _worded(text: str) -> Decimal | None:
    total = part = 0
    units = dict(zip((*_SMALL, "seventeen", "eighteen", "nineteen"), range(1, 20), strict=True))
    for word in re.findall(r"[a-z]+", text):
        if word in ("hundred", "thousand"):
            part = (part or 1) * (100 if word == "hundred" else 1_000)
            total, part = (total + part, 0) if word == "thousand" else (total, part)
        else:
            part += units.get(word, _TENS.get(word, 0))
    return Decimal(total + part) if total + part else None


# days ------------------------------------------------------------------------------------------------------------


def _days(text: str, filed: date) -> tuple[date | None, date | None]:
    """The day a split takes effect, and the first day of trading on the new basis, as a sentence gives them."""
    effective = trading = None
    on_new_basis = _TRADING.search(text)
    for found in find_loose_days(text, filed + timedelta(days=90)):
        before = text[max(0, found.start - 150) : found.start]
        if _NOT_EFFECT.search(before[-45:]):
            continue
        if on_new_basis and (found.start > on_new_basis.start() or _OPENS.search(before)):
            trading = trading or found.day
        elif (
            _EFFECT.search(before)
            or _EFFECTED_BEHIND.match(text[found.end : found.end + 120])
            or _COMBINED_BEHIND.match(text[found.end : found.end + 300])
        ):
            effective = effective or found.day
    return effective, trading


def _is_wish(text: str) -> bool:
    return bool(_WISH.search(text) or _RANGE.search(text))


def _is_of_now(document: Document, split: _Split) -> bool:
    if split.day is None:
        return False
    age = (filed_on(document) - split.day).days
    return -90 <= age <= _settings()["age"]["periodic" if _periodic(document) else "current"] and not (
        split.wished and age < 0
    )


def _is_news(document: Document, split: _Split) -> bool:
    """Whether a split without a day is told as news: no wish, no restatement, no earlier year."""
    text, this_year = split.sentence.text, filed_on(document).year
    past = any(int(year[0]) < this_year for year in _YEAR.finditer(text))
    return not (_periodic(document) or split.wished or past or _RETROACTIVE.search(text))


def _periodic(document: Document) -> bool:
    return document.filing.form.upper().startswith(("10-Q", "10-K", "20-F", "40-F"))


# facts -----------------------------------------------------------------------------------------------------------


def _fact(document: Document, split: _Split) -> Reading:
    ratio = split.ratio
    ads = ratio.kind == "ads_ratio_change"
    terms = {"kind": ratio.kind, "ratio_new": f"{ratio.new:f}", "ratio_old": f"{ratio.old:f}"}
    if split.trading is not None:
        terms["trading_day"] = split.trading.isoformat()
    fact = stated(
        document, "ads_ratio" if ads else "split_ratio", ratio.new if ads else ratio.new / ratio.old,
        (split.sentence.start, split.sentence.end), STYLE.reader, as_of=split.day,
    )  # fmt: skip
    return replace(fact, terms=tuple(terms.items()))


def _unread(document: Document, split: _Split) -> Unread:
    measure = "ads_ratio" if split.ratio.kind == "ads_ratio_change" else "split_ratio"
    citation = cite(document, split.sentence.start, split.sentence.end)
    return Unread(citation, STYLE.reader, "the day the split takes effect is not told", measure)


STYLE = Style(NAME, 2, recognises, read)
