-- Chinese, Japanese and Thai are written without spaces, and Korean glues particles to nouns: such a word was found only where it began a clause. Texts that have letters of such scripts go into an
-- index of their own, which is given every two neighbouring letters as a word. It keeps no text: the text itself stays where it is. A text stands in one index or in the other.
-- What stands in the first one is moved in small steps while the library is in use: src/core/recovery/search-repair.ts.

CREATE VIEW current_texts AS
  SELECT article_texts.id AS id, article_texts.title, article_texts.author, article_texts.dek, article_texts.text,
    (SELECT group_concat(note, char(10) ORDER BY place) FROM (
      SELECT 0 AS place, note FROM article_notes WHERE article_notes.article_id = articles.id
      UNION ALL SELECT id, note FROM highlights WHERE highlights.article_id = articles.id AND note IS NOT NULL)) AS notes
  FROM articles JOIN article_texts ON article_texts.id = articles.text_id;

CREATE VIRTUAL TABLE unspaced_search USING fts5 (
  title, author, dek, text, notes,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2"
);

DROP VIEW searchable_texts;
CREATE VIEW searchable_texts AS
  SELECT id, title, author, dek, text, notes FROM current_texts
  WHERE NOT EXISTS (SELECT 1 FROM unspaced_search_docsize WHERE unspaced_search_docsize.id = current_texts.id);

INSERT INTO settings (name, value) SELECT 'search.movedTo', '0' WHERE EXISTS (SELECT 1 FROM articles);
