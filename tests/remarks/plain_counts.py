"""Counts made anew from the letters of a text, and whether a sentence agrees with them."""

import re
from collections import Counter
from itertools import combinations

from invented import WORDS
from reading import Fields, names, numbers

from policytext.base.labels import label
from policytext.study.study import Study
from policytext.themes.themes import Theme

Place = tuple[int, int]


class Plain:
    """What can be counted in a study by looking at its text alone."""

    def __init__(self, of: Study, language: str, shown: int = 12) -> None:
        self.of, self.language, self.text, self.shown = of, language, of.document.text, shown
        self.sentences = [m.span() for m in re.finditer(r"[^。\n]+。", self.text)]
        self.paragraphs = [m.span() for m in re.finditer(r"[^\n]+", self.text)]
        self.book = {theme.id: theme for theme in of.book}
        self.stated = {id: self._stated(theme) for id, theme in self.book.items()}
        self.echoed = {id: self._echoed(theme) for id, theme in self.book.items()}
        scope = [(0, len(self.text))]
        if of.themes:
            scope = [place for id in of.themes for place in self.passages(id)]
        said = scope
        if of.wording:
            said = [s for s in self.sentences if "必须" in self.text[s[0] : s[1]]]
        self.at = {
            term: [
                m.start()
                for m in re.finditer(term, self.text)
                if inside(m.span(), scope) and inside(m.span(), said)
            ]
            for term in WORDS
        }
        self.count = {term: len(at) for term, at in self.at.items() if at}
        self.most = max(self.count.values(), default=0)
        self.order = sorted(self.count.values(), reverse=True)

    def _stated(self, theme: Theme) -> list[Place]:
        return [
            (at, at + len(quote))
            for quote in theme.quotes
            for at in range(len(self.text))
            if self.text.startswith(quote, at)
        ]

    def _echoed(self, theme: Theme) -> list[Place]:
        terms = [*theme.echoes, *(term for pole in theme.poles for term in pole.terms)]
        return [s for s in self.sentences if self._echoes(s, terms, theme)]

    def _echoes(self, sentence: Place, terms: list[str], theme: Theme) -> bool:
        if (
            any(touch(sentence, place) for place in self.stated[theme.id])
            if (theme.id in getattr(self, "stated", {}))
            else any(touch(sentence, place) for place in self._stated(theme))
        ):
            return False
        return any(term in self.text[sentence[0] : sentence[1]] for term in terms)

    def passages(self, id: str) -> list[Place]:
        return self.stated[id] + self.echoed[id] * self.of.echoes

    def where(self, term: str) -> list[list[str]]:
        """Return for each occurrence which themes are stated there."""
        return [
            [id for id, places in self.stated.items() if inside((at, at + len(term)), places)]
            for at in self.at[term]
        ]

    def within(self, term: str, id: str) -> int:
        """Return how often a term stands in the passages of a theme."""
        return sum(inside((at, at + len(term)), self.passages(id)) for at in self.at[term])

    def speaking(self, theme: Theme, side: int) -> int:
        """Return how many sentences speak for a pole."""
        own = [
            s
            for s in self.sentences
            if self.of.echoes and self._echoes(s, list(theme.poles[side].terms), theme)
        ]
        return self.naming(theme) + len(own)

    def naming(self, theme: Theme) -> int:
        return sum(any(touch(s, p) for p in self.stated[theme.id]) for s in self.sentences)

    def themes_of(self, sentence: Place) -> list[str]:
        return [id for id in self.book if any(touch(sentence, p) for p in self.passages(id))]

    def paragraph(self, at: int) -> int:
        return next(n for n, (start, end) in enumerate(self.paragraphs, 1) if start <= at < end)

    def spread(self, term: str) -> Counter[int]:
        return Counter(map(self.paragraph, self.at[term]))

    def theme(self, said: str) -> Theme:
        """Return the theme that is named by its label or by its poles."""
        found = names(said)
        for theme in self.of.book:
            poles = [pole.label["zh"] for pole in theme.poles]
            if found == poles or found == [theme.label["zh"]]:
                return theme
        raise AssertionError(said)

    def kind(self, said: str) -> list[Theme]:
        """Return the themes that a group names, if there are so many of that kind."""
        if names(said):
            return [self.theme(said)]
        for kind, name in (("focus_area", "areas"), ("relationship", "relationships")):
            themes = [theme for theme in self.of.book if theme.kind == kind]
            number = label("number_words", self.language).split()[len(themes) - 1]
            if said.strip().lower() == label(f"group_{name}", self.language, number=number):
                return themes
        assert numbers(label("group_themes", "en", number=len(self.book)))
        number = label("number_words", self.language).split()[len(self.book) - 1]
        assert said.strip().lower() == label("group_themes", self.language, number=number), said
        return list(self.of.book)


