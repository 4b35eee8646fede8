# Everything here builds and uses .venv/; Python >= 3.11, pip, make and git are all that must be there.
PYTHON ?= python3
BIN := .venv/bin
SOURCES := src tests benchmarks tools
POSTGRES ?= $(or $(TMPDIR),/tmp)/netiquette-postgres

.PHONY: demo test format docs golden bench bench-tools faults vectors vectors-figures company train judgement clean

.venv/.demo: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

.venv/.test: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	@touch .venv/.demo $@

demo: .venv/.demo  ## lints the example drafts
	@$(BIN)/netiquette check examples/drafts --config examples/netiquette.toml --fail-on never

test: .venv/.test  ## runs every check of the project
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tools.docs --check
	NETIQUETTE_TEST_POSTGRES="$$(tools/postgres.sh start $(POSTGRES))" $(BIN)/pytest -n 2; status=$$?; \
		tools/postgres.sh stop $(POSTGRES); exit $$status

format: .venv/.test
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

docs: .venv/.test  ## writes the generated pages again
	$(BIN)/python -m tools.docs

golden: .venv/.test  ## writes the golden reports again; read the diff
	GOLDEN=write $(BIN)/pytest -q tests/test_golden.py

bench: .venv/.test  ## prints the speed as ratios against yardsticks run beside it
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.history --most $(or $(MOST),1000000)

faults: .venv/.test  ## kills, crowds and fills up a history: nothing that was kept is lost
	@dsn="$$(tools/postgres.sh start $(POSTGRES))"; $(BIN)/python -m tools.faults --dsn "$$dsn"; \
		status=$$?; tools/postgres.sh stop $(POSTGRES); exit $$status

bench-tools: .venv/.test  ## installs the linters that `make bench` runs beside ours
	-$(BIN)/python -m pip install --quiet proselint codespell
	-npm install --no-save --silent write-good alex textlint textlint-rule-terminology

.venv/.train: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[train]'
	@touch $@

vectors: .venv/.train  ## trains the word vectors again from the texts in CORPORA
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tools.vectors train $(CORPORA)

vectors-figures: .venv/.train  ## measures the word vectors; SECTIONS: labelled texts
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tools.vectors figures --sections $(SECTIONS)
	$(BIN)/python -m tools.vectors neighbours

.venv/.topics: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[topics]'
	@touch $@

train: .venv/.topics  ## trains the topics again from data/posts and DATA (public/*.jsonl)
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tools.topics train $(DATA)

judgement: .venv/.train  ## fits and measures what is learned; DATA=sections, POSTS=labelled posts
	$(BIN)/python -m tools.audience $(DATA) --fit
	$(BIN)/python -m tools.topics judge $(POSTS)

company: .venv/.train  ## learns again which words keep company with which fields, from CORPORA
	$(BIN)/python -m tools.audience.company $(CORPORA)

clean:  ## takes away everything that was built
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
