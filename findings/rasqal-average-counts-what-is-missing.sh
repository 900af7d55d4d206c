#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Rasqal, the SPARQL engine of Redland, counts what is missing and takes it for 0 in a mean.
# One would guess: COUNT of a variable counts where it has a value. The mean of a district with a gap is that of the known zones or, as
# the standard has it, there is none: an expression without a value is an error of the group, and the cell stays empty.
# What happens: a zone without the value (OPTIONAL) is counted and goes into the mean as 0: of 7 and nothing the count is 2 and the mean
# 3.5, beside a sum of 7. Where no zone has a value the count is 1 and the mean 0, beside an empty sum. No error, no warning, exit code 0.
# With FILTER(BOUND(?h)) the figures are right, and the district of which nothing is known is not in the answer.
# Hurts: who asks linked open data (zones, figures, gaps) for means by district: each gap pulls the mean down, and a district of which
# nothing is known has 0.
# Source: W3C SPARQL 1.1 Query Language, 18.5.1 (an error in a value is an error of Sum and Avg; Count counts values); rasqal-utils 0.9.33-2
# of Debian 12 (roqet), second opinion oxigraph 0.5.11.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
dpkg-query --status rasqal-utils >/dev/null 2>&1 || apt-get install --yes --no-install-recommends rasqal-utils >/dev/null
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact oxigraph@0.5.11 >/dev/null

cat > zones.ttl <<'ZONES'
@prefix t: <http://town.example/> .
t:a t:district "N" ; t:households 100 .
t:b t:district "N" ; t:households 51 .
t:c t:district "S" ; t:households 7 .
t:d t:district "S" .
t:e t:district "O" .
ZONES
prefix='PREFIX t: <http://town.example/>'
figures='(COUNT(?h) AS ?count) (AVG(?h) AS ?mean) (SUM(?h) AS ?sum) (MIN(?h) AS ?least)'
echo "$prefix SELECT ?d $figures WHERE { ?z t:district ?d OPTIONAL { ?z t:households ?h } } GROUP BY ?d ORDER BY ?d" > optional.rq
echo "$prefix SELECT ?d $figures WHERE { ?z t:district ?d OPTIONAL { ?z t:households ?h } FILTER(BOUND(?h)) } GROUP BY ?d ORDER BY ?d" > bound.rq
echo "$prefix SELECT $figures WHERE { ?z t:households ?h }" > known.rq

cat > second.mjs <<'SECOND'
import { readFileSync } from 'node:fs';
import { Store } from 'oxigraph';

const store = new Store();
store.load(readFileSync('zones.ttl', 'utf8'), { format: 'text/turtle' });
process.stdout.write(store.query(readFileSync(process.argv[2], 'utf8'), { results_format: 'text/csv' }));
SECOND
ask() {
  for query in optional bound known; do
    echo "--- $query: roqet"
    roqet -q -r csv "$query.rq" -D zones.ttl 2>&1 | tr -d '\r'
    echo "--- $query: oxigraph"
    node second.mjs "$query.rq" 2>&1 | tr -d '\r'
  done
}

cat > expected.txt <<'EXPECTED'
--- optional: roqet
d,count,mean,sum,least
N,2,75.5,151,51
O,1,0,,
S,2,3.5,7,7
--- optional: oxigraph
d,count,mean,sum,least
N,2,75.5,151,51
O,0,,,
S,1,,,
--- bound: roqet
d,count,mean,sum,least
N,2,75.5,151,51
S,1,7.0,7,7
--- bound: oxigraph
d,count,mean,sum,least
N,2,75.5,151,51
S,1,7,7,7
--- known: roqet
count,mean,sum,least
3,52.66666666666666666,158,7
--- known: oxigraph
count,mean,sum,least
3,52.666666666666666666,158,7
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
dpkg-query --show rasqal-utils
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
