// SPDX-License-Identifier: EUPL-1.2
// The help of `nuf catalogue`.

export const catalogueUsage = {
  de: `nuf catalogue - die Daten als Katalog nach DCAT-AP.de

AUFRUF
  nuf catalogue [--data ORDNER] [--url ADRESSE] [-o DATEI] [--lang de|en]

BESCHREIBUNG
  Schreibt JSON-LD: einen Katalog, je Ebene mit Objekten einen Datensatz und seine Datei, dazu die
  amtliche Reihe. Der Bau der Seite legt denselben Katalog als catalogue.jsonld neben sie, mit
  Adressen, die sich auf seinen Ort beziehen. Was Portale empfehlen und in municipality.json nicht
  steht (operator, errorReport, licences), bleibt weg und wird genannt.

OPTIONEN
  --url ADRESSE      Anfang aller Adressen, mit Schrägstrich am Ende; ohne: bezogen auf den Ort
                     der Katalogdatei
  --data ORDNER      anderer Datenordner, geht NUF_DATA vor
  -o, --output DATEI wohin geschrieben wird, ganz oder gar nicht (vorbelegt: Ausgabe)
  --lang de|en       Sprache der Meldungen
  -h, --help         diese Hilfe

RÜCKGABEWERT
  0  geschrieben; 1  die Daten haben Fehler (nuf check sagt, welche); 2  falscher Aufruf

BEISPIEL
  nuf catalogue --url https://karte.example.de/ -o catalogue.jsonld
`,
  en: `nuf catalogue - the data as a catalogue by DCAT-AP.de

SYNOPSIS
  nuf catalogue [--data FOLDER] [--url ADDRESS] [-o FILE] [--lang de|en]

DESCRIPTION
  Writes JSON-LD: a catalogue, for each layer with features a data set and its file, and the
  official series. The build of the page lays the same catalogue beside it as catalogue.jsonld,
  with addresses that are relative to its place. What portals recommend and municipality.json does
  not say (operator, errorReport, licences) is left out and named.

OPTIONS
  --url ADDRESS      beginning of all addresses, with a slash at its end; without: relative to
                     the place of the catalogue
  --data FOLDER      another data folder, goes before NUF_DATA
  -o, --output FILE  where to, whole or not at all (default: the output)
  --lang de|en       language of the messages
  -h, --help         this help

EXIT STATUS
  0  written; 1  the data have errors (nuf check says which); 2  wrong use

EXAMPLE
  nuf catalogue --url https://map.example.org/ -o catalogue.jsonld
`,
};