def inside(place: Place, places: list[Place]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in places)


def touch(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def check(plain: Plain, key: str, fields: Fields) -> None:
    """Raise AssertionError where a sentence does not agree with the text."""
    terms = [name for field in ("term", "terms") for name in names(fields.get(field) or "")]
    count = int(fields["count"]) if (fields.get("count") or "").isdigit() else 0
    assert all(plain.count[term] for term in terms)
    for family in (_terms, _rates, _standing, _cloud, _places, _matrix, _balance, _coverage):
        if family(plain, key, fields, terms, count):
            return
    raise AssertionError(f"nothing checks {key}")


def _terms(plain: Plain, key: str, f: Fields, terms: list[str], count: int) -> bool:
    order, counts = plain.order, plain.count
    match key:
        case "term_only":
            assert counts == {terms[0]: count}
        case "terms_once":
            assert order == [1] * int(f["number"])
        case "term_leads":
            assert counts[terms[0]] == count == order[0] > order[1]
        case "term_far" | "term_ahead" | "term_close":
            (other,) = names(f["next"] if "next" in f else f["term"])
            assert counts[terms[0]] == count == order[0] > order[1] == counts[other]
            assert order[2:3] < order[1:2]
            assert "least" not in f or int(f["least"]) == order[1]
            assert "more" not in f or int(f["more"]) == count - order[1]
        case "term_ahead_of_all":
            assert counts[terms[0]] == count == order[0] and int(f["least"]) == order[1] < count
        case "terms_tie":
            assert {t for t, n in counts.items() if n == count == order[0]} == set(terms)
        case "terms_tie_many":
            assert int(f["number"]) == order.count(count) > len(terms) and order[0] == count
            assert {counts[term] for term in terms} == {count}
        case "terms_front":
            assert sorted((counts[t] for t in terms), reverse=True) == order[: len(terms)]
            assert int(f["least"]) == order[len(terms)] < order[len(terms) - 1]
        case "terms_even":
            assert order[int(f["number"]) - 1] == int(f["least"]) and order[0] == count
        case "terms_follow":
            said = list(zip(names(f["others"]), numbers(f["others"]), strict=True))
            assert all(counts[term] == n > 1 for term, n in said)
            after = [t for t, n in counts.items() if said[-1][1] <= n < order[0]]
            assert len(after) - len(said) in (0, 1)
        case "distinctive" | "distinctive":
            assert counts[terms[0]] == count
        case "distinctive_next" | "cloud_distinctive":
            assert all(names(f.get("next") or f["terms"]))
        case "common_back":
            assert counts[terms[0]] == count == order[0] > order[1]
        case _:
            return False
    return True


def _rates(plain: Plain, key: str, f: Fields, terms: list[str], _: int) -> bool:
    if not key.startswith("rate"):
        return False
    size, counts, order = sum(plain.order), plain.count, plain.order
    assert all(f"{counts[term] * 1000 / size:.1f}" == f["rate"] for term in terms)
    assert all(counts[term] == order[0] for term in terms)
    if key == "rate_ahead":
        (other,) = names(f["next"])
        assert f"{counts[other] * 1000 / size:.1f}" == f["least"] and counts[other] == order[1]
    if key == "rates_tie":
        assert order.count(order[0]) == len(terms)
    return True


def _standing(plain: Plain, key: str, f: Fields, terms: list[str], count: int) -> bool:
    if key not in ("outside", "outside_all", "inside", "inside_all"):
        return False
    where = plain.where(terms[0])
    assert len(where) == count
    part = int(f.get("part") or count)
    if key.startswith("outside"):
        assert sum(not themes for themes in where) == part
        return True
    said = f["where"].strip()
    clauses = {
        label("remark_where_theme", plain.language): list(plain.book),
        **{
            label(
                "remark_where_many" if theme.poles else "remark_where_one",
                plain.language,
                theme=name,
            ): [id]
            for id, theme in plain.book.items()
            for name in _spoken(theme, plain.language)
        },
    }
    ids = clauses.get(said)
    if ids is None:
        areas = [id for id, theme in plain.book.items() if theme.kind == "focus_area"]
        ids = [id for id in areas if plain.stated[id]]
        number = label("number_words", plain.language).split()[len(ids) - 1]
        group = label("group_areas", plain.language, number=number)
        assert said == label("remark_where_many", plain.language, theme=group)
    assert sum(any(id in themes for id in ids) for themes in where) == part
    return True


def _spoken(theme: Theme, language: str) -> list[str]:
    quoted = [f"“{name}”" for name in (pole.label["zh"] for pole in theme.poles)]
    if quoted:
        return [label("quoted_and_other", language, left=quoted[0], right=quoted[1])]
    return [f"“{theme.label['zh']}”"]


def _cloud(plain: Plain, key: str, f: Fields, terms: list[str], count: int) -> bool:
    counts, order = plain.count, plain.order
    leads = {}
    for term in counts:
        found = Counter(t[0] if len(t) == 1 else "*" for t in plain.where(term) if t)
        best = [t for t, n in found.items() if n * 2 > found.total() and t != "*"]
        leads[term] = best[0] if best else ""
    match key:
        case "cloud_front":
            assert [counts[term] for term in terms] == numbers(f["counts"])
            assert numbers(f["counts"]) == order[: len(terms)]
            assert order[len(terms) :][:1] < order[len(terms) - 1 :][:1]
        case "cloud_one":
            assert counts[terms[0]] == count == order[0] and order.count(count) == 1
        case "cloud_tie":
            assert {t for t, n in counts.items() if n == count == order[0]} == set(terms)
        case "cloud_plain":
            assert (len(order), order[-1], order[0]) == (int(f["number"]), int(f["least"]), count)
        case "cloud_once":
            assert order == [count] * int(f["number"])
        case "cloud_theme":
            led = Counter(lead for lead in leads.values() if lead)
            assert led[plain.theme(f["theme"]).id] == count == max(led.values())
            assert len(counts) == int(f["number"])
        case "cloud_none":
            assert sum(not lead for lead in leads.values()) == count
        case "cloud_half":
            told = sum(leads[terms[0]] in themes for themes in plain.where(terms[0]))
            assert told * 2 > count == counts[terms[0]] and names(f["where"])
        case _:
            return False
    return True


def _places(plain: Plain, key: str, f: Fields, terms: list[str], count: int) -> bool:
    total = len(plain.paragraphs)
    spread = plain.spread(terms[0]) if terms else Counter()
    if terms and count and key.startswith("term"):
        assert spread.total() == count
    match key:
        case "stated_both":
            _stated_within(plain, f["group"], f["where"])
            _stated_within(plain, f["others"], f["there"])
        case "stated_at" | "stated_at_one" | "stated_within":
            _stated_within(plain, f["group"], f["where"])
        case "places_both" | "places_stated" | "places_echoed":
            (id,) = plain.of.themes
            for field, places in (("where", plain.stated[id]), ("there", plain.echoed[id])):
                there = sorted({plain.paragraph(start) for start, _ in places})
                assert bool(there) == (field in f)
                assert not there or _says(f[field], there)
        case "theme_throughout" | "theme_one_place":
            id = plain.theme(f["theme"]).id
            there = {plain.paragraph(start) for start, _ in plain.passages(id)}
            if key == "theme_throughout":
                assert len(there) == total == int(f["total"])
            else:
                assert there == {int(f["paragraph"])}
        case "themes_unstated":
            assert not any(plain.stated.values())
        case "terms_throughout":
            assert all(len(plain.spread(term)) == total for term in terms)
            others = sorted(plain.count, key=lambda t: -plain.count[t])
            assert int(f["rows"]) == min(5, len(others))
        case "term_in_paragraph":
            assert spread[int(f["paragraph"])] == int(f["part"])
        case "term_in_one":
            assert spread == {int(f["paragraph"]): count}
        case "term_first_third" | "term_last_third":
            third = len(plain.text) / 3
            first = key == "term_first_third"
            at = plain.at[terms[0]]
            there = [place < third if first else place >= 2 * third for place in at]
            assert sum(there) == int(f["part"])
        case "term_ends":
            assert max(spread) == int(f["paragraph"]) < total
        case "term_begins":
            assert min(spread) == int(f["paragraph"]) > 1
        case "term_spread":
            assert (len(spread), total) == (int(f["number"]), int(f["total"]))
        case _:
            return False
    return True


def _stated_within(plain: Plain, group: str, where: str) -> None:
    places = [place for theme in plain.kind(group) for place in plain.stated[theme.id]]
    there = sorted({plain.paragraph(start) for start, _ in places})
    assert all(plain.stated[theme.id] for theme in plain.kind(group))
    assert {there[0], there[-1]} == set(numbers(where))


def _says(said: str, there: list[int]) -> bool:
    """Say whether paragraphs are told: each, or by the first and the last of them."""
    return numbers(said) in (there, [there[0], there[-1]])


def _matrix(plain: Plain, key: str, f: Fields, terms: list[str], count: int) -> bool:
    ids = list(plain.of.themes) or list(plain.book)
    cells = {(t, id): plain.within(t, id) for t in plain.count for id in ids}
    most = max(cells.values(), default=0)
    here = plain.theme(f["theme"]).id if "theme" in f else ids[0] if ids else ""
    rows = int(f["rows"]) if "rows" in f else len(plain.count)
    assert rows == len(plain.count) or not key.startswith(("theme_", "cell_", "every", "themes_h"))
    full = [id for id in ids if all(cells[t, id] for t in plain.count)]
    match key:
        case "cell_most":
            assert cells[terms[0], here] == count == most
            assert list(cells.values()).count(most) == 1
        case "cell_tie":
            other = plain.theme(f["other"]).id
            assert cells[terms[0], here] == cells[terms[0], other] == count == most
            assert list(cells.values()).count(most) == 2
        case "cell_top":
            assert cells[terms[0], here] == count == most
        case "cell_none":
            assert most == 0
        case "cell_far" | "only_theme":
            assert cells[terms[0], here] == count
            others = max(cells[terms[0], id] for id in ids if id != here)
            assert others == int(f.get("least") or 0)
        case "all_but":
            assert [id for id in ids if not cells[terms[0], id]] == [here]
            assert len(ids) == int(f["total"])
        case "everywhere":
            every = {t for t in plain.count if all(cells[t, id] for id in ids)}
            assert every == set(terms)
        case "everywhere_all":
            assert all(cells.values()) and len(ids) == int(f["total"])
        case "theme_has_all":
            assert full == [here]
        case "theme_has_none":
            assert not any(cells[t, here] for t in plain.count)
        case "themes_have_none":
            pass  # those of a word or two are not counted
        case "theme_most_terms":
            held = {id: sum(cells[t, id] > 0 for t in plain.count) for id in ids}
            assert held[here] == int(f["number"]) == max(held.values())
            assert list(held.values()).count(held[here]) == 1
        case "most" | "theme_terms":
            assert cells[terms[0], here] == count == most and [*cells.values()].count(most) == 1
        case "most_tie" | "theme_terms_tie":
            assert {t for t in plain.count if cells[t, here] == count == most} == set(terms)
        case "most_level" | "theme_terms_level":
            assert sum(n == most for n in cells.values()) == int(f["rows"]) and most == count
        case _:
            return False
    return True


def _balance(plain: Plain, key: str, f: Fields, _: list[str], __: int) -> bool:
    pairs = [theme for theme in plain.book.values() if theme.poles]
    ends = {
        pole.label["zh"]: plain.speaking(theme, side)
        for theme in pairs
        for side, pole in enumerate(theme.poles)
    }
    both = [tuple(ends[pole.label["zh"]] for pole in theme.poles) for theme in pairs]
    gaps = [abs(a - b) for a, b in both]
    if "group" in f and key.startswith(("level", "first", "second", "named")):
        assert plain.kind(f["group"]) == pairs
    match key:
        case "gap" | "gap_one" | "pair_most":
            sides = ("more", "fewer") if "more" in f else ("left", "right")
            told = [ends[names(f[side])[0]] for side in sides]
            assert told == [int(f["a"]), int(f["b"])]
            assert key != "gap" or (told[0] - told[1] == max(gaps) and gaps.count(max(gaps)) == 1)
            assert key != "pair_most" or sorted(told) == sorted(ends.values())[-2:]
        case "gaps_tie":
            assert gaps.count(int(f["gap"])) == 2 and max(gaps) == int(f["gap"])
            for one in (f["first"], f["second"]):
                assert [ends[name] for name in names(one)] == numbers(one)
        case "gaps_tie_many":
            assert gaps.count(int(f["gap"])) == int(f["number"]) and max(gaps) == int(f["gap"])
        case "level":
            assert not any(gaps)
        case "level_nearly":
            assert max(gaps) == 1
        case "level_one":
            theme = plain.theme(f["pair"])
            assert both[pairs.index(theme)] == (int(f["a"]),) * 2 and gaps.count(0) == 1
        case "first_all":
            assert all(a > b for a, b in both)
        case "second_all":
            assert all(a < b for a, b in both)
        case "pole_silent":
            (silent,), (other,) = names(f["silent"]), names(f["other"])
            (theme,) = [t for t in pairs if silent in [p.label["zh"] for p in t.poles]]
            assert ends[silent] == plain.naming(theme) > 0
            assert ends[other] - plain.naming(theme) == int(f["echoed"])
        case "poles_silent":
            silent = [
                t for t, two in zip(pairs, both, strict=True) if two == (plain.naming(t),) * 2
            ]
            assert int(f["number"]) == len(pairs)
            assert int(f["silent"]) == sum(plain.naming(theme) > 0 for theme in silent)
        case "named_most":
            theme = plain.theme(f["pair"])
            assert plain.naming(theme) == int(f["number"]) == max(map(plain.naming, pairs))
        case "named_each" | "named_one":
            assert {plain.naming(theme) for theme in pairs} == {int(f["number"])}
        case "named_range":
            named = [plain.naming(theme) for theme in pairs]
            assert (min(named), max(named)) == (int(f["least"]), int(f["most"]))
        case "poles_counted":
            pass
        case _:
            return False
    return True


def _coverage(plain: Plain, key: str, f: Fields, _: list[str], __: int) -> bool:
    found = [plain.themes_of(sentence) for sentence in plain.sentences]
    belong = Counter(min(len(themes), 2) for themes in found)
    number = int(f["number"]) if (f.get("number") or "").isdigit() else 0
    if "total" in f and f["total"].isdigit() and not key.startswith("theme"):
        assert int(f["total"]) == len(found)
    themeless = [s for s, themes in zip(plain.sentences, found, strict=True) if not themes]
    share = {
        size: sum(b - a for (a, b), t in zip(plain.sentences, found, strict=True)
                  if min(len(t), 2) == size) / sum(b - a for a, b in plain.sentences)
        for size in (1, 2)
    }  # fmt: skip
    match key:
        case "none_few" | "none_many":
            assert belong[0] == number
        case "none_zero":
            assert belong[0] == 0
        case "stated_few":
            assert len(found) - belong[0] == number and not plain.of.echoes
        case "several_none":
            assert (belong[2], belong[0]) == (number, int(f["none"]))
        case "several_many" | "one_many":
            size = 2 if key == "several_many" else 1
            assert belong[size] == number and f["share"] == f"{share[size]:.0%}"
        case "several_zero":
            assert belong[2] == 0
        case "coverage_plain":
            assert [belong[n] for n in range(3)] == [int(f[name]) for name in "abc"]
        case "densest":
            sizes = [len(themes) for themes in found]
            sentence = int(f["sentence"]) - 1
            assert sizes[sentence] == number == max(sizes) and sizes.count(number) == 1
            assert plain.paragraph(plain.sentences[sentence][0]) == int(f["paragraph"])
        case "woven":
            pairs = Counter(p for t in found for p in combinations(t, 2))
            ids = [plain.theme(f[name]).id for name in ("one", "other")]
            assert pairs[tuple(ids)] == number == max(pairs.values())
            assert list(pairs.values()).count(number) == 1
        case "none_where":
            assert len(themeless) == number
            assert _says(f["where"], sorted({plain.paragraph(start) for start, _ in themeless}))
        case "none_first_third" | "none_last_third":
            third, first = len(plain.text) / 3, key == "none_first_third"
            there = [start < third if first else start >= 2 * third for start, _ in themeless]
            assert (len(there), sum(there)) == (number, int(f["part"]))
        case _:
            return False
    return True
