#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The CSVW parser @zazuko/rdf-parser-csvw calls "51,7" a decimal and "36.412" households a whole number, though told how to read them.
# One would guess: CSV on the Web is made for this: the metadata say that the comma is the decimal sign, the point groups thousands,
# "ja|nein" are the truth values, and which words mean "not known"; what the parser cannot do, it refuses.
# What happens: dates are read by their format; of numbers and truth values the format is passed over and the text of the cell is
# written under the type: "51,7", "k. A." and "-" as xsd:decimal, "36.412" as xsd:integer, "ja" as xsd:boolean, none of which the
# types allow. One word for null is left out as it should be; of two neither is. An address made of a column's name, as the standard
# has it, is filled from the heading instead: all towns become one node with three shares. No error, no warning.
# Hurts: who publishes official tables as linked data: a store keeps such literals without a value, a filter "share > 50" and a sum
# leave the town out, and who turns the integer into a number has 36 households.
# Source: W3C, Model for Tabular Data, 6.4.2 (numeric formats: decimalChar, groupChar) and 6.4.3 (booleans); Metadata Vocabulary,
# 5.1.3 and 5.7 (URI templates by column name; null: one text or several); XML Schema 1.1 part 2, 3.3.3 and 3.4.13 (lexical forms); @zazuko/rdf-parser-csvw 0.17.0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @zazuko/rdf-parser-csvw@0.17.0 n3@2.13.12 rdf-ext@2.6.0 >/dev/null

cat > ask.mjs <<'ASK'
import { Readable } from 'node:stream';
import CsvwParser from '@zazuko/rdf-parser-csvw';
import { Parser } from 'n3';
import rdf from 'rdf-ext';

const number = '[ csvw:decimalChar "," ; csvw:groupChar "." ]';
const metadata = (address, nulls) => `
  @prefix csvw: <http://www.w3.org/ns/csvw#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
  [] a csvw:Table ; csvw:url <towns.csv> ; csvw:dialect [ csvw:delimiter ";" ] ; csvw:tableSchema [ csvw:aboutUrl "http://example.org/${address}" ; csvw:column (
    [ csvw:title "AGS" ; csvw:name "key" ; csvw:datatype xsd:string ]
    [ csvw:title "Anteil" ; csvw:name "share" ; csvw:null ${nulls} ; csvw:datatype [ csvw:base "decimal" ; csvw:format ${number} ] ]
    [ csvw:title "Haushalte" ; csvw:name "households" ; csvw:datatype [ csvw:base "integer" ; csvw:format ${number} ] ]
    [ csvw:title "Glasfaser" ; csvw:name "fibre" ; csvw:datatype [ csvw:base "boolean" ; csvw:format "ja|nein" ] ]
    [ csvw:title "Stand" ; csvw:name "asOf" ; csvw:datatype [ csvw:base "date" ; csvw:format "dd.MM.yyyy" ] ]
  ) ] .`;
const table = 'AGS;Anteil;Haushalte;Glasfaser;Stand\n05962032;51,7;36.412;ja;30.06.2021\n05962004;k. A.;8.120;nein;30.06.2021\n05962012;-;;;\n';
const forms = { decimal: /^[+-]?(\d+(\.\d*)?|\.\d+)$/, integer: /^[+-]?\d+$/, boolean: /^(true|false|1|0)$/, date: /^\d{4}-\d\d-\d\d$/ };
async function literals(address, nulls) {
  const dataset = rdf.dataset(new Parser({ baseIRI: 'http://example.org/' }).parse(metadata(address, nulls)));
  const parser = new CsvwParser({ metadata: dataset, baseIRI: 'http://example.org/', timezone: 'UTC' });
  const found = [];
  for await (const { subject, predicate, object } of parser.import(Readable.from(table))) {
    const name = predicate.value.split('#')[1];
    if (object.termType === 'Literal' && name !== 'rownum') found.push({ subject: subject.value, name, value: object.value, type: object.datatype.value.split('#')[1] });
  }
  return found;
}
for (const nulls of ['"k. A."', '"k. A.", "-"']) {
  console.log(`null: ${nulls}`);
  for (const { name, value, type } of await literals('{AGS}', nulls)) {
    if (type in forms) console.log(`  ${name}: "${value}" as ${type}, ${forms[type].test(value) ? 'allowed' : 'not allowed'}`);
  }
}
for (const address of ['{AGS}', '{key}']) {
  const subjects = [...new Set((await literals(address, '"-"')).map(({ subject }) => subject))];
  console.log(`address ${address}: ${subjects.join(', ')}`);
}
ASK
ask() { node ask.mjs; }

cat > expected.txt <<'EXPECTED'
null: "k. A."
  share: "51,7" as decimal, not allowed
  households: "36.412" as integer, not allowed
  fibre: "ja" as boolean, not allowed
  asOf: "2021-06-30" as date, allowed
  households: "8.120" as integer, not allowed
  fibre: "nein" as boolean, not allowed
  asOf: "2021-06-30" as date, allowed
  share: "-" as decimal, not allowed
null: "k. A.", "-"
  share: "51,7" as decimal, not allowed
  households: "36.412" as integer, not allowed
  fibre: "ja" as boolean, not allowed
  asOf: "2021-06-30" as date, allowed
  share: "k. A." as decimal, not allowed
  households: "8.120" as integer, not allowed
  fibre: "nein" as boolean, not allowed
  asOf: "2021-06-30" as date, allowed
  share: "-" as decimal, not allowed
address {AGS}: http://example.org/05962032, http://example.org/05962004, http://example.org/05962012
address {key}: http://example.org/
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
