"""The walls hold, and a wrong import in any room is found and named."""

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from pathlib import Path

import pytest
from importlinter.adapters.building import GraphBuilder
from importlinter.application.app_config import settings
from importlinter.application.use_cases import create_report, read_user_options
from importlinter.configuration import configure
from importlinter.contracts.acyclic_siblings import AcyclicSiblingsContract
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.contracts.independence import IndependenceContract
from importlinter.contracts.layers import LayersContract
from importlinter.contracts.protected import ProtectedContract
from importlinter.domain.contract import registry

ROOT = Path(__file__).parents[2]
LINTER = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
ROOMS = LINTER["root_packages"]

KINDS = {
    "layers": LayersContract,
    "forbidden": ForbiddenContract,
    "independence": IndependenceContract,
    "protected": ProtectedContract,
    "acyclic_siblings": AcyclicSiblingsContract,
}

WRONG = {
    "layers": ("bot/desk/shifts/booking.py", "import handlers.telegram"),
    "domain": ("bot/domain/alarms/ladder.py", "import bot.clock"),
    "doors": ("bot/clock.py", "import bot.texts.message"),
    "texts": ("bot/texts/message.py", "import bot.ports"),
    "papers": ("bot/papers/pdf.py", "import bot.texts.reader"),
    "nlp": ("nlp/redactor.py", "import bot.clock"),
    "storage": ("storage/messages/outbox.py", "import bot.texts.message"),
    "desk": ("bot/desk/alarms/raising.py", "import bot.settings"),
    "handlers": ("handlers/telegram/planted.py", "import storage.database.engine"),
    "scheduler": ("scheduler/planted.py", "import nlp.redactor"),
    "edges": ("handlers/web/planted.py", "import handlers.telegram"),
    "stand-in": ("rehearsal/standin.py", "import bot.domain.alarms.ladder"),
    "pictures": ("bot/pictures/covering.py", "import bot.domain.refs"),
    "rehearsed": ("bot/process/wiring.py", "import rehearsal.standin"),
    "subjects of the domain": (
        "bot/domain/alarms/ladder.py",
        "import bot.domain.shifts.shift",
    ),
    "subjects of the texts": (
        "bot/texts/alarms/alarm.py",
        "import bot.texts.rights.card",
    ),
    "subjects of the desk": (
        "bot/desk/alarms/raising.py",
        "import bot.desk.breach.report",
    ),
    "subjects of the storage": (
        "storage/messages/outbox.py",
        "import storage.breach.breaches",
    ),
    "subjects of the nlp": ("nlp/text/plain.py", "import nlp.marks.people"),
    "subjects of the rehearsal": (
        "rehearsal/chats/wire.py",
        "import rehearsal.phones.phone",
    ),
    "no circles": (
        "bot/domain/shifts/effects.py",
        "import bot.domain.shifts.check_call",
    ),
}
"""For each contract a wrong import that breaks it, and the file it is planted in."""

FRAMEWORKS = {
    "domain": ("bot/domain/shifts/shift.py", "import sqlalchemy"),
    "doors": ("bot/ports.py", "import telegram"),
    "texts": ("bot/texts/shifts/check_calls.py", "import telegram"),
    "nlp": ("nlp/redactor.py", "import sqlalchemy"),
    "storage": ("storage/database/engine.py", "import telegram"),
    "desk": ("bot/desk/doorway.py", "import sqlalchemy"),
    "handlers": ("handlers/telegram/planted.py", "import sqlmodel"),
    "scheduler": ("scheduler/planted.py", "import spacy"),
}
"""The same for the packages of others."""

IN_A_FUNCTION = "\n\ndef planted() -> None:\n    {}\n"
"""An import hidden in a function is one all the same."""


