"""What a page works on: the selection, the study, the look, and the words to say it in."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from components.session.record import remember, session
from components.session.selection import Selection
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.study.comparison import Comparison
from policytext.study.options import Options
from policytext.study.study import Study

if TYPE_CHECKING:
    from policytext.views.view import View


@dataclass(frozen=True)
class Frame:
    """A page's selection, study and look, and which lines of a concordance are marked."""

    selection: Selection
    study: Study
    look: Look
    comparison: Comparison | None = None
    marked: tuple[int, ...] = ()

    @property
    def options(self) -> Options:
        """Return what the views take from the selection, beside the study."""
        chosen = self.selection
        return Options(
            term=chosen.term,
            evidence=chosen.evidence,
            unit=chosen.unit,
            top=int(chosen.top),
            rank=self.rank,
            search=chosen.search,
            gram=int(chosen.gram) if chosen.gram.isdigit() else 0,
            stops=chosen.stops == "in",
            order=chosen.order,
            context=int(chosen.context),
            marked=self.marked,
            window=chosen.window,
            least=int(chosen.least),
            comparison=self.comparison,
        )

    def view(self, name: str) -> "View":
        """Return a view of the study, built once for the same options and look. Raises Unreadable.

        One that is compared is built for the texts beside it, which its key does not tell apart.
        """
        # Imported here: the text waits for none of what the views rest on.
        from policytext.views.catalogue import builder

        if self.comparison:
            return builder(name)(self.study, self.options, self.look)
        return self.study.once(builder(name), self.options, self.look)

    @property
    def rank(self) -> str:
        """Return which terms come first: as chosen, else what tells most of this document.

        The built-in article opens by frequency, a text of the reader's own on what is distinctive.
        """
        by_itself = "distinctive" if self.selection.document else "frequency"
        return self.selection.rank or by_itself

    @property
    def text_shown(self) -> bool:
        """Say whether this session's browser has shown the text: only then the charts come."""
        return session().text_shown

    def show_rest(self) -> None:
        """Take note that the text is on screen."""
        remember(replace(session(), text_shown=True))

    def reading(self, study: Study, comparison: Comparison | None = None) -> "Frame":
        """Return the frame on a study; the chosen term goes by the form that it has there."""
        selection = replace(self.selection, term=study.as_term(self.selection.term))
        return replace(self, study=study, selection=selection, comparison=comparison)

    def word(self, key: str, **values: object) -> str:
        """Return a label in the reader's language."""
        return label(key, self.look.language, **values)
