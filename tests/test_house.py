"""The rules of the house that no linter knows: sizes, words, papers; not what the program does."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
_LONGEST_MODULE = 350
_LONGEST_FUNCTION = 60
# In brackets, so that this file does not break its own rule.
_FOREIGN_PATHS = re.compile(r"(?<![\w.:/~-])/(?:[w]ork|[t]mp|[r]oot)(?:/|\b)")
_SETTING = re.compile(r"^([A-Z][A-Z_]+)=", re.MULTILINE)
_NEED = re.compile(r"^[A-Za-z0-9._-]+")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _name(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=_name(path))


def _modules(folder: str) -> list[Path]:
    return sorted((HOUSE / folder).rglob("*.py"))


def _ours(folder: Path = HOUSE) -> Iterator[Path]:
    """Every file that belongs to the project, found without git, since who unpacks an archive has none."""
    for path in sorted(folder.iterdir()):
        if path.name == ".git" or any(fnmatch(path.name, pattern) for pattern in _ignored()):
            continue
        if path.is_dir():
            yield from _ours(path)
        else:
            yield path


@cache
def _ignored() -> list[str]:
    return [line.rstrip("/") for line in (HOUSE / ".gitignore").read_text(encoding="utf-8").split()]


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def _calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def test_no_module_outgrows_its_room() -> None:
    lengths = {_name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in _modules("bot")}
    assert {name: lines for name, lines in lengths.items() if lines > _LONGEST_MODULE} == {}


def test_no_function_outgrows_a_screen() -> None:
    functions = (
        (f"{_name(path)}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1)
        for path in _modules("bot")
        for node in ast.walk(_tree(path))
        if isinstance(node, Function)
    )
    assert {name: lines for name, lines in functions if lines > _LONGEST_FUNCTION} == {}


def test_the_domain_imports_the_standard_library_and_itself() -> None:
    strangers = {
        f"{_name(path)}: {name}"
        for path in _modules("bot/domain")
        for name in _imports(_tree(path))
        if name.partition(".")[0] not in sys.stdlib_module_names and not f"{name}.".startswith("bot.domain.")
    }
    assert strangers == set()


def test_the_domain_reads_no_clock() -> None:
    reads = {
        f"{_name(path)}:{call.lineno}"
        for path in _modules("bot/domain")
        for call in _calls(_tree(path))
        if isinstance(call.func, ast.Attribute) and call.func.attr in {"now", "utcnow", "today", "monotonic"}
    }
    assert reads == set()


def test_only_the_configuration_reads_the_environment() -> None:
    readers = {
        _name(path)
        for path in _modules("bot")
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
    }
    assert readers <= {"bot/config.py"}


def test_doubles_are_real_things() -> None:
    operated = {
        f"{_name(path)}:{call.lineno}"
        for path in _modules("tests")
        for call in _calls(_tree(path))
        if ast.unparse(call.func) in {"monkeypatch.setattr", "monkeypatch.setitem", "mocker.patch"}
    }
    mocking = {_name(path) for path in _modules("tests") if "unittest.mock" in set(_imports(_tree(path)))}
    assert operated | mocking == set()


def test_tests_wait_for_things_and_never_sleep() -> None:
    sleeping = {
        f"{_name(path)}:{call.lineno}"
        for path in _modules("tests")
        for call in _calls(_tree(path))
        if ast.unparse(call.func) in {"asyncio.sleep", "sleep", "time.sleep"}
        and [ast.unparse(argument) for argument in call.args] != ["0"]
    }
    assert sleeping == set()


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    found = set()
    for path in _ours():
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        found |= {f"{_name(path)}:{n}" for n, line in enumerate(lines, 1) if _FOREIGN_PATHS.search(line)}
    assert found == set()


def test_every_decision_is_numbered_and_listed() -> None:
    folder = HOUSE / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    papers = sorted(path.name for path in folder.glob("*.md") if path.name != "README.md")
    assert [name for name in papers if not re.fullmatch(r"\d{4}(-[a-z0-9]+)+\.md", name)] == []
    assert [name[:4] for name in papers] == [f"{number:04d}" for number in range(1, len(papers) + 1)]
    assert re.findall(r"\]\((\d{4}[^)]*\.md)\)", index) == papers


def test_exact_versions_are_locked() -> None:
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    _assert_locked([*project["dependencies"], *extras["build"]], "requirements.lock")
    _assert_locked([*project["dependencies"], *extras["build"], *extras["dev"]], "requirements-dev.lock")


def _assert_locked(needs: list[str], lock: str) -> None:
    pinned = set(re.findall(r"^([A-Za-z0-9._-]+)(?:\[.*\])?==", (HOUSE / lock).read_text(), re.MULTILINE))
    wanted = {match[0].lower().replace(".", "-") for need in needs if (match := _NEED.match(need))}
    assert wanted - {name.replace(".", "-") for name in pinned} == set(), f"run make lock: {lock} is behind"


def _readme() -> str:
    path = HOUSE / "README.md"
    if not path.exists():
        pytest.skip("README.md is not written yet")
    return path.read_text(encoding="utf-8")


def test_the_first_two_commands_in_the_readme_are_the_two_that_matter() -> None:
    blocks = re.findall(r"^```\w*\n(.*?)^```", _readme(), re.MULTILINE | re.DOTALL)
    commands = [line.partition("#")[0].strip() for block in blocks for line in block.splitlines()]
    assert [command for command in commands if command][:2] == ["make demo", "make test"]


def _settings() -> set[str]:
    text = (HOUSE / ".env.example").read_text(encoding="utf-8")
    return set(_SETTING.findall(text))


def test_the_readme_explains_every_setting() -> None:
    readme = _readme()
    assert {name for name in _settings() if f"`{name}`" not in readme} == set()


def test_every_setting_in_the_example_is_read() -> None:
    configuration = HOUSE / "bot" / "config.py"
    if not configuration.exists():
        pytest.skip("bot/config.py is not written yet")
    read = {
        node.value
        for node in ast.walk(_tree(configuration))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert _settings() - read == set()


def test_every_setting_in_the_example_has_its_sentence() -> None:
    lines = (HOUSE / ".env.example").read_text(encoding="utf-8").splitlines()
    bare = [
        line for above, line in zip(["", *lines], lines, strict=False) if "=" in line and "# " not in above
    ]
    assert bare == []
