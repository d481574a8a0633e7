"""Documents of any size, of words of our own: a periodic report with tagged numbers, and a release."""

HEAD = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" '
    'xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:us-gaap="http://fasb.org/us-gaap/2025" '
    'xmlns:dei="http://xbrl.sec.gov/dei/2025" xmlns:iso4217="http://www.xbrl.org/2003/iso4217"><body>'
    '<div style="display:none"><ix:header><ix:resources>'
    '<xbrli:context id="c-1"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">0000000001'
    "</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>2025-09-30</xbrli:instant></xbrli:period>"
    '</xbrli:context><xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>'
    "</ix:resources></ix:header></div>"
    "<p>FORM 10-Q</p><p>For the quarterly period ended September 30, 2025</p><p>Acme Treasury Inc.</p>"
)
END = "</body></html>"


def _row(number: int, place: int) -> str:
    tags = "".join(
        f'<td style="width:1%">$</td><td style="text-align:right"><span><ix:nonFraction unitRef="usd" contextRef="c-1" '
        f'decimals="-3" scale="3" name="us-gaap:Item{number % 40}" format="ixt:num-dot-decimal" id="f-{number}-{place}-'
        f'{column}">{number % 900 + 1},{place:03}</ix:nonFraction></span></td><td style="width:1%"></td>'
        for column in range(2)
    )
    return f'<tr><td colspan="3" style="vertical-align:bottom">Other item {place} of note {number}</td>{tags}</tr>'


def _note(number: int) -> str:
    """A note: two paragraphs that speak of coins, cash, debt and shares, and a table of tagged numbers."""
    rows = "".join(_row(number, place) for place in range(12))
    return (
        f'<div><p style="margin-top:12pt"><span>{number}. Note on digital assets</span></p>'
        f"<p>As of September 30, 2025, the Company held approximately {number + 7:,} bitcoin in custody&#160;accounts, "
        f"with a cost basis of ${number + 12.5:,} million and a fair value of ${number + 19.25:,} million.</p>"
        f"<p>During the three months ended September 30, 2025, we purchased {number + 3:,} bitcoin for ${number + 2:,} "
        f"million in cash, and issued ${number + 4:,} million aggregate principal amount of convertible senior notes "
        f"due 2030; {number + 9:,},000 shares of common stock were outstanding.</p><table>"
        f"<tr><td>(in thousands)</td><td></td><td>September 30, 2025</td></tr>{rows}</table></div>\n"
    )


def _paragraph(number: int) -> str:
    """A piece of a release: a heading, a sentence that counts, bullets and a small table."""
    return (
        f"<h3>Treasury update {number}</h3><p>Acme Treasury Inc. today announced that it acquired {number + 11:,} ETH "
        f"for ${number + 5:,} million between November 3, 2025 and November 9, 2025, and as of November 9, 2025 held "
        f"{number + 100:,} ETH at an average price of ${number % 900 + 3000:,} per ETH.</p><ul><li>Cash of "
        f"${number % 90 + 1}.{number % 10} million</li><li>{number % 9 + 1},{number % 900:03},000 shares repurchased"
        f"</li></ul><table><tr><td>Asset</td><td>Units</td><td>Fair value</td></tr><tr><td>Ether</td><td>"
        f"{number + 100:,}</td><td>${number + 400:,}</td></tr></table>\n"
    )


def document(kind: str, size: int) -> bytes:
    """A document of about that many bytes: "10-Q" a report with tagged numbers, else a release."""
    write = _note if kind == "10-Q" else _paragraph
    pieces = [HEAD if kind == "10-Q" else "<html><body><p>NEW YORK, November 10, 2025 /Wire/ --</p>"]
    length = len(pieces[0])
    while length < size:
        pieces.append(write(len(pieces)))
        length += len(pieces[-1])
    return "".join((*pieces, END)).encode()
