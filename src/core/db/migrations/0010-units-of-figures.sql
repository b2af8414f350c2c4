-- What a figure is counted in, so that whoever shows one need not guess it from its metric: the words of its claims, which stand beside it.

ALTER TABLE figures ADD COLUMN unit TEXT;                       -- currency, per-share, percent, count; null: of a figure kept before, only a change is known
ALTER TABLE figures ADD COLUMN per TEXT;                        -- with per-share: share, ADS, ADR; null: not said

UPDATE figures SET (unit, per) = (
  SELECT claims.unit, iif(claims.per_said, claims.per, NULL) FROM claims
  WHERE claims.article_id = figures.article_id AND claims.withdrawn_at IS NULL AND claims.metric = figures.metric AND claims.basis = figures.basis AND claims.currency IS figures.currency AND (
    (claims.field = 'actual' AND claims.value_number = figures.actual) OR (claims.field = 'consensus' AND claims.value_number = figures.consensus) OR
    (claims.field = 'prior' AND claims.value_number = figures.prior) OR (claims.field = 'guidance-low' AND claims.value_number = figures.low) OR
    (claims.field = 'guidance-high' AND claims.value_number = figures.high))
  ORDER BY claims.company_key <> figures.company_key, claims.id LIMIT 1
);
