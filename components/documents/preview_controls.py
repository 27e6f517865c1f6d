"""What a reader can set right in a text that waits; the widgets' values are the corrections."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components.frame import Frame
from components.session import cached, studies
from components.session.record import remember, session
from components.session.widgets import value_of
from policytext.source.corrections import AS_FOUND, Corrections
from policytext.source.documents import Document, Span
from policytext.source.facts import NAMES
from policytext.source.parts.dates import iso
from policytext.source.parts.kinds import Part
from policytext.study.own_texts import Text

_AROUND = 200  # lines on each side of the one found, to choose the body's first and last from
_LONGEST_FACT = 80
_SHOWN = 36  # characters of a line
Lines = tuple[tuple[str, Part], ...]


def get_ready(text: Text) -> tuple[Lines, Document]:
    """Return what the widgets are made of: the lines to choose from, and what was found."""
    found = replace(text.corrections, taken=_taken(text))
    lines = _lines(replace(text, corrections=replace(found, first=None, last=None)))
    return lines, studies.known(replace(text, corrections=found)).document


def show(frame: Frame, text: Text) -> None:
    """Show the widgets."""
    taken = _taken(text)
    found = replace(text.corrections, taken=taken)
    lines, document = get_ready(text)
    body = [number for number, (_, part) in enumerate(lines) if part == "body"]
    st.text_input(
        frame.word("correct_title"),
        value=document.title,
        max_chars=120,
        key=f"title_{text.id}",
        persist_state="session",
    )
    with st.container(horizontal=True, key=f"facts_{text.id}"):
        for name in NAMES:
            st.text_input(
                frame.word(f"fact_{name}"),
                value=getattr(document.facts, name),
                max_chars=_LONGEST_FACT,
                key=f"fact_{name}_{text.id}",
                persist_state="session",
            )
    ends = ("first", found.first, 0), ("last", found.last, -1)
    for name, chosen, edge in ends:
        default = chosen if chosen is not None else body[edge] if body else 0
        default = min(default, len(lines) - 1)
        options = range(len(lines))[max(default - _AROUND, 0) : default + _AROUND]
        st.selectbox(
            frame.word(f"correct_{name}"),
            options,
            index=options.index(default),
            format_func=lambda number: _line(number, lines),
            key=_line_key(name, text.id, taken),
            persist_state="session",
        )
    st.toggle(
        frame.word("correct_convert"),
        value=found.convert,
        key=f"convert_{text.id}",
        persist_state="session",
    )


def are_drawn(text: Text) -> bool:
    """Say whether the widgets of a text are on screen."""
    return value_of(f"convert_{text.id}", None) is not None


def take_back(text: Text, stretch: Span, body: bool) -> None:
    """Count a stretch of a waiting text as body, or no longer count it."""
    others = tuple(span for span in _taken(text) if span != stretch)
    taken = (*others, stretch) if body else others
    remember(replace(session(), taken_back={**session().taken_back, text.id: taken}))


def corrected(text: Text) -> Text:
    """Return a text as the widgets of its preview say; before they are shown, as it was."""
    found = replace(text, corrections=replace(text.corrections, taken=_taken(text)))
    convert: bool | None = value_of(f"convert_{text.id}", None)
    if convert is None:
        return studies.known(found)
    plain = replace(found, corrections=replace(AS_FOUND, convert=convert, taken=_taken(text)))
    plain = studies.known(plain)
    given = Corrections(
        title=_title(plain),
        **_ends(plain),
        convert=convert,
        taken=plain.corrections.taken,
        facts=_facts(plain),
    )
    return studies.known(replace(text, corrections=given))


def _lines(text: Text) -> Lines:
    """Return how the lines of a text begin, and the part of each."""
    key = ("lines", text.id, text.corrections)
    return cached.keep(key, lambda: studies.known(text).lines(_SHOWN + 1))


def _taken(text: Text) -> tuple[Span, ...]:
    return session().taken_back.get(text.id, text.corrections.taken)


def _title(plain: Text) -> str | None:
    title = value_of(f"title_{plain.id}", "").strip()
    return title if title and title != plain.document.title else None


def _facts(plain: Text) -> tuple[tuple[str, str], ...]:
    given = {name: value_of(f"fact_{name}_{plain.id}", "").strip() for name in NAMES}
    given["date"] = iso(given["date"]) or given["date"]
    found = plain.document.facts
    return tuple((name, value) for name, value in given.items() if value != getattr(found, name))


def _ends(plain: Text) -> dict[str, int | None]:
    """Return the first and last line of the body where they are not those that were found."""
    body = [number for number, (_, part) in enumerate(_lines(plain)) if part == "body"]
    ends = (min(body, default=None), max(body, default=None))
    first, last = (
        value_of(_line_key(name, plain.id, plain.corrections.taken), end)
        for name, end in zip(("first", "last"), ends, strict=True)
    )
    if first is not None and last is not None:
        last = max(first, last)
    return {
        "first": first if first != ends[0] else None,
        "last": last if last != ends[1] else None,
    }


def _line_key(name: str, id: str, taken: Sequence[Span]) -> str:
    """Name the widget for a line: with every part that is taken back the body ends elsewhere."""
    return ".".join((f"{name}_{id}", *(str(span.start) for span in sorted(taken))))


def _line(number: int, lines: Lines) -> str:
    words, _ = lines[number]
    return f"{number + 1}　{words[:_SHOWN]}{'…' if len(words) > _SHOWN else ''}"
