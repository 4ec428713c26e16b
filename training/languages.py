"""Whether the reader knows which language it reads: `python -m training.languages`; foreign.jsonl has others."""

import json
from collections import Counter

from bot.understanding.languages import Languages
from bot.understanding.model import FOLDER as MODEL
from bot.understanding.model import WORDS
from training.saying import say
from training.texts import FOLDER, all_lines, split, writers


def main() -> None:
    languages = Languages(json.loads((MODEL / WORDS).read_text(encoding="utf-8")))
    _learned_from, aside = split(all_lines(), writers("held_out"))
    read = [(line, languages.of(line.text)) for line in aside]
    told = [(line, tongue) for line, tongue in read if tongue.language]
    right = sum(line.lang == tongue.language for line, tongue in told)
    foreign = sum(tongue.foreign for _, tongue in read)
    say(
        f"{len(read)} texts in the seven: {len(told)} get a language, {right / len(told):.3f} of them theirs;"
    )
    say(f"    {foreign / len(read):.3f} are taken for foreign, the others are too short to tell")
    rows = (FOLDER / "foreign.jsonl").read_text(encoding="utf-8").splitlines()
    others = [(row["lang"], languages.of(row["text"]).foreign) for row in map(json.loads, rows)]
    missed = Counter(language for language, found in others if not found)
    say(
        f"{len(others)} sentences in {len(dict(others))} others: {sum(found for _, found in others)} are found;"
    )
    say(f"    missed: {', '.join(sorted(missed)) or 'none'}")


if __name__ == "__main__":
    main()
