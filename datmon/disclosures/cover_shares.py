"""Shares outstanding as a cover page or a prospectus says it in words, one fact a class.

Reads       "As of …, there were … shares of the registrant's common stock, … par value per share, outstanding"; "…
            shares of our common stock outstanding as of …"; "… and … shares of class A common stock and class B common
            stock outstanding, respectively"; "… shares as of …" below the cover's question; a cover's table of classes
            under "Outstanding at …"; "there were outstanding … ordinary shares"; in releases "… million shares
            outstanding as of …", "Shares outstanding: …"; "… ADSs outstanding", where no ordinary shares are counted
            beside them (they are the same shares again: class ADS); "… outstanding at month-end", "as of today";
            "immediately after the closing there were … outstanding"; "will be reduced from … to …" (the first)
Does not    read shares given in exchange for something, pro forma counts, weighted averages, shares to be outstanding
            after an offering, treasury shares
Source      Covers of Forms 10-K, 10-Q, 20-F; prospectus summaries ("The Offering")
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import chain

from datmon.any_case import AnyCase
from datmon.calendars import find_days
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Fact, Reading, stated
from datmon.keywords import keywords
from datmon.measures import DEPOSITARY
from datmon.mentions import mentioned, names_another, sentences_with, speaks_of, speaks_of_filer
from datmon.passages import (
    Sentence,
    announced_on,
    as_of_day,
    filed_on,
    find_loose_days,
    lies_ahead,
    split_sentences,
)
from datmon.quantities import Amount, Precision, find_amounts, parse_number
from datmon.report_days import period_end
from datmon.reported_periods import reported
from datmon.stock_days import day_of_deed, sentence_before
from datmon.tables import tables_holding
from datmon.told_days import present_day_told, spoken_on, stock_day_told

NAME = "cover_shares"
_IN_TABLE = keywords("outstanding")
MEASURE = "shares_outstanding"
COVER = 12_000  # characters of text in which a periodic report's cover ends
_BEFORE_TABLE = 300  # characters ahead of a cover's table that may hold its words
SMALLEST = 10_000  # a count below this is a lot, a ratio or a note

_SAID_OUTSTANDING = keywords("utstanding")
_WORDS = keywords(
    "utstanding",
    "UTSTANDING",
    "umber of ordinary",
    "umber of common",
    "umber of issued",
    "hare capital",
    "apital stock was divided",
    "apital stock is divided",
    " in issue",
    "umber of shares",
    "hare count",
)
_OUTSTANDING = re.compile(r"\boutstanding\b|\bin issue\b", re.IGNORECASE)
_SHARES = re.compile(
    r"^\s*(?:of (?:its|our|the Company[’']s)\s+)?(?:(?:issued and )?outstanding\s+)?"
    r"(?:shares?\b(?:,|\s+of)?|(?:Class [A-Z]\s+)?(?:ordinary|common) (?:shares?|stock)\b|ordinary shares?\b)",
    re.IGNORECASE,
)
_CLASS = re.compile(r"\bclass\s+([A-Z])\b(?!\s+notes)", re.IGNORECASE)
_OWN = AnyCase(
    r"\b(?:common stock|common shares|ordinary shares|capital stock|class [A-Z]|shares as of|shares in issue|ADSs?)\b",
)
_IN_OWN = ("common s", "ordinary s", "capital s", "class ", "shares as of", "shares in issue", "ads")  # in any of them
_IT_HAD = re.compile(r"(?:^|,\s|20\d\d,?\s)[Ii]t ha[sd]\b")
_HAS = AnyCase(r"\b(?:had|has|have)\b")
# Must match "After the cancellation, the total number of shares has been reduced"; must not match "Northwind said that
# the number of shares has".
_NUMBER_HAS = re.compile(
    r"^(?:(?:After|Following|Upon|As a result of) [^.;]{3,120}? )?the (?:total )?number of shares"
    r"(?: outstanding| in issue)? ha[sd]\b",
    re.IGNORECASE,
)
# "there were outstanding 31,442,071 ordinary shares"
_WERE_OUTSTANDING = re.compile(
    r"\b(?:was|were|are|is|had|has|have)\s+(?:issued and )?outstanding\s+(?:a total of\s+|approximately\s+)?"
    r"(?:\d[^.;]{0,120}\band\s+)?$",
    re.IGNORECASE,
)
# "exchanged for 2.1 million shares": what the shares were given for.
_GIVEN_FOR = re.compile(
    r"\b(?:for|into|issued|sold|paid (?:with|in)|payable in)\s+(?:an aggregate of\s+|approximately\s+|up to\s+)*$",
    re.IGNORECASE,
)
_SECOND = re.compile(r"\boutstanding,? and\b", re.IGNORECASE)  # what stands before belongs to the first of two counts
_ADSS = re.compile(r"^\s*(?:ADSs|American [Dd]epositary [Ss]hares)\b")
_PAR = re.compile(r"\b(?:common|ordinary|capital)\b|\bclass [A-Z]\b", re.IGNORECASE)
_STATEMENT = re.compile(r"\b(?:authori[sz]ed|issued|outstanding|redemption)\b", re.IGNORECASE)  # a balance sheet's row
_NOT_COMMON = AnyCase(r"\b(?:preferred|preference|warrants?|units?|rights?|depositary|notes?|options?)\b")
# Must match "shares outstanding of the registrant’s common stock, $0.001 par value, as of August 6, 2025 was ".
_COUNTED = re.compile(r"\b(?:outstanding|stock|shares)\b(?:[^.$]|\$\d?\.\d+){0,110}?\b(?:was|were|is|totaled|:)\s*$")
# A release's short way: "24.6 million shares outstanding as of", "Shares outstanding: 24,600,112 (as of …)".
_SHARES_OUTSTANDING = re.compile(
    r"^\s*(?:basic\s+)?shares\s+(?:(?:were|are|was|remain|now remain)\s+)?(?:(?:issued and\s+)?outstanding|in issue)\b",
    re.IGNORECASE,
)
_OUTSTANDING_WERE = AnyCase(
    r"\b(?:shares (?:of (?:[\w-]+\s){0,4}stock )?(?:issued and )?outstanding|outstanding shares|share count"
    r"|outstanding (?:common|ordinary|capital) (?:stock|shares)|(?:issued"
    r"|outstanding)(?: and outstanding)? share capital|\b(?:the|our|its|[’']s) share capital"
    r"|number of (?:(?:issued|ordinary|common|outstanding|class [a-z])\s)+(?:shares|stock)(?: outstanding"
    r"| in issue)?)\b"
    r"(?:\s(?:following|after|upon) (?:the|this|these) [^.;$]{3,80}?)?"
    r"[^.;$]{0,45}?(?:\bwas|\bwere|\bis|\bbeing|\btotal(?:l?ed|s)|\bstood at|\bstands at|\bconsist(?:s|ed) of"
    r"|\bcompris(?:es|ed)|\b(?:is|was) (?:composed|comprised|made up) of|\b(?:was|were|has been"
    r"|have been) (?:reduced|decreased|lowered|increased|brought down) to"
    r"|\b(?:fell|rose|declined|decreased|increased|dropped|grew|came|comes) to"
    r"|\bamount(?:s|ed) to|:)(?:\s+(?:now|currently|approximately|about|roughly|a total of|an aggregate of))*\s*$"
    r"|\bissued and outstanding(?:,? (?:at|as of|as at) [^:;$]{4,30})?:\s*$"
    r"|^(?:as of (?:today|the date (?:hereof|of this (?:press )?release)),\s)?"
    r"(?:the|our|its) (?:total )?number of shares(?: in (?:the company|issue))? (?:is|was|now (?:is|stands at)"
    r"|amounts to"
    r"|totals)(?: now)?(?: approximately| about)?\s*$"
    r"|\b(?:reduc|increas|decreas|lower|br(?:ought|inging))\w*\b[^.;\d]{0,60}\b(?:shares outstanding"
    r"|outstanding shares|share count)(?: of [\w\s]{3,30}?)?(?:\s(?:down|up))?"
    r"(?:\s+from\s+(?:approximately\s+|about\s+)?\d[\d,.]*(?:\s(?:million"
    r"|billion))?(?:\sshares)?)?\s+to\s+(?:approximately\s+|about\s+|roughly\s+)?$"
    r"|\bnumber of (?:(?:issued|ordinary|common|outstanding|registered|our|its)\s){0,3}shares"
    r"(?: of (?:[\w’-]+\s){0,4}(?:stock|shares))?"
    r"(?: in (?:the company|issue)| outstanding| and votes| in [A-Z]\w+)?,?\s"
    r"(?:(?:has|have|had|was|were|thereby|thus|then|been)\s){0,3}"
    r"(?:increased|decreased|reduced|risen|rose|grown|grew|fallen|fell)"
    r"(?:\sby\s[\d,.]{1,16}\d(?:\smillion)?(?:\s(?:new\s)?shares)?)?,?"
    r"(?:\sfrom\s[\d,.]{1,16}\d(?:\smillion)?(?:\sshares)?)?\sto\s(?:approximately\s|about\s)?$",
)
# A capital told by its shares. Must match "Share capital amounts to NOK 8,114,602.50, divided into ". Must not match
# "The authorised share capital is US$50,000 divided into ".
_DIVIDED_INTO = re.compile(
    r"\b(?:share capital|capital stock) (?P<verb>amounts to|is|now (?:is|stands at|amounts to)|stands at"
    r"|amounted to|was|of)\b(?:[^.;]|\.\d){0,70}?\b(?:divided|split|represented|distributed)"
    r" (?:into|by|among|between|on|over)\s+(?:a total of\s+)?$",
    re.IGNORECASE,
)
_SAID_AUTHORISED = re.compile(r"\bauthori[sz]ed\b|\bnominal capital\b|\bmaximum\b|\bminimum\b", re.IGNORECASE)
# Must match "reduced the number of outstanding shares from 96 million to"; must not match "will be reduced".
_REDUCED_TO = re.compile(
    r"(?<!be )(?<!will )(?<!to )\b(?:reduc(?:ed|ing)|decreas(?:ed|ing)|lower(?:ed|ing)|br(?:ought|inging)|fell|combined"
    r"|cut|increas(?:ed|ing)|r[io]sen?|grown?|grew)\b[^;]{0,140}\bto\s+(?:approximately\s+|about\s+|roughly\s+)?$",
    re.IGNORECASE,
)
# Must match " Class A and 27,461,118 Class B ordinary shares".
_CLASSES_AND = re.compile(
    r"^\s*Class [A-Z](?:,| and)\s+(?:\d[\d,]*\s+Class [A-Z](?:,| and)\s+)?\d[\d,]*\s+Class [A-Z] "
    r"(?:ordinary|common) (?:shares|stock)\b",
    re.IGNORECASE,
)
# Must match "10,000,000 of Class B" behind a first class that is called outstanding.
_OF_CLASS = re.compile(r"^\s*of (?:the |its |our )?Class [A-Z]\b", re.IGNORECASE)
# "150 Class B ordinary shares" beside another class: so few may be all there are.
_WHOLE_CLASS = re.compile(r"^\s*Class [A-Z] (?:ordinary|common)\b", re.IGNORECASE)
# The count before a consolidation. Must match "will be reduced from". Must not match "was reduced from".
_TO_BE_REDUCED = AnyCase(
    r"\boutstanding\b(?:(?!\bauthori[sz]ed\b)[^.;\d]){0,120}\b(?:will|shall|(?:is|are) expected to)\s+"
    r"(?:be\s+)?(?:reduced?|decreased?|consolidated?)\b[^.;\d]{0,60}\bfrom\s+(?:approximately\s+)?$"
    r"|\b(?:will|shall)\s+(?:reduce|decrease|lower)\b(?:(?!\bauthori[sz]ed\b)[^.;\d]){0,40}\boutstanding\b[^.;\d]{0,60}"
    r"\bfrom\s+(?:approximately\s+)?$",
)
# What a current report says of the state its closing left. Must match "Immediately after the Closing there were".
# Must not match "immediately following the closing, there will be".
_AFTER_CLOSING = re.compile(
    r"\b(?:immediately |promptly )?(?:after|following|upon|as a result of|giving effect to) (?:(?:the|this|such"
    r"|these)\s)?"
    r"(?:[\w-]+\s){0,3}?(?:closings?|exercises?|conversions?|completion|consummation|issuances?|mergers?|combination"
    r"|separation|transactions?"
    r"|exchange|placement|offering|repurchases?|effective time)\b",
    re.IGNORECASE,
)
_SO_NOW = re.compile(r"\b(?:are|were|had|has|have|is|was)\b", re.IGNORECASE)
_NOT_YET = re.compile(
    r"\b(?:will|would|shall|expect\w*|to be|pro forma|assum\w+|anticipat\w+|could|(?-i:may)|if|proposed)\b",
    re.IGNORECASE,
)
# "On November 18, 2025 (the “Closing Date”)": the day that later words call the closing.
_CLOSING_DATE = re.compile(r"\((?:the|such date,? the|such date being the)\s[“\"]Clos(?:ing|ing Date)[”\"]")
# What was done on the day of a closing. Must match "we closed the", "completed the merger". Must not match "signed".
_CLOSED = re.compile(r"\b(?:closed|completed|consummated|issued|effected|exercised|converted)\b", re.IGNORECASE)
# "The offering would leave 61,000,000 shares outstanding". Must not match "will be held on May 1; there are".
_SUPPOSED = AnyCase(r"\b(?:would|will|could|should|(?-i:may)|expect\w*)\b[^.;]{0,40}$")
_PARAGRAPH = 900  # characters before a sentence in which the day of what changed a count may stand
# Before a day. Must match "effective at 12:01 a.m. Eastern Time on "; must not match "effective on a date set in ".
_EFFECTIVE = re.compile(r"\b(?:effective|effectiveness|took effect)\b[^;\n]{0,50}?\b(?:on|as of)\s$", re.IGNORECASE)
# Must match "Immediately after the reverse stock split, Acme had "; must not match "after the split, there will be ".
_AFTER_SPLIT = re.compile(
    r"\b(?:immediately )?(?:after|following|as a result of) (?:the|this) (?:reverse |forward )?(?:stock |share )?"
    r"(?:split|consolidation),?\s(?=[^.;]{0,60}?\b(?:had|were|has|are)\b)",
    re.IGNORECASE,
)
# A change at some time. Must match "was reduced from 61 million to"; must not match "has been reduced from".
_WAS_CHANGED = re.compile(
    r"\b(?:was|were)\s(?:then\s|thereby\s)?(?:reduced|decreased|lowered|increased)\b[^;.\d]{0,40}\sfrom\s",
    re.IGNORECASE,
)
_SUPPOSING = re.compile(r"\bif\b|\bassum(?:es|ed|ing)\b|\bproposed\b", re.IGNORECASE)
# Another number behind "and". Must match "and 2,000,000 warrants". Must not match "and as of".
_JOINED = re.compile(r",?\s+and\s+(?:approximately\s+)?\d[\d,]{4,}\s", re.IGNORECASE)
# A count of the day it is told. Must match "the Company now has", "there are currently". Must not match "had".
_HAS_NOW = re.compile(
    r"\b(?:has|have|there are|is|are|stands at|totals)(?:\s+(?:now|currently|presently|a total of|approximately"
    r"|about))*\s*$",
    re.IGNORECASE,
)
# And of that day alone, whatever day the coins beside are counted on. Must match "There are", "we have". Must not
# match "there were", "shares outstanding: ".
_THERE_ARE = re.compile(
    r"\b(?:there are|(?:the company|we|it) (?:now |currently )?(?:has|have))(?:\s(?:now|currently|presently|a total of"
    r"|approximately|about))*\s*$",
    re.IGNORECASE,
)
# What begins words on another matter than the count.
_ANOTHER_MATTER = re.compile(
    r"\b(?:and (?:does|excludes|no\b|there are no\b)|which excludes|excluding|,? and does not|not including)\b|;"
    r"|,?\safter giving effect to the (?:cancellation|retirement|cancelation)\b"
    r"|,\s(?:up|down|compared|mainly|primarily|largely)\s"
    r"|,?\sor\s(?:approximately\s|about\s)?[\d.,]{1,16}(?:\smillion)?\s(?:shares,?\s)?"
    r"(?:including|counting|when|if|with)\b"
    r"|\b(?:after (?:repurchasing|buying|retiring|cancel)|as of the date of)"
    r"|,\s(?:the latter"
    r"|the former"
    r"|each (?:of which|carrying|entitl\w+|with)|carrying|entitling|which)\b",
    re.IGNORECASE,
)
# What makes a count another count.
_OTHER = AnyCase(
    r"\b(?:after (?:this|the) offering|immediately (?:after|following|prior)|pro forma|as adjusted|weighted"
    r"|will be|would be|to be outstanding|issuable|issued upon|upon (?:the )?"
    r"(?:exercise|conversion|vesting|approval|closing|completion)"
    r"|underlying|exercisable"
    r"|authori[sz]ed|reserved|treasury|unvested|options|warrants|preferred|depositary|beneficial|held by"
    r"|holders of record|non-affiliates?|quorum|entitled to vote|record date|repurchas\w+|buying back|tendered|votes?"
    r"|conver(?:ted|sion)s?|redemption)\b",
)
# Must match "The number of authorized shares is ", "authorised share capital consists of ".
_AUTHORISED = re.compile(
    r"\bauthori[sz]ed (?:share capital|capital stock|capital)\b[^;]{0,80}\b(?:divided|consisting|consists)\b[^;]{0,12}$"
    r"|\b(?:number of )?authori[sz]ed (?:[\w’']+ ){0,3}?(?:shares|capital|stock)"
    r"(?: (?:of|is|are|was|were|consists?|being)){1,2}\s+$",
    re.IGNORECASE,
)
# Another firm's shares: "shares of stock outstanding of our subsidiary". Must not match "held by its affiliates".
_ANOTHERS = re.compile(
    r"\b(?:of|by|in)\s+(?:our|its|the Company[’']s|an?)\s+(?:[\w-]+\s+){0,3}(?:subsidiary|affiliate|manager|investee"
    r"|peer|joint venture|sponsor)\b",
    re.IGNORECASE,
)
# The second of two classes' counts. Must match "the number of shares outstanding was 61,402,118 and 9,750,000,
# respectively". Must not match "net income was 61,402,118 and 9,750,000, respectively".
_SECOND_OF_TWO = re.compile(
    r"[^.;$]*\b(?:outstanding|stock|shares)\b[^.$]{0,80}?\b(?:was|were|is|totaled|:)\s+\d[\d,]+\s+and\s+\d[\d,]+,?\s"
    r"respectively"
)
# Where the words on a count itself begin. Must match ", the Company has 2"; must not match ", the holders have ".
_OWN_VERB = re.compile(
    r",\s(?:the Company|we|it|there)\s(?:now\s|currently\s)?(?:has|have|had|are|were)\s(?=[\w\s]{0,24}$)", re.IGNORECASE
)
# A count that a deed left. Must match ", leaving ", "after which there were ". Must not match "which will leave ".
_LEFT = re.compile(
    r"(?:\bleaving|\bafter which,? (?:there (?:are|were)|(?:the Company|we|it) ha[sd]))"
    r"(?:\s(?:now|a total of|approximately|about))*\s*$",
    re.IGNORECASE,
)
# Must match "24,422,172 shares remain outstanding", "With 31.7 million shares outstanding". Must not match "remained".
_REMAIN = re.compile(
    r"^\s*shares (?:of (?:[\w-]+\s){1,3})?(?:now )?remain (?:issued and )?outstanding\b", re.IGNORECASE
)
# What an update says of its day. Must match "Shares outstanding were approximately ", "Our share count stood at ".
_WERE_STATED = re.compile(
    r"(?:(?:the|our|its)\s)?(?:total\s)?(?:shares outstanding|share count|outstanding shares"
    r"|(?:total )?number of shares outstanding)\s"
    r"(?:was|were|stood at|totall?ed)\s(?:approximately\s|about\s)?\d[\d,.]*(?:\smillion)?\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"^With\s(?:(?:now|about|approximately|just)\s)*$")
# Behind a count that is told beside the one outstanding. Must match " shares on a fully diluted basis".
# Behind a count that is not of shares there are. Must match " shares on a fully diluted basis", " common shares
# outstanding on an as-converted basis". Must not match " shares outstanding, and 88 million on a fully diluted basis".
_DILUTED = re.compile(
    r"\s[^.;,\d]{0,60}?\bon an? (?:[\w-]+ )?(?:diluted|as[- ]converted|as[- ]exercised|if[- ]converted)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"\b(?:weighted|pro forma|as adjusted|diluted|(?:as|if)[- ](?:converted|exercised))\b", re.IGNORECASE
)
# A current report speaks of one class in passing; the count of all classes is on covers and in prospectuses.
_CURRENT = ("8-K", "6-K", "RELEASE")
# The question of Forms 20-F and 40-F, what follows it, and an answer of one class. Must match "1,609,340,121 Class A
# ordinary shares", "479,332,885 Common Shares", "99 shares of Class B common stock". Must not match "US$0.001 per
# share", "each representing 100 Class A ordinary shares".
_ANNUAL = ("20-F", "40-F")
_QUESTION = re.compile(
    r"\bnumber of (?:outstanding shares|shares outstanding) of each of the (?:issuer|registrant)", re.IGNORECASE
)
_NEXT_QUESTION = re.compile(r"\bindicate by check ?mark\b", re.IGNORECASE)
_ANSWER = 2_500  # characters behind the question in which it is answered
_CLASS_COUNT = re.compile(
    r"(?<![\d.,$])(?<!representing )(?<!represents )(?<!represent )(?<!authorized )"
    r"(?P<count>\d{1,3}(?:,\d{3})+|\d{1,3}(?![\d,.]))\s+"
    r"(?:shares of (?:our |the registrant[’']s |its )?)?(?:Class (?P<letter>[A-Z])\s+)?"
    r"(?:(?:ordinary|common|voting|subordinate voting|multiple voting) (?:shares?|stock)|ordinary shares?)\b",
    re.IGNORECASE,
)
# Counts behind this one. Must match ", 12,000,000 stock options", ", and pre-funded warrants to purchase".
_ANOTHER_COUNT = re.compile(
    r"(?:,| and)\s+\d[\d,]{3,}\s|,?\sand\s(?:outstanding\s)?(?:pre-funded\s)?warrants (?:to purchase|exercisable|for)\b"
)
_BASED_ON = re.compile(r"\bbased on\s+$", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Whether some words speak of shares outstanding; inline XBRL covers are read from their tags as well."""
    return speaks_of(document, *_WORDS)


