"""For people: the flagged line, underlined, one sentence, one suggestion, under the three rules."""

from __future__ import annotations

from netiquette.finding import Rule, Severity
from netiquette.formats._terminal import Paint, visible, width
from netiquette.wording import fill

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.finding import Finding
    from netiquette.outcome import Linted, Outcome

_WORDS = {
    "en": {
        "organise": "1 Organise",
        "select": "2 Select",
        "choose": "3 Choose",
        "colon": ":",
        "fine": "nothing to mend",
        "mend": "{n} {n:thing|things} to mend",
        "look": "{n} {n:thing|things} to look at",
        "clean": "nothing to mend",
        "line": "line {line}",
        "error": "refused",
        "warning": "warning",
        "info": "advice",
        "more": "… and {n} more of {check}",
        "try": "try: {edit}",
        "delete": "leave out",
        "skipped": "not checked in this language ({language}): {n} {n:check|checks}",
        "unknown": "unknown",
        "judged": "subjects judged by {judge}",
        "shipped": "the judge that comes with netiquette",
        "screen": "the screen alone",
        "own": "“{judge}”, a judge of your own",
        "unjudged": "the judge could not speak: {detail}",
        "unread_by": "the fit is read without the pipeline: {detail}",
        "suppressed": "{n} accepted {n:finding|findings} not shown",
        "total": "{drafts} {drafts:draft|drafts}: {n} {n:finding|findings}"
        " ({errors} refused, {warnings} {warnings:warning|warnings}, {infos} advice)",
        "unread": "{n} not linted",
    },
    "fr": {
        "organise": "1 Organiser",
        "select": "2 Sélectionner",
        "choose": "3 Choisir",
        "colon": "\u00a0:",
        "fine": "rien à reprendre",
        "mend": "{n} {n:point|points} à reprendre",
        "look": "{n} {n:point|points} à regarder",
        "clean": "rien à reprendre",
        "line": "ligne {line}",
        "error": "refusé",
        "warning": "attention",
        "info": "conseil",
        "more": "… et encore {n} fois {check}",
        "try": "par exemple : {edit}",
        "delete": "à supprimer",
        "skipped": "non vérifié dans cette langue ({language}) : {n} {n:contrôle|contrôles}",
        "unknown": "inconnue",
        "judged": "sujets jugés par {judge}",
        "shipped": "le juge fourni avec netiquette",
        "screen": "le premier tri seul",
        "own": "«\u00a0{judge}\u00a0», un juge à vous",
        "unjudged": "le juge n'a pas pu parler\u00a0: {detail}",
        "unread_by": "l'accord est lu sans le pipeline\u00a0: {detail}",
        "suppressed": "{n} {n:constat accepté, masqué|constats acceptés, masqués}",
        "total": "{drafts} {drafts:brouillon|brouillons} : {n} {n:constat|constats}"
        " ({errors} {errors:refusé|refusés}, {warnings} {warnings:attention|attentions},"
        " {infos} {infos:conseil|conseils})",
        "unread": "{n} non {n:vérifié|vérifiés}",
    },
}
_FIELDS = {
    "en": {
        "title": "title",
        "summary": "content warning",
        "media": "media {n}",
        "thread": "part {n}",
    },
    "fr": {
        "title": "titre",
        "summary": "avertissement",
        "media": "média {n}",
        "thread": "partie {n}",
    },
}


def render(
    outcome: Outcome, *, columns: int = 100, colours: bool = False, quiet: bool = False
) -> str:
    """The whole run as lines for a terminal of so many columns."""
    page = _Page(outcome.lang, max(columns, 40), Paint(colours), quiet)
    blocks = [page.draft(linted) for linted in outcome.linted]
    lines = [line for block in blocks for line in block]
    lines += [visible(note) for note in outcome.notes]
    lines += page.total(outcome)
    return "\n".join(lines) + "\n" if lines else ""


