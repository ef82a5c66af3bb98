-- The desk: inputs on a paragraph of a draft, inputs that say the same as another, changed comments, and searching in what was given.

-- Of a comment on a draft, the paragraph that it is about.
ALTER TABLE input ADD COLUMN paragraph INTEGER;
CREATE INDEX input_paragraph ON input (plan, call, version, paragraph, given_at, id) WHERE paragraph IS NOT NULL;
-- The number of its own words: of a proposal its version, of a comment apart from the version of the text that it is on.
ALTER TABLE input ADD COLUMN wording INTEGER NOT NULL DEFAULT 1;
UPDATE input SET wording = version WHERE stance IS NULL;
-- The other as which it says the same; it waits with it, and is answered beside it.
ALTER TABLE input ADD COLUMN merged_into BLOB;
CREATE INDEX input_merged ON input (merged_into) WHERE merged_into IS NOT NULL;
-- How it stands by the record, and how often that or its words changed since both were noted for searching.
ALTER TABLE input ADD COLUMN standing TEXT NOT NULL DEFAULT 'waits';
ALTER TABLE input ADD COLUMN stale INTEGER NOT NULL DEFAULT 1;
CREATE INDEX input_stale ON input (given_at, id) WHERE stale > 0;
CREATE INDEX input_plan ON input (plan, given_at, id);
CREATE INDEX input_standing ON input (plan, standing, given_at, id);

-- The stems of the words of what is shown, for searching page by page without holding what was found.
CREATE TABLE input_word (
    plan TEXT NOT NULL,
    stem TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    input BLOB NOT NULL,
    PRIMARY KEY (plan, stem, given_at, input)
) STRICT, WITHOUT ROWID;
CREATE INDEX input_word_input ON input_word (input);
