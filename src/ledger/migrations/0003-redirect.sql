-- An address that led to a page at another: it need not be asked for again.
create table redirect (
  url text primary key,
  target text not null,
  learned text not null
);