def lint(tree: Path, contract: str | None = None) -> tuple[int, str]:
    only = ["--contract", contract] if contract else []
    code = "import sys; from importlinter.cli import lint_imports_command as c; c()"
    command = [sys.executable, "-c", code, "--no-logo", "--no-cache", *only]
    done = subprocess.run(
        command, cwd=tree, capture_output=True, text=True, check=False, timeout=120
    )
    return done.returncode, done.stdout + done.stderr


class Walls:
    """The graph of all imports, which takes longer to build than to look at, and what
    the linter says of it with one import more.

    How an import in a file becomes one of the graph is told by the whole linter below.
    """

    def __init__(self) -> None:
        configure()
        for name, kind in KINDS.items():
            registry.register(kind, name)
        self._options = read_user_options(str(ROOT / "pyproject.toml"))
        self._graph = GraphBuilder().build(
            root_package_names=ROOMS, cache_dir=None, include_external_packages=True
        )
        settings.configure(GRAPH_BUILDER=self)

    def build(self, **_: object) -> object:
        return self._graph

    def broken_by(
        self, contract: str, module: str, imported: str | None = None
    ) -> bool:
        """Whether a contract is broken once there is that module, and imports that
        other; that it is kept without is told of the whole house."""
        before, self._graph = self._graph, deepcopy(self._graph)
        self._graph.add_module(module)
        if imported:
            self._graph.add_import(importer=module, imported=imported)
        report = create_report(self._options, (contract,), cache_dir=None)
        self._graph = before
        assert not report.could_not_run
        return report.broken_count == 1


@pytest.fixture(scope="module")
def walls() -> Iterator[Walls]:
    yield Walls()
    configure()


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source tree, to be spoilt."""
    tree = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", tree)
    for room in ROOMS:
        shutil.copytree(
            ROOT / room, tree / room, ignore=shutil.ignore_patterns("__pycache__")
        )
    return tree


def test_the_house_stands_as_designed():
    code, said = lint(ROOT)
    assert code == 0, said


def test_every_wall_is_tried_with_a_wrong_import():
    assert {contract["id"] for contract in LINTER["contracts"]} == set(WRONG)


@pytest.mark.parametrize("contract", WRONG)
def test_a_wrong_import_breaks_its_wall(walls, contract):
    where, wrong = WRONG[contract]
    imported = wrong.removeprefix("import ")
    assert walls.broken_by(contract, module_of(where), imported)


def test_a_framework_breaks_the_wall_of_each_room_that_does_without(copy):
    with ExitStack() as plants:
        for plant in FRAMEWORKS.values():
            plants.enter_context(planted(copy, plant))
        code, said = lint(copy)
    assert code == 1, said
    assert broken(said) == set(FRAMEWORKS)


FOR_TYPES = "\n\nfrom typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    {}\n"


def test_a_circle_for_types_alone_is_a_circle(copy):
    with planted(copy, WRONG["no circles"], FOR_TYPES):
        code, said = lint(copy, "no circles")
    assert code == 1, said


LAYERS = ("bot/domain", "bot/texts", "bot/desk", "storage", "nlp", "rehearsal")


@pytest.mark.parametrize("layer", LAYERS)
def test_a_new_subject_must_say_where_it_stands(walls, layer):
    contract = f"subjects of the {layer.rpartition('/')[2]}"
    assert walls.broken_by(contract, module_of(f"{layer}/uniforms.py"))


def module_of(file: str) -> str:
    return file.removesuffix(".py").replace("/", ".")


@contextmanager
def planted(
    tree: Path, plant: tuple[str, str], how: str = IN_A_FUNCTION
) -> Iterator[None]:
    where, wrong = plant
    spoilt = tree / where
    before = spoilt.read_text() if spoilt.exists() else None
    spoilt.write_text((before or "") + how.format(wrong))
    yield
    if before is None:
        spoilt.unlink()
    else:
        spoilt.write_text(before)


def broken(said: str) -> set[str]:
    words = " ".join(said.split())
    return {c["id"] for c in LINTER["contracts"] if f"{c['name']} BROKEN" in words}
