-- The ledger: pages, what was read from them, and what people decided about it. Nothing in it is overwritten but the
-- `superseded` of a row that a newer one replaces. Times are ISO 8601 in UTC, days YYYY-MM-DD, JSON stands in text.
-- {{serial}} is an integer key that the database counts up; what one database needs alone stands between
-- "-- only NAME" and "-- end".

-- A page's bytes, once for each content.
create table page (
  hash text primary key,
  bytes bytea not null,
  size bigint not null,
  learned text not null
);

-- What is read: a page with what was known of it from outside (JSON in `given`).
create table article (
  id text primary key,
  page text not null references page (hash),
  given text not null,
  url text,
  learned text not null
);
create index article_page on article (page);
create index article_url on article (url);

-- Where and when an article was found; a page found at two places has two.
create table capture (
  id text primary key,
  article text not null references article (id),
  address text not null,
  provenance text not null,
  etag text,
  last_modified text,
  learned text not null
);
create index capture_article on capture (article);
create index capture_address on capture (address, learned);

-- What one version of the rules and the model read in an article. The current one is not superseded.
create table reading (
  seq {{serial}},
  article text not null references article (id),
  rules text not null,
  model text not null,
  title text,
  publisher text,
  byline text,
  published text,
  day text,
  language text,
  text text not null,
  blocks text not null,
  notes text not null,
  learned text not null,
  superseded text,
  out_day text generated always as (coalesce(day, '')) stored
);
create unique index reading_current on reading (article) where superseded is null;
create index reading_article on reading (article);
create index reading_past on reading (superseded) where superseded is not null;
create index reading_day on reading (out_day, seq) where superseded is null;
create index reading_publisher on reading (publisher, out_day, seq) where superseded is null;

-- One person, office, organisation, medium or group. `merged` leads to the one that a person found it to be.
create table identity (
  id text primary key,
  kind text not null,
  name text not null,
  country text,
  merged text references identity (id),
  learned text not null
);
-- What an identity is looked up by before names are compared.
create table identity_key (
  key text not null,
  identity text not null references identity (id),
  primary key (key, identity)
);
create index identity_key_identity on identity_key (identity);
-- A name as reports have it, whom it stands for, and why that was found.
create table alias (
  id text primary key,
  name text not null,
  role text,
  organisation text,
  country text,
  kind text,
  identity text not null references identity (id),
  evidence text not null,
  refused text not null,
  confidence double precision not null,
  learned text not null
);
create index alias_identity on alias (identity);
create index alias_name on alias (name);

-- A figure, statement or position: a row for each version of it. `id` stays with the words; the current version is not
-- superseded. `body` is the record of the contract, the other columns are what is searched by. `read_as` is what the
-- rules read where people decided on it: JSON {"now", "body"}; `now` is false where the current rules no longer read it.
-- Those that are generated sort the same way in every database: nothing known comes first. A period without its first day
-- counts from its last one, a period without its last day lasts until the report, a position is held on the day of its
-- report. `lands` are the countries of its places: |GE|RU|.
create table record (
  seq {{serial}},
  id text not null,
  kind text not null,
  article text not null references article (id),
  reading bigint not null references reading (seq),
  span_start bigint not null,
  span_end bigint not null,
  quote text not null,
  day text,
  outlet text,
  confidence double precision not null,
  alias text references alias (id),
  measure text,
  basis text,
  nationality text,
  population text,
  low double precision,
  high double precision,
  holds_from text,
  holds_to text,
  modality text,
  lands text not null default '',
  review text,
  read_as text,
  body text not null,
  learned text not null,
  superseded text,
  out_day text generated always as (coalesce(day, '')) stored,
  first_day text generated always as (
    coalesce(holds_from, holds_to, case kind when 'position' then day end, '')
  ) stored,
  last_day text generated always as (
    coalesce(
      holds_to,
      case when day > holds_from then day else holds_from end,
      case kind when 'position' then day end,
      ''
    )
  ) stored,
  stretch integer generated always as (
    case
      when kind = 'position' or holds_from is null then 0
      when substr(holds_from, 1, 7) =
        substr(coalesce(holds_to, case when day > holds_from then day else holds_from end), 1, 7) then 0
      when substr(holds_from, 1, 4) =
        substr(coalesce(holds_to, case when day > holds_from then day else holds_from end), 1, 4) then 1
      else 2
    end
  ) stored,
  amount double precision generated always as (coalesce(high, low, -1)) stored
);
create unique index record_current on record (id) where superseded is null;
create index record_id on record (id);
create index record_article on record (article);
create index record_reading on record (reading);
-- Finding. An index that begins with a filter has the other columns that are searched and sorted by along with it, so
-- that rows are fetched only for what is shown; SQLite fetches rows for a condition of the index itself otherwise.
create index record_day on record (
  kind, out_day, seq, measure, basis, nationality, population, lands, confidence, review, first_day, last_day, superseded
) where superseded is null;
create index record_measure on record (
  kind, measure, out_day, seq, basis, nationality, population, lands, confidence, review, first_day, last_day, amount,
  superseded
) where superseded is null and measure is not null;
create index record_nationality on record (
  kind, nationality, out_day, seq, measure, lands, confidence, review, first_day, last_day, amount, superseded
) where superseded is null and nationality is not null;
create index record_population on record (
  kind, population, out_day, seq, measure, lands, review, superseded
) where superseded is null and population is not null;
create index record_alias on record (
  alias, kind, out_day, seq, measure, lands, confidence, review, first_day, last_day, amount, superseded
) where superseded is null and alias is not null;
create index record_outlet on record (
  outlet, kind, out_day, seq, measure, lands, confidence, review, first_day, last_day, amount, superseded
) where superseded is null and outlet is not null;
create index record_modality on record (kind, modality, out_day, seq, review, superseded)
  where superseded is null and modality is not null;
