#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# rdflib writes RDF/XML in which a publisher or a place without an address of its own is another statement.
# One would guess: what serialize writes as application/rdf+xml says the same as the graph; parse of the same package reads it.
# What happens: a node without an address is written with parseType="Resource" and a node element inside, where RDF/XML expects
# properties. Read back, the type has become a property (a publisher has a "foaf:Agent"), and the name is a type; where the
# node has no type, a strict reader refuses the file. As Turtle and N-Triples the same graph is written rightly.
# Hurts: who offers DCAT-AP metadata: a catalogue harvests RDF/XML, and publisher, contact, box and licence notes are lost.
# Source: W3C RDF 1.1 XML Syntax, 2.11 and 7.2.18 (parseType="Resource" holds property elements; rdf:Description is no property
# name, 7.2.4); DCAT-AP.de (dct:publisher, dcat:bbox); linkeddata/rdflib.js issue 546 (open); rdflib 2.4.0; second opinion: rdfxml-streaming-parser 3.3.0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact rdflib@2.4.0 rdfxml-streaming-parser@3.3.0 >/dev/null

cat > ask.mjs <<'ASK'
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import * as rdf from 'rdflib';

const head = '@prefix dct: <http://purl.org/dc/terms/>. @prefix dcat: <http://www.w3.org/ns/dcat#>. @prefix foaf: <http://xmlns.com/foaf/0.1/>.';
const short = (iri) => iri.replace(/^.*[/#]/, '');
const list = (statements) => statements.map(({ predicate, object }) => `${short(predicate.value)}=${object.termType === 'BlankNode' ? '_' : short(object.value)}`).sort().join(' ');
const read = (text, type) => {
  const graph = rdf.graph();
  rdf.parse(text, graph, 'https://town.example/', type);
  return graph;
};
const strict = (xml) =>
  new Promise((tell) => {
    const parser = new RdfXmlParser({ baseIRI: 'https://town.example/' });
    const statements = [];
    parser.on('data', (statement) => statements.push(statement));
    parser.on('error', (error) => tell(error.message));
    parser.on('end', () => tell(list(statements)));
    parser.end(xml);
  });
for (const said of ['<zones> dct:publisher [ a foaf:Agent; foaf:name "Town" ].', '<zones> dct:spatial [ dcat:bbox "POLYGON((7 51,8 51,8 52,7 51))" ].']) {
  const graph = read(`${head} ${said}`, 'text/turtle');
  console.log('said      ', list(graph.statements));
  console.log('by Turtle ', list(read(rdf.serialize(null, graph, 'https://town.example/', 'text/turtle'), 'text/turtle').statements));
  const xml = rdf.serialize(null, graph, 'https://town.example/', 'application/rdf+xml');
  console.log('by RDF/XML', list(read(xml, 'application/rdf+xml').statements));
  console.log('  strictly', await strict(xml));
}
ASK

cat > expected.txt <<'EXPECTED'
said       name=Town publisher=_ type=Agent
by Turtle  name=Town publisher=_ type=Agent
by RDF/XML Agent=_ publisher=_ type=name value=Town
  strictly Agent=_ publisher=_ type=name
said       bbox=POLYGON((7 51,8 51,8 52,7 51)) spatial=_
by Turtle  bbox=POLYGON((7 51,8 51,8 52,7 51)) spatial=_
by RDF/XML Description=_ spatial=_ type=bbox value=POLYGON((7 51,8 51,8 52,7 51))
  strictly Illegal property element name: Description
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
