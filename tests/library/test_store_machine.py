"""A store does what a plain dictionary does, whatever is asked of it and in which order."""

import json
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
)
from many_invented import text

from policytext.library.card import FIELDS
from policytext.library.cataloguing import card_of
from policytext.library.records import given_to_record, text_of
from policytext.library.store import Store
from policytext.source.corrections import Corrections
from policytext.study.own_texts import Text

TEXTS = [text(number) for number in range(4)]
corrections = st.builds(
    Corrections,
    title=st.sampled_from([None, "改过的题目", ""]),
    convert=st.booleans(),
    facts=st.sampled_from([(), (("issuer", "某市人民政府"),), (("region", "上海市"),)]),
)
filed = st.sampled_from([(), (("tier", "city"),), (("source", "网页"), ("tier", "county"))])
names = st.sampled_from(["words", "plan", "book.x", "group.西部", f"book.{TEXTS[0].id}"])
values = st.sampled_from([None, 1, "某", [1, 2], {"甲": ["乙"]}])
some = st.sampled_from(TEXTS)


def said_of(one: Text) -> dict:
    """Return what is said of a text as a store keeps it."""
    return dict(json.loads(json.dumps(given_to_record(one))))


class Machine(RuleBasedStateMachine):
    """Two stores on one folder, as of two servers, beside a dictionary."""

    steps = Bundle("steps")

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.store, self.other = Store(self.folder), Store(self.folder)
        self.texts: dict[str, Text] = {}  # in the order they came in
        self.removed: set[str] = set()
        self.kept: dict[str, object] = {}
        self.revision = self.store.revision

    def teardown(self) -> None:
        for store in (self.store, self.other):
            store.close()
        shutil.rmtree(self.folder)

    def now(self) -> dict[str, object]:
        """Everything that a step back can change."""
        there = {f"there.{id}": id not in self.removed for id in self.texts}
        given = {f"given.{id}": said_of(one) for id, one in self.texts.items()}
        return {**self.kept, **there, **given}

    def keep(self, name: str, value: object) -> None:
        kind, _, id = name.partition(".")
        if kind == "there" and id in self.texts:
            (self.removed.discard if value else self.removed.add)(id)
        elif kind == "given" and id in self.texts and value is not None:
            old = self.texts[id]
            self.texts[id] = text_of(old.name, old.received, json.loads(json.dumps(value)))
        elif kind not in ("there", "given"):
            self.kept.pop(name, None)
            if value is not None:
                self.kept[name] = value

    @rule(target=steps, one=some, said=corrections, filed=filed, name=names, value=values)
    def take_in(self, one: Text, said: Corrections, filed: tuple, name: str, value: object):
        one = replace(one, corrections=said, filed=filed)
        before = self.store.put([one], {name: value})
        was = {f"there.{one.id}": False, **self.now()}
        assert before == {asked: was.get(asked) for asked in before}
        self.texts.setdefault(one.id, one)
        self.keep(f"given.{one.id}", given_to_record(one))
        self.keep(f"there.{one.id}", True)
        self.keep(name, value)
        self.revision += 1
        return before

    @rule(target=steps, name=names, value=values)
    def change(self, name: str, value: object):
        before = self.other.apply({name: value})
        assert before == {name: self.now().get(name)}
        self.keep(name, value)
        self.revision += 1
        return before

    @rule(target=steps, one=some, said=corrections, filed=filed)
    def correct(self, one: Text, said: Corrections, filed: tuple):
        given = given_to_record(replace(one, corrections=said, filed=filed))
        before = self.store.apply({f"given.{one.id}": given})
        self.keep(f"given.{one.id}", given)
        self.revision += 1
        return before

    @rule(target=steps, one=some, there=st.booleans())
    def remove_or_put_back(self, one: Text, there: bool):
        before = self.other.apply({f"there.{one.id}": there})
        self.keep(f"there.{one.id}", there)
        self.revision += 1
        return before

    @rule(target=steps, step=consumes(steps))
    def take_back(self, step):
        """Which gives a step that does it again."""
        after = self.store.apply(step)
        for name, value in step.items():
            self.keep(name, value)
        self.revision += 1
        return multiple(after)

    @rule(ids=st.lists(some, max_size=2))
    def delete_for_good(self, ids: list[Text]):
        self.other.purge([one.id for one in ids])
        for id in {one.id for one in ids} & self.removed:
            del self.texts[id]
            self.removed.discard(id)
            self.kept.pop(f"book.{id}", None)
            self.kept.pop(f"doubts.{id}", None)
        self.revision += 1

    @rule(name=st.sampled_from(["view", "plan"]), value=values)
    def note(self, name: str, value: object):
        self.store.note(name, value)
        self.keep(name, value)

    @rule()
    def close_and_open(self):
        self.other.close()
        self.other = Store(self.folder)

    @invariant()
    def both_tell_what_the_dictionary_tells(self) -> None:
        if not hasattr(self, "store"):
            return
        there = [id for id in self.texts if id not in self.removed]
        for store in (self.store, self.other):
            assert store.revision == self.revision
            assert store.kept() == self.kept
            cards = store.cards()
            assert [card.id for card in cards] == there
            assert [card.id for card in store.removed()] == [
                id for id in self.texts if id in self.removed
            ]
            for card in cards:
                one = store.text(card.id)
                assert one == self.texts[card.id]
                made = card_of(one)
                assert {name: card.known(name) for name in FIELDS} == {
                    name: made.known(name) for name in FIELDS
                }
                same = ("given", "characters", "sha256", "fingerprint", "initials", "listed")
                assert [getattr(card, f) for f in same] == [getattr(made, f) for f in same]
            for id in {one.id for one in TEXTS} - {*there}:
                assert store.text(id) is None


Machine.TestCase.settings = settings(max_examples=15, stateful_step_count=15, deadline=None)
TestStore = Machine.TestCase
