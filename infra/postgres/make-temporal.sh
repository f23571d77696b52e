#!/bin/sh
# Run once by the image of PostgreSQL, when its volume is new: Temporal's role and its two databases.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$TEMPORAL_PASSWORD" -U "$POSTGRES_USER" -d postgres <<'SQL'
CREATE ROLE temporal LOGIN PASSWORD :'password';
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
SQL
