"""netiquette: the linter for what you are about to post."""

from netiquette.analysis import Analysis, read
from netiquette.api import lint_post, lint_posts
from netiquette.config import Config
from netiquette.errors import (
    ConfigError,
    DraftError,
    NetiquetteError,
    RuleError,
    UnknownNameError,
)
from netiquette.finding import Edit, Finding, Rule, Severity
from netiquette.post import Media, Post, Span
from netiquette.report import Report, Skipped
from netiquette.version import __version__

__all__ = [
    "Analysis",
    "Config",
    "ConfigError",
    "DraftError",
    "Edit",
    "Finding",
    "Media",
    "NetiquetteError",
    "Post",
    "Report",
    "Rule",
    "RuleError",
    "Severity",
    "Skipped",
    "Span",
    "UnknownNameError",
    "__version__",
    "lint_post",
    "lint_posts",
    "read",
]
