"""SQL as SQLAlchemy Core makes it from the tables: written by ``core.py``, never by hand."""

INSERT_FACT = "INSERT INTO facts (number, id, kind, at, vocabulary, body, link) VALUES (?, ?, ?, ?, ?, ?, ?)"
SELECT_HEAD = (
    "SELECT facts.number, facts.link, facts.vocabulary FROM facts WHERE facts.number = (SELECT "
    "max(facts.number) AS max_1 FROM facts)"
)
SELECT_LINK = "SELECT facts.link FROM facts WHERE facts.number = ?"
SELECT_NUMBER = "SELECT facts.number FROM facts WHERE facts.id = ?"
SELECT_BODIES = (
    "SELECT facts.number, facts.body FROM facts WHERE facts.number > ? AND facts.number <= ? ORDER BY facts.number"
)
SELECT_ROWS = (
    "SELECT facts.number, facts.id, facts.kind, facts.at, facts.vocabulary, facts.body, facts.link FROM "
    "facts WHERE facts.number > ? ORDER BY facts.number"
)
SELECT_ROWS_BACKWARDS = (
    "SELECT facts.number, facts.id, facts.kind, facts.at, facts.vocabulary, facts.body, facts.link FROM "
    "facts WHERE facts.number > ? ORDER BY facts.number DESC"
)
INSERT_SNAPSHOT = "INSERT OR REPLACE INTO snapshots (number, schema, state, checksum) VALUES (?, ?, ?, ?)"
SELECT_SNAPSHOTS = (
    "SELECT snapshots.number, snapshots.schema, snapshots.state, snapshots.checksum FROM snapshots WHERE "
    "snapshots.schema = ? ORDER BY snapshots.number DESC"
)
SELECT_SNAPSHOT_NUMBERS = "SELECT snapshots.number FROM snapshots ORDER BY snapshots.number DESC"
DELETE_SNAPSHOTS = "DELETE FROM snapshots WHERE snapshots.number < ?"
