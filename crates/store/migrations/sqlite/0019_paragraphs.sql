-- The desk: a comment on a draft may be about one paragraph of it.

ALTER TABLE review_comment ADD COLUMN paragraph INTEGER;
