"""Small inline XBRL pages for tests: a header with a day, a quarter and some members, and tagged numbers in a body."""

import re

_SPACES = (
    'xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" '
    'xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi"'
)
_END = "2025-09-30"
_NOW = f"<xbrli:instant>{_END}</xbrli:instant>"
_BEFORE = "<xbrli:instant>2024-12-31</xbrli:instant>"
_QUARTER = f"<xbrli:startDate>2025-07-01</xbrli:startDate><xbrli:endDate>{_END}</xbrli:endDate>"
_YEAR = f"<xbrli:startDate>2025-01-01</xbrli:startDate><xbrli:endDate>{_END}</xbrli:endDate>"
_COINS = {"btc": "t:BitcoinMember", "eth": "t:EtherMember", "sol": "t:SolanaMember", "trx": "t:TRXMember"}
_STOCK = ("us-gaap:StatementEquityComponentsAxis", "us-gaap:CommonStockMember")
_SERIES = ("us-gaap:StatementClassOfStockAxis", "us-gaap:SeriesAPreferredStockMember")


def _context(name: str, period: str, *dimensions: tuple[str, str]) -> str:
    axes = "".join(
        f'<xbrldi:explicitMember dimension="{axis}">{member}</xbrldi:explicitMember>' for axis, member in dimensions
    )
    segment = f"<xbrli:segment>{axes}</xbrli:segment>" if axes else ""
    entity = f'<xbrli:entity><xbrli:identifier scheme="x">1</xbrli:identifier>{segment}</xbrli:entity>'
    return f'<xbrli:context id="{name}">{entity}<xbrli:period>{period}</xbrli:period></xbrli:context>'


def _contexts() -> str:
    plain = {"now": _NOW, "before": _BEFORE, "quarter": _QUARTER, "year": _YEAR}
    found = [_context(name, period) for name, period in plain.items()]
    for coin, member in _COINS.items():
        axis = ("srt:CryptoAssetAxis", member)
        found += [
            _context(coin, _NOW, axis),
            _context(f"{coin}_before", _BEFORE, axis),
            _context(f"{coin}_quarter", _QUARTER, axis),
        ]
    return "".join([*found, _context("stock", _QUARTER, _STOCK), _context("series", _NOW, _SERIES), *_classes()])


def _classes() -> list[str]:
    """Contexts of classes of securities, named by their member."""
    members = ("CommonClassAMember", "OrdinarySharesMember", "WarrantMember", "UnitsMember", "NotesDue2030Member")
    axis = "us-gaap:StatementClassOfStockAxis"
    return [_context(member, _NOW, (axis, f"t:{member}")) for member in members]


_UNITS = "".join(
    f'<xbrli:unit id="{name}"><xbrli:measure>{measure}</xbrli:measure></xbrli:unit>'
    for name, measure in {
        "usd": "iso4217:USD",
        "cny": "iso4217:CNY",
        "eur": "iso4217:EUR",
        "shares": "xbrli:shares",
        "coin": "t:Coin",
        "btc": "t:Bitcoin",
        "pure": "xbrli:pure",
    }.items()
)
_COVER = f'<ix:nonNumeric name="dei:DocumentPeriodEndDate" contextRef="quarter">{_END}</ix:nonNumeric>'


_PERIODS = {"now": _NOW, "before": _BEFORE, "quarter": _QUARTER, "year": _YEAR}
_COIN_AXIS = "srt:CryptoAssetAxis"


def of(when: str, *members: str) -> str:
    """A context that `page` adds where its name is used: "now", "before", "quarter" or "year", and the members.

    A member is "Axis=prefix:Member"; one without an axis stands on the axis of crypto assets.
    """
    return "__".join([when, *(member.replace(":", "..").replace("=", "--") for member in members)])


def _asked(body: str) -> str:
    """The contexts that a body asks for by `of`."""
    found = []
    for name in sorted(set(re.findall(r'contextRef="(\w+__[\w.-]+)"', body))):
        when, *members = name.split("__")
        pairs = [member.rpartition("--")[::2] for member in members]
        found.append(
            _context(
                name,
                _PERIODS[when],
                *((axis.replace("..", ":") or _COIN_AXIS, member.replace("..", ":")) for axis, member in pairs),
            )
        )
    return "".join(found)


def page(body: str) -> bytes:
    """A report of the quarter that ends on September 30, 2025, with that body."""
    resources = f"<ix:resources>{_contexts()}{_asked(body)}{_UNITS}</ix:resources>"
    header = f"<ix:header><ix:hidden>{_COVER}</ix:hidden>{resources}</ix:header>"
    return f"<html {_SPACES}><body><div>{header}</div>{body}</body></html>".encode()


def tag(text: str, concept: str, context: str, unit: str = "usd", **more: str) -> str:
    """A tagged number; `scale`, `sign`, `decimals` and `format` as given."""
    attributes = {"decimals": "0", "scale": "0", "format": "ixt:num-dot-decimal"} | more
    written = " ".join(f'{key}="{value}"' for key, value in attributes.items())
    return f'<ix:nonFraction name="{concept}" contextRef="{context}" unitRef="{unit}" {written}>{text}</ix:nonFraction>'
