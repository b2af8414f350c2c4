-- The bands that copies are found by are filed many articles at a time: for each article by itself they are twenty places
-- all over a large tree, and were half of what a commit wrote.

DROP TRIGGER fingerprints_file;

CREATE TABLE fingerprints_unfiled (
  article_id INTEGER PRIMARY KEY REFERENCES fingerprints (article_id) ON DELETE CASCADE
) STRICT;

CREATE TRIGGER fingerprints_note AFTER INSERT ON fingerprints BEGIN
  INSERT INTO fingerprints_unfiled (article_id) VALUES (NEW.article_id);
END;
