"""The slides as a Word report: for those who write rather than present."""

from policytext.exports.report.one_page import one_page
from policytext.exports.report.whole import report

__all__ = ["one_page", "report"]
