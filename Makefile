# `make` alone lists what can be done. Needs Python 3.11 or newer, and make; everything else is installed in .venv.

# The Python that makes .venv; afterwards the one that stands there. Another one: make PYTHON=python3.12 site
PYTHON ?= $(shell .venv/bin/python -c '' 2>/dev/null && echo .venv/bin/python || echo python3)
WORKERS ?= 2
RUN := .venv/bin/python -m
GOOD_PRACTICE := $(RUN) build_tools

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help serve site check format test lint format-code quality bench fuzz screenshots lock update clean \
	environment test-environment test-programs

help:
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

serve: environment ## show the site on 127.0.0.1:8000 while you write
	$(GOOD_PRACTICE) serve

site: environment ## build the site into site/
	$(GOOD_PRACTICE) build

check: environment ## check every file and explain what is wrong
	$(GOOD_PRACTICE) check

format: environment ## write every content file in its canonical form
	$(GOOD_PRACTICE) format

test: lint test-programs ## run every test, as CI does (ARGS="-k words" chooses)
	$(RUN) pytest -n $(WORKERS) $(ARGS)

lint: test-environment ## check style, types and who imports whom
	$(RUN) ruff check
	$(RUN) ruff format --check
	$(RUN) mypy
	$(RUN) bandit -q -r build_tools -c pyproject.toml
	.venv/bin/zizmor --offline --no-progress -q .github/workflows
	@$(RUN) tests.tools.secrets
	.venv/bin/lint-imports --no-logo --cache-dir .cache/import-linter

format-code: test-environment ## write the Python code in its canonical form
	$(RUN) ruff check --fix
	$(RUN) ruff format

quality: test-environment ## run the slow sweeps: other generators, validators, accessibility, Lighthouse
	@$(RUN) tests.tools.programs tests/quality
	$(RUN) pytest -m quality -s tests/quality $(ARGS)

bench: test-environment ## measure speed and memory
	$(RUN) pytest -m bench -s tests/benchmarks $(ARGS)

fuzz: test-environment ## look for inputs that break the tool
	$(RUN) pytest -m fuzz tests/fuzz $(ARGS)

screenshots: test-environment test-programs ## photograph every shape of page (ARGS=--readme: the pictures of README.md)
	$(RUN) tests.tools.screenshots $(ARGS)

lock: test-environment ## write the locks again after a requirement was added or removed
	$(RUN) tests.tools.lock

update: test-environment ## take the newest versions, run the tests, list what changed
	$(RUN) tests.tools.lock --upgrade
	$(MAKE) test
	@echo && cat .cache/lock-changes.txt

clean: ## remove what was built and cached (.venv stays: it works offline)
	rm -rf site .cache dist .hypothesis
	find build_tools tests -name node_modules -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

environment:
	@$(call installed,requirements.lock)

test-environment:
	@$(call installed,requirements-dev.lock)

test-programs: test-environment
	@$(RUN) tests.tools.programs

# Brings .venv in line with a lock; does nothing, and needs no network, when it already is.
define installed
command -v "$(PYTHON)" >/dev/null || { echo "$(PYTHON): not found · introuvable · niet gevonden (Python >= 3.11)" >&2; exit 1; }; \
"$(PYTHON)" tests/tools/environment.py $(1)
endef
