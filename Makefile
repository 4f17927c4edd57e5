# `make demo` and `make test` need Python 3.11 or newer, pip and make; they put everything else into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT ?= out

.PHONY: demo test test-browser pictures check schemas readme bench clean

demo: $(VENV)/.run
	$(BIN)/jjjextract run corpus/ --out $(OUT)/

test: $(VENV)/.dev
	$(BIN)/python -m pytest

# the pages in a real browser; the system's Chromium is installed where it is missing (Debian, as root)
BROWSER ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome || echo /usr/bin/chromium)

test-browser: $(VENV)/.dev $(BROWSER)
	JJJEXTRACT_BROWSER=$(BROWSER) $(BIN)/python -m pytest tests/browser

pictures: $(VENV)/.dev $(BROWSER)
	JJJEXTRACT_SHOTS=docs JJJEXTRACT_BROWSER=$(BROWSER) $(BIN)/python -m pytest tests/browser -k "pictures or axe"

/usr/bin/chromium:
	apt-get update -qq
	apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

readme: $(VENV)/.run
	$(BIN)/python tools/readme_example.py

schemas: $(VENV)/.run
	$(BIN)/jjjextract schema --out schemas/

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/throughput.py

clean:
	rm -rf $(VENV) $(OUT)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv $(VENV) 2>/dev/null || $(PYTHON) -m venv --clear --without-pip $(VENV)

$(VENV)/.run: pyproject.toml | $(BIN)/python
	@echo "Installing into $(VENV) (a minute or two the first time)"
	@$(call install,.)
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	@echo "Installing into $(VENV) (a minute or two the first time)"
	@$(call install,.[dev])
	@touch $@ $(VENV)/.run

# a system that keeps pip out of new environments (Debian without python3-venv) installs from outside
define install
if [ -x $(BIN)/pip ]; then $(BIN)/python -m pip install --quiet --disable-pip-version-check -e '$(1)'; \
else $(PYTHON) -m pip --python $(BIN)/python install --quiet --disable-pip-version-check -e '$(1)'; fi
endef