create index record_review on record (kind, review, out_day, seq, superseded)
  where superseded is null and review is not null;
create index record_period on record (
  kind, stretch, last_day, seq, first_day, out_day, measure, lands, review, superseded
) where superseded is null;
create index record_last_day on record (
  kind, last_day, seq, measure, basis, population, lands, review, superseded
) where superseded is null;
create index record_confidence on record (
  kind, confidence, seq, measure, basis, population, lands, review, superseded
) where superseded is null;
create index record_amount on record (
  kind, amount, seq, measure, basis, population, lands, review, superseded
) where superseded is null;
create index record_learned on record (kind, learned, out_day, seq, measure, lands, review, superseded)
  where superseded is null;
create index record_past on record (kind, superseded, learned, out_day, seq, measure, lands, review)
  where superseded is not null;

-- The places of a record: of a version of it, with what is searched along with them.
create table record_place (
  record bigint not null references record (seq),
  role text not null,
  place text,
  name text not null,
  name_key text not null,
  country text,
  kind text not null,
  measure text,
  day text,
  current integer not null
);
create index record_place_record on record_place (record, name_key, country, place);
create index record_place_name on record_place (name_key, kind, measure, record, current) where current = 1;
create index record_place_country on record_place (country, kind, measure, record, current) where current = 1;
create index record_place_place on record_place (place, kind, measure, record, current)
  where current = 1 and place is not null;

-- The origin of an article: the founding article of the telling that it copies or rewrites (itself, where it founds one),
-- and the article whose comparison with it showed that.
create table fold (
  seq {{serial}},
  article text not null references article (id),
  origin text not null references article (id),
  other text references article (id),
  verdict text not null,
  reason text not null,
  evidence text not null,
  learned text not null,
  superseded text
);
create unique index fold_current on fold (article) where superseded is null;
create index fold_origin on fold (origin) where superseded is null;
-- Articles that an article was compared with and not folded into, and why.
create table refusal (
  article text not null references article (id),
  other text not null references article (id),
  reason text not null,
  evidence text not null,
  learned text not null,
  primary key (article, other)
);
create index refusal_other on refusal (other);
-- What articles are compared by, and the index of it: `indexed` are founding articles and some of their rewrites.
create table sketch (
  article text primary key references article (id),
  bytes bytea not null,
  text_hash text not null,
  agencies text not null,
  indexed integer not null
);
create index sketch_text on sketch (text_hash, article) where indexed = 1;
create table sketch_key (
  key bigint not null,
  article text not null references article (id),
  primary key (key, article)
);
create index sketch_key_article on sketch_key (article);

-- What a server said of a feed or a sitemap that was taken in whole.
create table visit (
  url text primary key,
  etag text,
  last_modified text,
  learned text not null
);

-- What people decided: about a record, an article, an identity or an origin.
create table decision (
  seq {{serial}},
  target text not null,
  kind text not null,
  who text not null,
  why text,
  detail text not null,
  learned text not null
);
create index decision_target on decision (target, seq);
create index decision_kind on decision (kind, seq);

-- What could not be taken in, and why; `settled` when it came in after all.
create table failure (
  id text primary key,
  name text not null,
  code text not null,
  message text not null,
  hint text not null,
  provenance text,
  learned text not null,
  settled text
);

-- only sqlite
create virtual table reading_search using fts5 (
  title, text, content = 'reading', content_rowid = 'seq', tokenize = 'porter unicode61 remove_diacritics 2'
);
create trigger reading_searched after insert on reading begin
  insert into reading_search (rowid, title, text) values (new.seq, new.title, new.text);
end;
create trigger reading_unsearched after delete on reading begin
  insert into reading_search (reading_search, rowid, title, text) values ('delete', old.seq, old.title, old.text);
end;
-- end
-- only postgres
-- English words by their stems, "not" and "will" too: a text search without words that it leaves out.
create text search dictionary onrecord_stem (template = snowball, language = english);
create text search configuration onrecord (copy = pg_catalog.english);
alter text search configuration onrecord alter mapping replace english_stem with onrecord_stem;
-- A search vector holds a megabyte at most.
alter table reading add column search tsvector generated always as (
  setweight(to_tsvector('onrecord', coalesce(title, '')), 'A') || to_tsvector('onrecord', left(text, 400000))
) stored;
-- Ranking reads the vectors of all matches: they stay with their rows, and the texts stand apart.
alter table reading alter column search set storage main;
create index reading_search on reading using gin (search) with (fastupdate = off);
create index record_id_begins on record (id text_pattern_ops);
-- end