class _Page:
    """How one run is laid out: language, width, colours."""

    def __init__(self, lang: str, columns: int, paint: Paint, quiet: bool) -> None:
        self.lang, self.columns, self.paint, self.quiet = lang, columns, paint, quiet
        self.words = _WORDS.get(lang, _WORDS["en"])

    def say(self, key: str, **values: object) -> str:
        return fill(self.words[key], values, self.lang)

    def draft(self, linted: Linted) -> list[str]:
        """The block of one draft: its name and counts, then each rule with its findings."""
        head = self._head(linted)
        if not linted.findings and not linted.report.skipped and not linted.report.suppressed:
            return (
                []
                if self.quiet
                else [f"{head}  {self.paint('good', '✓ ' + self.say('clean'))}", ""]
            )
        lines = [head]
        for rule in Rule:
            found = [one for one in linted.findings if one.rule == rule]
            if found or not self.quiet:
                lines.append(self._verdict(rule, found))
            for finding in found:
                lines += self._finding(linted, finding)
        lines += [f"  {self.paint('dim', line)}" for line in self._asides(linted)]
        return [*lines, ""]

    def _head(self, linted: Linted) -> str:
        report = linted.report
        facts = []
        for channel in report.setting.channels:
            length = report.lengths[channel.name]
            of = fill("{count}", {"count": length.count}, self.lang)
            if length.limit is not None:
                of += fill(" / {limit}", {"limit": length.limit}, self.lang)
            facts.append(f"{channel.title} {of}")
        if report.language:
            facts.append(report.language)
        name = self.paint("bold", visible(linted.name))
        return f"{name}  {self.paint('dim', ' · '.join(facts))}" if facts else name

    def _verdict(self, rule: Rule, found: list[Finding]) -> str:
        name = f"{self.words[rule.key]}{self.words['colon']}"
        if not found:
            return f"  {self.paint('dim', name)} {self.paint('good', self.say('fine'))}"
        worst = max(one.severity for one in found)
        key = "look" if worst == Severity.INFO else "mend"
        count = self.paint(worst.key, self.say(key, n=len(found)))
        return f"  {self.paint('bold', name)} {count}"

    def _finding(self, linted: Linted, finding: Finding) -> Iterator[str]:
        line, column, *_ = linted.place(finding)
        label = self.paint(finding.severity.key, self.words[finding.severity.key])
        where = self.paint("dim", f"{line}:{column}{self._field(finding)}")
        yield f"    {where}  {label}  {self.paint('bold', finding.check)}"
        if not finding.whole and finding.match:
            yield from self._excerpt(linted, finding)
        yield from (f"      {said}" for said in self._wrapped(finding.message))
        for number, said in enumerate(self._wrapped(self._advice(finding))):
            arrow = " " if number else self.paint("dim", "→")
            yield f"      {arrow} {said}"

    def _field(self, finding: Finding) -> str:
        head, *rest = finding.field.split(".")
        if head == "text":
            return ""
        name = _FIELDS.get(self.lang, _FIELDS["en"]).get(head, head)
        return " " + name.format(n=int(rest[0]) + (2 if head == "thread" else 1) if rest else 0)

    def _excerpt(self, linted: Linted, finding: Finding) -> Iterator[str]:
        """The line of the file with the finding underlined, cut to the width of the page."""
        content = linted.draft.content
        start, end = linted.span(finding)
        first = max(content.rfind("\n", 0, start), content.rfind("\r", 0, start)) + 1
        stops = [at for at in (content.find("\n", start), content.find("\r", start)) if at >= 0]
        last = min(stops, default=len(content))
        room = self.columns - 8
        start, end = max(start, first), min(max(end, start + 1), last)
        first, cut_left = _left_edge(content, first, start, last, room)
        before = ("…" if cut_left else "") + visible(content[first:start])
        inside = visible(content[start : min(end, start + room)])
        after = visible(content[end : min(end + room, last)])
        if end > start + room or width(before + inside) > room:
            inside, after = _fitting(inside, room - width(before) - 1) + "…", ""
        elif width(before + inside + after) > room:
            after = _fitting(after, room - width(before + inside) - 1) + "…"
        bar = self.paint("dim", "│")
        marks = " " * width(before) + self.paint(finding.severity.key, "~" * max(width(inside), 1))
        yield f"      {bar} {before}{self.paint('bold', inside)}{after}"
        yield f"      {bar} {marks}"

    def _wrapped(self, text: str) -> Iterator[str]:
        """A sentence as lines that fit the page; an empty one has none."""
        line = ""
        for word in visible(text).split(" "):
            if line and width(line) + 1 + width(word) > self.columns - 8:
                yield line
                line = word
            else:
                line = f"{line} {word}" if line else word
        if line:
            yield line

    def _advice(self, finding: Finding) -> str:
        """The advice, and the first edits where they are short enough to be read."""
        edits = [
            edit.replacement for edit in finding.edits if 0 < len(edit.replacement.strip()) <= 60
        ]
        if not edits or all(edit.strip() in finding.advice for edit in edits):
            return finding.advice
        offered = " / ".join(dict.fromkeys(edit.strip() for edit in edits[:3]))
        return f"{finding.advice} ({self.say('try', edit=offered)})"

    def _asides(self, linted: Linted) -> Iterator[str]:
        report = linted.report
        for check, count in report.capped.items():
            yield self.say("more", n=count, check=check)
        unread = [one for one in report.skipped if one.reason == "language"]
        if unread:
            language = report.language or self.words["unknown"]
            yield self.say("skipped", n=len(unread), language=language)
        yield from self._judged(linted)
        if report.suppressed:
            yield self.say("suppressed", n=len(report.suppressed))

    def _judged(self, linted: Linted) -> Iterator[str]:
        """Who judged the subjects that anger, where there was something to say."""
        names = {one.because["judge"] for one in linted.findings if "judge" in one.because}
        for name in sorted(names):
            judge = (
                self.words[name]
                if name in ("shipped", "screen")
                else self.say("own", judge=visible(name))
            )
            yield self.say("judged", judge=judge)
        for one in linted.report.skipped:
            if one.check == "judge" and one.reason == "unavailable":
                yield self.say("unjudged", detail=visible(one.detail))
            if one.check == "linguistics":
                yield self.say("unread_by", detail=visible(one.detail))

    def total(self, outcome: Outcome) -> list[str]:
        """The last line: how many of what."""
        found = [finding.severity for finding in outcome.findings]
        if self.quiet and not found and not outcome.troubles:
            return []
        line = self.say(
            "total",
            drafts=len(outcome.linted),
            n=len(found),
            errors=found.count(Severity.ERROR),
            warnings=found.count(Severity.WARNING),
            infos=found.count(Severity.INFO),
        )
        if outcome.troubles:
            line += " · " + self.paint("error", self.say("unread", n=len(outcome.troubles)))
        return [line]


def _left_edge(content: str, first: int, start: int, last: int, room: int) -> tuple[int, bool]:
    """Where the excerpt of a long line begins, and whether something is cut off before it."""
    if last - first <= room or start - first <= room // 2:
        return first, False
    edge = content.find(" ", start - room // 3, start)
    return (edge + 1 if edge >= 0 else max(first, start - room // 3)), True


def _fitting(text: str, room: int) -> str:
    """As much of the text as so many columns hold."""
    while text and width(text) > room:
        text = text[: len(text) - max(1, (width(text) - room) // 2)]
    return text