def read(document: Document) -> Iterator[Reading]:
    """Yield the count of each class with its day; a count without a day is not one."""
    announced = filed_on(document)
    told: set[tuple[str | None, date]] = set()
    for reading in _answers(document, announced):
        told.add((reading.share_class, reading.day))
        yield reading
    if _periodic(document):
        for reading in _cover_table(document, announced):
            told.add((reading.share_class, reading.day))
            yield reading
    for sentence in _sentences(document):
        if _HAS.search(sentence.text) and not (_periodic(document) or _is_ours(document, sentence)):
            continue
        on_cover = _periodic(document) and sentence.start < COVER
        counted = list(_counts(document, sentence, on_cover=on_cover))
        for amount, share_class, day in counted:
            if lies_ahead(day, document) or (share_class, day) in told or _is_in_passing(document, counted):
                continue
            told.add((share_class, day))
            yield stated(
                document, MEASURE, amount.value, (sentence.start, sentence.end), STYLE.reader, as_of=day,
                share_class=share_class, precision=amount.precision,
            )  # fmt: skip


def _is_ours(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is about the filer, in its own words or as the one before it: "As of May 8 it had"."""
    if speaks_of_filer(document, sentence.text):
        return True
    if _NUMBER_HAS.match(sentence.text) and not names_another(document, sentence.text):
        return True
    before = sentence_before(document, sentence) if _IT_HAD.search(sentence.text) else None
    return before is not None and speaks_of_filer(document, before.text)


def _answers(document: Document, announced: date) -> Iterator[Fact]:
    """What an annual report's cover answers to the question for the shares of each class at the close of its period."""
    asked = _QUESTION.search(document.text, 0, COVER) if document.filing.form.upper().startswith(_ANNUAL) else None
    if asked is None:
        return
    stop = _NEXT_QUESTION.search(document.text, asked.end(), asked.end() + _ANSWER)
    region = document.text[asked.end() : stop.start() if stop else asked.end() + _ANSWER]
    found = [match for match in _CLASS_COUNT.finditer(region) if not _NOT_COMMON.search(match[0])]
    answered = region.find("\n", found[-1].end()) if stop is None and found else len(region)
    day = _day_in(region[:answered] if answered > 0 else region, announced) or period_end(document)
    names = [_class_name(match) for match in found]
    for match, name in zip(found, names, strict=True):
        value = parse_number(match["count"])
        if day is None or names.count(name) > 1 or (name is None and value < SMALLEST) or not value:
            continue
        start = asked.end() + match.start()
        yield stated(
            document, MEASURE, value, (start, asked.end() + match.end()), STYLE.reader, as_of=day, share_class=name
        )


def _class_name(match: re.Match[str]) -> str | None:
    return f"Class {match['letter'].upper()}" if match["letter"] else None


def _cover_table(document: Document, announced: date) -> Iterator[Fact]:
    """The classes a cover sets in a table, under words that say they are outstanding and on what day."""
    for table in tables_holding(document, _IN_TABLE, ("common", "ordinary", "capital"), before=_BEFORE_TABLE):
        if table.start > COVER:
            return
        if not any(row and _names_class(row[0].text) for row in table.rows):
            continue
        for number in table.numbers:
            above = number.heading or table.caption
            if (
                number.currency
                or number.percent
                or not number.value
                or number.value < SMALLEST
                or not _names_class(number.label)
                or not _OUTSTANDING.search(f"{above} {number.words}")
                or _NEVER.search(above)
            ):
                continue
            texts = (number.heading, number.label, table.caption)
            day = next((day for text in texts if (day := _day_in(text, announced)) is not None), None)
            match = _CLASS.search(number.label)
            if day is not None and not lies_ahead(day, document):
                yield stated(
                    document, MEASURE, number.value, (table.rows[number.row][0].start, number.end), STYLE.reader,
                    as_of=day, share_class=f"Class {match[1].upper()}" if match else None, source="table",
                )  # fmt: skip


def _names_class(label: str) -> bool:
    """Whether a row is of a class of common shares, and no balance sheet's."""
    return bool(_PAR.search(label)) and not _NOT_COMMON.search(label) and not _STATEMENT.search(label)


def _day_in(text: str, announced: date) -> date | None:
    """The one day a text names, or the day it is as of."""
    days = {day for _, _, day in find_days(text)}
    return days.pop() if len(days) == 1 else as_of_day(text, len(text), announced)


def _is_in_passing(document: Document, counted: list[tuple[Amount, str | None, date]]) -> bool:
    """Whether a current report counts one class alone of several, or the classes of a whole that it tells too."""
    classes = {share_class for _, share_class, _ in counted} - {None, DEPOSITARY}
    if not classes or not document.filing.form.upper().startswith(_CURRENT):
        return False
    whole = sum((amount.value for amount, _, _ in counted), Decimal(0))
    return len(classes) == 1 or speaks_of(document, f"{whole:,.0f}", f"{whole / 1_000:,.0f}")


def _sentences(document: Document) -> Iterator[Sentence]:
    """The sentences of a periodic report's cover; of another document those that speak of what is outstanding.

    Of a Canadian report also those behind the cover: NI 51-102 asks its discussion for the shares outstanding.
    """
    if not _periodic(document):
        return sentences_with(document, *_WORDS)
    text = document.text
    end = text.find("\n", COVER)
    cover = list(split_sentences(text if end < 0 else text[:end]))
    if not document.filing.form.upper().startswith("40-F"):
        return iter(cover)
    return chain(cover, (each for each in sentences_with(document, *_SAID_OUTSTANDING) if each.start >= COVER))


def _periodic(document: Document) -> bool:
    return document.filing.form.upper().startswith(("10-Q", "10-K", "20-F", "40-F"))


def _counts(document: Document, sentence: Sentence, *, on_cover: bool) -> Iterator[tuple[Amount, str | None, date]]:
    text = sentence.text
    if not (mentioned(text, *_WORDS) or (on_cover and re.search(r"\bshares as of\b", text))):
        return
    amounts = _share_counts(text, on_cover=on_cover)
    if not on_cover:
        amounts = [amount for amount in amounts if not _DILUTED.match(text, amount.end)]
    reduced = [amount for amount in amounts if not on_cover and _TO_BE_REDUCED.search(text[: amount.start])]
    if len(reduced) == 1:
        told = as_of_day(text[reduced[0].end :], 0, filed_on(document))
        yield _placed(reduced[0], sentence.start), None, told or announced_on(document)
        return
    if not _counts_own(text):
        called = [] if on_cover else [amount for amount in amounts if _is_called_outstanding(text, amount)]
        if len(called) != 1:
            return
        amounts = called
    classes = [
        DEPOSITARY if _ADSS.match(text[amount.end :]) else share_class
        for amount, share_class in zip(amounts, _classes(text, amounts), strict=True)
    ]
    if len(amounts) > 1 and DEPOSITARY in classes:
        amounts, classes = _without_depositary(amounts, classes)
    for amount, share_class in zip(amounts, classes, strict=True):
        closed = not on_cover and _is_after_closing(document, text)
        own = text[amount.end : _next_count(text, amount)]
        if _another_count(text, amount, own, alone=len(amounts) == 1, on_cover=on_cover, closed=closed):
            continue
        day = _day(document, sentence, amount, closed=closed)
        if day is not None:
            yield _placed(amount, sentence.start), share_class, day


def _next_count(text: str, amount: Amount) -> int:
    """Where the words of a count end: at the next number it is joined with, or soon."""
    joined = _JOINED.search(text, amount.end, amount.end + 110)
    return joined.start() if joined else amount.end + 110


def _share_counts(text: str, *, on_cover: bool) -> list[Amount]:
    """The numbers that count shares; a few of one class stand only beside many of another."""
    classes = {match[1].upper() for match in _CLASS.finditer(text)} if on_cover else set()
    found = [
        amount for amount in find_amounts(text)
        if _counts_shares(text, amount) or (len(classes) == 2 and _is_second_of_two(text, amount))
    ]  # fmt: skip
    many = any(amount.value >= SMALLEST for amount in found)
    return [
        amount for amount in found
        if amount.value >= SMALLEST or (many and _WHOLE_CLASS.match(text[amount.end : amount.end + 30]))
    ]  # fmt: skip


def _is_after_closing(document: Document, text: str) -> bool:
    """Whether a current report counts the shares that a closing left outstanding, as done and not as planned."""
    current = document.filing.form.upper().startswith(_CURRENT)
    return bool(current and _AFTER_CLOSING.search(text) and _SO_NOW.search(text) and not _NOT_YET.search(text))


def _day(document: Document, sentence: Sentence, amount: Amount, *, closed: bool) -> date | None:
    """The day of a count: told by its words, that of the closing it follows, or of the period a cover is for."""
    text = sentence.text
    if _periodic(document):
        return as_of_day(text, amount.start, filed_on(document))
    day = stock_day_told(document, sentence, amount.start)
    if day is None and _AFTER_SPLIT.search(text[: amount.start]):
        return _day_of_change(document, sentence)
    if day is None and closed:
        return _closing_day(document, sentence)
    if day is None and (_REDUCED_TO.search(text[: amount.start]) or _LEFT.search(text[: amount.start])):
        return _day_of_change(document, sentence)
    divided = _capital_divided(text, amount)
    present = (
        not amount.start
        or (_WERE_STATED.match(text) and reported(document).day is not None)
        or (divided is not None and divided["verb"].lower() not in ("was", "amounted to", "of"))
        or _REMAIN.match(text[amount.end :])
        or _WITH.match(text[: amount.start])
        or _HAS_NOW.search(text[max(0, amount.start - 40) : amount.start])
        or (text[: amount.start].endswith("(") and _SHARES_OUTSTANDING.match(text[amount.end :]))
    )
    if day is not None or not present:
        return day
    told = present_day_told(document, sentence)
    by_now = told is not None and _THERE_ARE.search(text[max(0, amount.start - 40) : amount.start])
    return spoken_on(document) if by_now else told


def _day_of_change(document: Document, sentence: Sentence) -> date | None:
    """The day a count was changed on: the last that its sentence names, else that of the deed told before, or now.

    None where its paragraph names a later day than that on which the document speaks, and for "was reduced from".
    """
    filed, announced = filed_on(document), announced_on(document)
    named = [each.day for each in find_loose_days(sentence.text, filed)]
    if named and named[-1] <= filed:
        return named[-1]
    low = document.text.rfind("\n", 0, sentence.start) + 1
    before = document.text[max(low, sentence.start - _PARAGRAPH) : sentence.start]
    days = [each for each in find_loose_days(before, filed) if each.day <= filed]
    effective = [each.day for each in days if _EFFECTIVE.search(before[: each.start])]
    if effective:
        return effective[-1]
    undated = _WAS_CHANGED.search(sentence.text) or any(each.day > announced for each in days)
    return None if undated else announced


def _closing_day(document: Document, sentence: Sentence) -> date:
    """The day a document calls its closing, that on which it says something closed, else the day it speaks."""
    match = _CLOSING_DATE.search(document.text)
    days = find_days(document.text[max(0, match.start() - 120) : match.start()]) if match else []
    if days:
        return days[-1][2]
    return day_of_deed(document, sentence.start, _CLOSED) or announced_on(document)


def _without_depositary(amounts: list[Amount], classes: list[str | None]) -> tuple[list[Amount], list[str | None]]:
    """The counts of ordinary shares: ADSs told beside them are those same shares."""
    kept = [(amount, name) for amount, name in zip(amounts, classes, strict=True) if name != DEPOSITARY]
    return [amount for amount, _ in kept], [name for _, name in kept]


def _counts_own(text: str) -> bool:
    return mentioned(text.lower(), *_IN_OWN) and _OWN.search(text) is not None


def _is_called_outstanding(text: str, amount: Amount) -> bool:
    """Whether the words next to a count call it the shares outstanding, without naming what shares."""
    return bool(
        _SHARES_OUTSTANDING.match(text[amount.end :])
        or _OUTSTANDING_WERE.search(text[max(0, amount.start - 160) : amount.start])
        or _capital_divided(text, amount)
        or _TO_BE_REDUCED.search(text[: amount.start])
    )


def _capital_divided(text: str, amount: Amount) -> re.Match[str] | None:
    """The words that divide an issued capital into a count of shares."""
    before = text[max(0, amount.start - 160) : amount.start]
    divided = _DIVIDED_INTO.search(before) if "hare capital" in before or "apital stock" in before else None
    return None if divided is None or _SAID_AUTHORISED.search(before) else divided


def _counts_shares(text: str, amount: Amount) -> bool:
    if amount.currency or amount.precision in (Precision.AT_MOST, Precision.AT_LEAST):
        return False
    after = text[amount.end : amount.end + 60]
    if _TO_BE_REDUCED.search(text[: amount.start]):
        return True
    listed = re.match(r"^\s*(?:and|,)\s+[\d,]+\s+shares\b", after)
    counted = _COUNTED.search(text[max(0, amount.start - 180) : amount.start])
    named = _SHARES.match(after) or _ADSS.match(after) or _OF_CLASS.match(after)
    named = named or _CLASSES_AND.match(text[amount.end : amount.end + 120])
    return bool(named or listed or counted or _is_called_outstanding(text, amount))


def _is_second_of_two(text: str, amount: Amount) -> bool:
    """Whether an amount is the second of a cover's two classes: "was 61,402,118 and 9,750,000, respectively"."""
    around = text[max(0, amount.start - 180) : amount.end + 20]
    return not amount.currency and _SECOND_OF_TWO.match(around) is not None


def _another_count(text: str, amount: Amount, after: str, *, alone: bool, on_cover: bool, closed: bool) -> bool:
    """Whether the words next to the amount make it a count of something else than shares outstanding."""
    before = _SECOND.split(text[max(0, amount.start - 90) : amount.start])[-1]
    if on_cover or text[amount.end :].lstrip().startswith(("shares issued and", "shares outstanding", "and ")):
        before = before.rpartition(";")[2]
    if closed or _AFTER_SPLIT.search(before):
        before, after = _AFTER_SPLIT.sub("", before), _AFTER_SPLIT.sub("", after)
        before, after = _AFTER_CLOSING.sub("", before), _AFTER_CLOSING.sub("", after)
    if _NEVER.search(before) or _AUTHORISED.search(before) or _ANOTHERS.search(after):
        return True
    given = _GIVEN_FOR.search(before)
    if _BASED_ON.search(before):
        before = ""
    after = _ANOTHER_COUNT.split(_ANOTHER_MATTER.split(after)[0])[0]
    divided = _capital_divided(text, amount)
    supposed = _SUPPOSED.search(text[max(0, amount.start - 70) : amount.start]) or (given and not divided)
    if not on_cover and (supposed or (_SUPPOSING.search(text) and _REDUCED_TO.search(text[: amount.start]))):
        return True
    near = _OWN_VERB.split(before)[-1]
    near = near[-40:] if alone and not on_cover else near[-20:]
    if _OTHER.search(near) or _OTHER.search(after):
        return True
    if (
        on_cover
        or divided
        or _OUTSTANDING_WERE.search(text[max(0, amount.start - 160) : amount.start])
        or _WERE_OUTSTANDING.search(before)
    ):
        return False
    if _OF_CLASS.match(text[amount.end :]):
        return not _OUTSTANDING.search(text[: amount.start])
    return not _OUTSTANDING.search(text[amount.start : amount.end + 110])


def _classes(text: str, amounts: list[Amount]) -> list[str | None]:
    """The class of each count: named behind it, or in the same order at the end ("respectively")."""
    named = [match[1].upper() for match in _CLASS.finditer(text)]
    if len(amounts) > 1 and "respectively" in text.lower():
        distinct = list(dict.fromkeys(named))
        return [f"Class {name}" for name in distinct] if len(distinct) == len(amounts) else [None] * len(amounts)
    found: list[str | None] = []
    for index, amount in enumerate(amounts):
        high = amounts[index + 1].start if index + 1 < len(amounts) else len(text)
        match = _CLASS.search(text, amount.end, high)
        found.append(f"Class {match[1].upper()}" if match else f"Class {named[0]}" if len(set(named)) == 1 else None)
    return found


def _placed(amount: Amount, shift: int) -> Amount:
    return Amount(
        amount.value, amount.start + shift, amount.end + shift, amount.precision, amount.step, amount.currency,
        amount.scaled,
    )  # fmt: skip


STYLE = Style(NAME, 15, recognises, read)
