-- A list showed the first price move of an article behind all its companies, as if it were the last one's. Each mention keeps its own company's move now. Of articles stored before it comes
-- when they are read again: of which company theirs was nobody wrote down.

ALTER TABLE mentions ADD COLUMN change_percent REAL;            -- the first price move that the article states of this company
ALTER TABLE articles DROP COLUMN change_percent;
