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
SELECT_NUMBERS_BETWEEN = (
    "SELECT min(facts.number) AS min_1, max(facts.number) AS max_1 FROM facts WHERE facts.at >= ? AND facts.at < ?"
)
SELECT_NEWEST_OF_KIND = (
    "SELECT facts.body FROM facts WHERE facts.kind = ? AND facts.number <= ? ORDER BY facts.number DESC"
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
CREATE_PAGES = (
    "CREATE TABLE pages ( first INTEGER NOT NULL, form TEXT NOT NULL, head BLOB NOT NULL, checksum "
    "INTEGER NOT NULL, PRIMARY KEY (first) ) STRICT"
)
CREATE_PAGE_TABLES = (
    "CREATE TABLE page_tables ( kind TEXT NOT NULL, first INTEGER NOT NULL, content BLOB NOT NULL, "
    "checksum INTEGER NOT NULL, PRIMARY KEY (kind, first) ) STRICT"
)
INSERT_PAGE = "INSERT INTO pages (first, form, head, checksum) VALUES (?, ?, ?, ?)"
INSERT_PAGE_TABLE = "INSERT INTO page_tables (kind, first, content, checksum) VALUES (?, ?, ?, ?)"
SELECT_PAGES = "SELECT pages.first, pages.form, pages.head, pages.checksum FROM pages ORDER BY pages.first"
SELECT_PAGE_TABLES = (
    "SELECT page_tables.first, page_tables.content, page_tables.checksum FROM page_tables WHERE "
    "page_tables.kind = ? AND page_tables.first BETWEEN ? AND ? ORDER BY page_tables.first"
)
DELETE_PAGES = "DELETE FROM pages WHERE pages.first >= ?"
DELETE_PAGE_TABLES = "DELETE FROM page_tables WHERE page_tables.first >= ?"
