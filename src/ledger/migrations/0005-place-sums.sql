-- Sums of places: all that is summed up by for a country stands in the index.
create index record_place_sums on record_place (country, record, place, name_key, name) where current = 1;
