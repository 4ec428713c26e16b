"""The report as a table, for a terminal or a pipe."""

from collections.abc import Iterator

from tests.chaos.run import Report

MOST_SHOWN = 8


def lines(report: Report) -> Iterator[str]:
    """Markdown, as it stands in docs/chaos.md."""
    setting = report.setting
    yield f"seed {setting.seed}: {setting.reps} reps, {setting.lasts.days} days, in {report.seconds / 60:.1f} minutes"
    yield ""
    yield "| has to be true | checked | wrong |"
    yield "|---|---:|---:|"
    for verdict in report.verdicts:
        yield f"| {verdict.sentence} | {verdict.checked:,} | {len(verdict.wrong) or 'none'} |"
    yield ""
    yield "| what happened | how often |"
    yield "|---|---|"
    for group, counts in report.happened.items():
        told = ", ".join(f"{word} {times:,}" for word, times in sorted(counts.items()))
        yield f"| {group} | {told or 'nothing'} |"
    told = ", ".join(f"{word} {times:,}" for word, times in report.prompts.most_common())
    yield f"| days of reps | {told} |"
    met, there_are = report.codes
    yield f"| refusals that Slack lists for the methods tried | {met} of {there_are} |"
    yield f"| longest from SIGTERM to the end | {report.slowest_leave:.1f} s |"
    yield from _details(report)


def _details(report: Report) -> Iterator[str]:
    for verdict in report.verdicts:
        if verdict.wrong:
            yield ""
            yield f"{verdict.sentence}: not so."
            yield from (f"  - {each}" for each in verdict.wrong[:MOST_SHOWN])
    if report.loud:
        yield ""
        yield "Logged as errors:"
        yield from (f"  - {times} × {line}" for line, times in report.loud.most_common(MOST_SHOWN))
