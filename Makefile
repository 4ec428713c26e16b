# make demo      the playground, running, in the browser
# make test      every check there is
PYTHON ?= $(shell command -v python3.11 || command -v python3 || command -v python)
VENV ?= .venv
WORKERS ?= 2

BIN := $(VENV)/bin
DEMO_READY := $(VENV)/.ready-to-run
TEST_READY := $(VENV)/.ready-to-test
LOCKING := --universal --python-version 3.11 --generate-hashes --no-header --quiet \
	--no-emit-index-url --no-emit-find-links

.DEFAULT_GOAL := help
.PHONY: help demo test chaos bench lint format lock clean

help:
	@echo "make demo     install into $(VENV) and open the playground"
	@echo "make test     every check: ruff, mypy, layers, tests, PostgreSQL, browser"
	@echo "make chaos    three weeks in minutes, with every trouble there is (SEED=n repeats a run)"
	@echo "make bench    how fast it is, each figure beside its floor (QUICK=1 for smaller sizes, ONLY=name for one)"
	@echo "make lint     the checks that run nothing: ruff, mypy, layers"
	@echo "make format   bring the code into shape"
	@echo "make lock     choose exact versions anew (upgrade: make lock UPGRADE=--upgrade)"
	@echo "make clean    remove everything that the commands above made"

demo: $(DEMO_READY)
	@$(BIN)/brightspot playground

test: lint
	@tools/heading "Dependencies"
	@$(BIN)/python -m tests.support.audited
	@tools/heading "PostgreSQL, PgBouncer and Chromium"
	@$(BIN)/python -m tests.support.provide
	@tools/heading "Tests"
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

chaos: $(TEST_READY)
	@$(BIN)/python -m tests.chaos $(if $(SEED),--seed $(SEED))

bench: $(TEST_READY)
	@$(BIN)/python -m tests.bench $(if $(QUICK),--quick) $(if $(ONLY),--only $(ONLY))

lint: $(TEST_READY)
	@tools/heading "Style"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@tools/heading "Types"
	@$(BIN)/mypy
	@tools/heading "Layers"
	@$(BIN)/lint-imports

format: $(TEST_READY)
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

lock:
	@test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile pyproject.toml --extra build $(LOCKING) $(UPGRADE) --output-file requirements.lock
	@$(BIN)/uv pip compile pyproject.toml --extra build --extra dev $(LOCKING) $(UPGRADE) \
		--constraint requirements.lock --output-file requirements-dev.lock

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis screenshots
	find bot tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(DEMO_READY): requirements.lock pyproject.toml tools/install
	@tools/install "$(PYTHON)" "$(VENV)" requirements.lock
	@touch $@

$(TEST_READY): requirements-dev.lock pyproject.toml tools/install
	@tools/install "$(PYTHON)" "$(VENV)" requirements-dev.lock
	@touch $@ $(DEMO_READY)
