-- Copyright (c) 2026 the tact authors
-- SPDX-License-Identifier: MIT
-- A shop that ranks in SQL, in SQLite and in DuckDB alike. In the shell of SQLite: `.load ./tact_sqlite`, then
-- `.read shop.sql`; in that of DuckDB, started as `duckdb -unsigned`: `LOAD './tact.duckdb_extension';`, then the same.

CREATE TABLE kinds(kind INTEGER PRIMARY KEY, what TEXT, label BLOB);
INSERT INTO kinds VALUES
    (1, 'a bestseller', tact_label()),
    (2, 'fits your size', tact_label('clothing_size', 'declared')),
    (3, 'bought together', tact_label('past_purchases', 'first_party', 'behaviour_on_site', 'first_party')),
    (4, 'near your home', tact_label('residence', 'declared')),
    (5, 'for your condition', tact_label('medical_history', 'declared')),
    (6, 'not labelled yet', NULL),
    (7, 'a default of nothing', CAST('' AS BLOB)),
    (8, 'a default of 0', CAST('0' AS BLOB));

-- One attribute from one source: is it permitted, and why not?
SELECT tact_decide('purpose=recommendation connectedness=warm trust=medium industry=fashion', 'clothing_size', 'declared');
SELECT tact_decide('purpose=recommendation connectedness=close trust=high industry=fashion', 'clothing_size', 'declared');
SELECT tact_explain('purpose=recommendation connectedness=warm trust=medium industry=fashion', 'clothing_size', 'declared');

-- Candidates that may be shown: a mask holds for one source, so that each source has its own.
WITH here(context) AS (SELECT 'purpose=recommendation connectedness=close trust=high industry=fashion')
SELECT what FROM kinds, here WHERE tact_permits(label, tact_mask(context, 'declared')) ORDER BY kind;
WITH here(context) AS (SELECT 'purpose=recommendation connectedness=close trust=high industry=fashion')
SELECT what FROM kinds, here WHERE tact_permits(label, tact_mask(context, 'first_party')) ORDER BY kind;

-- The same after a person's no to one attribute, after an objection, and with a record of consent that was lost.
WITH said(word) AS (VALUES ('refuse=clothing_size:recommendation'), ('object=recommendation'), ('unreadable'))
SELECT word, what FROM said, kinds
WHERE tact_permits(label, tact_mask('purpose=recommendation connectedness=close trust=high industry=fashion ' || word, 'declared'))
ORDER BY word, kind;

-- Few labels are different: a table of them is decided once a statement, and millions of items are joined with it.
CREATE TABLE items(item INTEGER PRIMARY KEY, kind INTEGER);
INSERT INTO items WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 18) SELECT i, i % 9 FROM n;
SELECT count(*) FROM items WHERE kind IN (SELECT kind FROM kinds WHERE tact_permits(label,
    tact_mask('purpose=recommendation connectedness=close trust=high industry=fashion', 'declared')));

-- What is not understood is denied in a row, and an error in a query.
SELECT tact_decide('purpose=recommendation trust=hihg', 'clothing_size', 'declared');
SELECT tact_explain('purpose=recommendation trust=hihg', 'clothing_size', 'declared');
SELECT tact_explain('purpose=recommendation', 'e-mail', 'declared');
SELECT tact_explain('trust=low trust=high', 'email', 'declared');
SELECT tact_decide(NULL, NULL, NULL);
SELECT tact_label('e-mail', 'declared');
SELECT tact_label('email', 'declared', 'interests', 'first_party');
SELECT tact_mask('purpose=recomendation', 'declared');
SELECT tact_permits(tact_label(), NULL);
