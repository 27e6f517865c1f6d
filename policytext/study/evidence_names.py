"""What a piece of evidence is called on screen."""

from typing import assert_never

from policytext.base.labels import label
from policytext.structure.policy_language import group_name
from policytext.study.evidence import (
    Evidence,
    Find,
    Letters,
    Meeting,
    NamedFind,
    PoleSide,
    Sequence,
    Share,
    Wording,
)
from policytext.study.evidence_places import finds
from policytext.study.finding_names import finding_name, rule_name
from policytext.study.study import Study


def evidence_name(study: Study, evidence: Evidence | None, language: str) -> str:
    """Return the name of a piece of evidence on screen, "" for none."""
    match evidence:
        case None:
            return ""
        case Share(themes):
            return label(f"coverage_{themes}", language)
        case PoleSide(theme, side):
            return study.theme(theme).poles[side].label[language]
        case Find():
            return rule_name(finding_name(study.document, finds(study, evidence)[0]), language)
        case NamedFind(_, name):
            return rule_name(name, language)
        case Sequence(terms):
            return "".join(terms)
        case Letters(words):
            return words
        case Meeting():
            return f"{evidence.node} + {evidence.term}"
        case Wording(group, term):
            return term or group_name(group, language)
    assert_never(evidence)
