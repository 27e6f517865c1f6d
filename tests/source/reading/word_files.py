"""Word files made of raw XML, part by part, for the tests of their reader."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

TRANSITIONAL = "http://schemas.openxmlformats.org"
NAMESPACES = {
    "w": f"{TRANSITIONAL}/wordprocessingml/2006/main",
    "r": f"{TRANSITIONAL}/officeDocument/2006/relationships",
    "m": f"{TRANSITIONAL}/officeDocument/2006/math",
    "a": f"{TRANSITIONAL}/drawingml/2006/main",
    "pic": f"{TRANSITIONAL}/drawingml/2006/picture",
    "dgm": f"{TRANSITIONAL}/drawingml/2006/diagram",
    "mc": f"{TRANSITIONAL}/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
_PACKAGE = f"{TRANSITIONAL}/package/2006"


def part(root: str, inside: str) -> str:
    """Return an XML part with all names declared."""
    return f'<?xml version="1.0" encoding="UTF-8"?><{root} {_DECLARED}>{inside}</{root}>'


def document(body: str) -> str:
    return part("w:document", f"<w:body>{body}</w:body>")


def word_file(body: str, main: str = "word/document.xml", **others: str | bytes) -> bytes:
    """Return a file with this body and other parts; `styles=…` becomes word/styles.xml,
    `a__htm=…` becomes word/a.htm; each is related to the body under its own name.
    """
    folder = main.rpartition("/")[0]
    parts: dict[str, str | bytes] = {main: document(body)}
    relations = []
    for name, content in others.items():
        kind, _, ending = name.partition("__")
        target = f"{kind}.{ending or 'xml'}"
        parts[f"{folder}/{target}"] = content
        relations.append((kind, kind.rstrip("0123456789"), target))
    if "core" in others:
        parts["docProps/core.xml"] = parts.pop(f"{folder}/core.xml")
    parts["_rels/.rels"] = relationships(
        [("rId1", "officeDocument", main), ("rId2", "core-properties", "docProps/core.xml")]
    )
    parts[f"{folder}/_rels/{main.rpartition('/')[2]}.rels"] = relationships(relations)
    return zipped(parts)


def relationships(rows: list[tuple[str, str, str]]) -> str:
    kind = f"{TRANSITIONAL}/officeDocument/2006/relationships"
    told = "".join(f'<Relationship Id="{i}" Type="{kind}/{k}" Target="{t}"/>' for i, k, t in rows)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{told}</Relationships>'


def zipped(parts: dict[str, str | bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def t(text: str) -> str:
    """Return a run."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(inside: str, properties: str = "") -> str:
    """Return a paragraph; text without marks becomes a run."""
    told = inside if "<" in inside or not inside else t(inside)
    return f"<w:p><w:pPr>{properties}</w:pPr>{told}</w:p>"


def cell(inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside if '<' in inside else p(inside)}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def field(code: str, result: str, inside: str = "") -> str:
    """Return a complex field; `inside` are runs in its code."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>{inside}"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def box(inside: str) -> str:
    """Return a run with a text box, as Word writes it: twice, as an alternative and a fallback."""
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>'
        f"{content}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
        f"<v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def listed(number: int, level: int = 0) -> str:
    """Return the properties of a paragraph of a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def level(place: int, text: str, form: str = "decimal", more: str = "", start: int = 1) -> str:
    """Return a level of a list."""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*lists: str, nums: str = "") -> str:
    """Return a numbering part: abstract lists from 1, each with an instance of the same number."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{n}">{levels}</w:abstractNum>'
        for n, levels in enumerate(lists, 1)
    )
    usual = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'
        for n in range(1, len(lists) + 1)
    )
    return part("w:numbering", abstract + usual + nums)


def style(id: str, name: str, inside: str = "", based: str = "", usual: bool = False) -> str:
    """Return a paragraph style."""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{id}" w:default="{int(usual)}">'
        f'<w:name w:val="{name}"/>{base}{inside}</w:style>'
    )


def styles(*inside: str) -> str:
    return part("w:styles", "".join(inside))
