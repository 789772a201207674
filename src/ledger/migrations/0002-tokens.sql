-- Who may use the server: a token's secret stands here only as its SHA-256.
create table token (
  id text primary key,
  name text not null,
  role text not null check (role in ('reader', 'reviewer', 'admin')),
  hash text not null,
  made text not null,
  revoked text
);
