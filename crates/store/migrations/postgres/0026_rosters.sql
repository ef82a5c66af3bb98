-- Sheets of offers and requests that are brought in piece by piece: whose, how far, and what there is to tell of each.
-- `owner` is the side for which it is brought in, or the person who does it for everybody: one at a time for each.
CREATE TABLE roster (
    id TEXT COLLATE "C" PRIMARY KEY,
    owner TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C",
    survey TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    begun_at BIGINT NOT NULL,
    ended_at BIGINT,
    -- How many of its rows, or requests, are dealt with; how many surveys came of them, and how many of those are new.
    passed BIGINT NOT NULL,
    brought BIGINT NOT NULL,
    fresh BIGINT NOT NULL,
    -- How many pieces of the report there are, and what is told beside it.
    parts BIGINT NOT NULL,
    told TEXT COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX roster_open ON roster (owner) WHERE ended_at IS NULL;
CREATE INDEX roster_person ON roster (person, begun_at);

-- The sheet itself, until it is brought in.
CREATE TABLE roster_file (
    roster TEXT COLLATE "C" PRIMARY KEY,
    bytes BYTEA NOT NULL
);

-- The report, in pieces.
CREATE TABLE roster_part (
    roster TEXT COLLATE "C" NOT NULL,
    n BIGINT NOT NULL,
    items TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (roster, n)
);

-- Which offers changed since a moment, and whether others did, without reading what they say.
CREATE INDEX survey_saved ON survey (survey, saved_at) WHERE filed_at IS NOT NULL;
CREATE INDEX survey_stamp ON survey (survey, state, id, version, saved_at);

-- Whoever is in a learning group is told what is written there, unless they say otherwise.
CREATE TABLE learning_group_mail_off (
    area TEXT COLLATE "C" NOT NULL,
    member TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (area, member, person)
);
CREATE INDEX learning_group_mail_off_person ON learning_group_mail_off (person);
DROP TABLE learning_group_mail;
