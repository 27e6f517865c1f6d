"""Where the project keeps its data; the only place that builds a path to it."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
ARTICLE = DATA / "article.txt"
THEME_BOOK = DATA / "themes.toml"
LEXICON = DATA / "lexicon.toml"
PARALLELS = DATA / "parallels.toml"
STOP_WORDS = DATA / "stop_words.txt"
SET_PHRASES = DATA / "set_phrases.txt"
PHRASE_RULES = DATA / "phrase_rules.toml"
POLICY_WORDS = DATA / "policy_words.txt"
PREPARED = DATA / "prepared.json"
PLACES_FONT = DATA / "fonts" / "places"
RADICALS = DATA / "radicals.txt"
ICON = DATA / "icon.svg"
PLOTLY = ROOT / "static" / "plotly-basic.min.js"
PART_WORDS = DATA / "parts.toml"
REGIONS = DATA / "regions.toml"
DISTRICTS = DATA / "districts.toml"
ISSUERS = DATA / "issuers.toml"
DOCUMENT_FORMS = DATA / "document_forms.toml"
