-- Who reported in a week was shown without saying for which period, so that a year's sales could stand where the quarter's were looked for. Each figure keeps its period; those stored before take it
-- from their claims, which stand beside them.

ALTER TABLE figures ADD COLUMN period_kind TEXT;                -- quarter, half, nine-months, year; of a forecast the period that it is for; null: not said
ALTER TABLE figures ADD COLUMN period_number INTEGER;           -- 1 to 4, 1 to 2; null: not said, or nine months and years, which have none
ALTER TABLE figures ADD COLUMN period_fiscal INTEGER;           -- 1: the article says fiscal
ALTER TABLE figures ADD COLUMN period_year INTEGER;             -- where the article says it

UPDATE figures SET (period_kind, period_number, period_fiscal, period_year) = (
  SELECT claims.period_kind, claims.period_number, claims.period_fiscal, claims.period_year FROM claims
  WHERE claims.article_id = figures.article_id AND claims.withdrawn_at IS NULL AND claims.metric = figures.metric AND claims.basis = figures.basis AND (claims.field = 'change' OR claims.currency IS figures.currency) AND (
    (claims.field = 'actual' AND claims.value_number = figures.actual) OR (claims.field = 'consensus' AND claims.value_number = figures.consensus) OR
    (claims.field = 'prior' AND claims.value_number = figures.prior) OR (claims.field = 'change' AND figures.actual IS NULL AND claims.value_number = figures.change) OR
    (claims.field = 'guidance-low' AND claims.value_number = figures.low) OR (claims.field = 'guidance-high' AND claims.value_number = figures.high))
  ORDER BY claims.company_key <> figures.company_key, claims.id LIMIT 1
);
