-- Sums over the records of each name, and the articles that it stands in, without going to the records themselves.
create index record_alias_sums on record (alias, article, kind, out_day, review, learned, superseded) where alias is not null;
