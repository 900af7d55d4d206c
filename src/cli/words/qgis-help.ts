// SPDX-License-Identifier: EUPL-1.2
// The help of `nuf qgis`.

export const qgisUsage = {
  de: `nuf qgis - QGIS-Projekt und Stile für den Datenordner

AUFRUF
  nuf qgis -o ORDNER [--data ORDNER] [--force] [--lang de|en]

BESCHREIBUNG
  Schreibt netz-und-flaeche.qgs und je Ebene einen Stil (.qml) nach ORDNER. Das Projekt nennt die
  Dateien des Datenordners mit Pfaden, die sich auf seinen Ort beziehen, in der UTM-Zone des Ortes, mit
  topologischem Bearbeiten und Einrasten (12 Pixel, Ecken und Kanten). Formulare bieten die
  erlaubten Werte an, „nicht bekannt“ bleibt leer, Listen sind JSON, die Kennung entsteht von
  selbst. Von einer Datei mit mehreren Geometriearten ist nur die erste zum Bearbeiten offen.
  Ein Stil neben der gleichnamigen Datei (-o data) gilt in QGIS von selbst.
  Gespeichert wird an Ort und Stelle, danach: nuf format, nuf check (data/README.md).

OPTIONEN
  -o, --output ORDNER  wohin; er wird angelegt, wenn es ihn nicht gibt
  --data ORDNER        anderer Datenordner, geht NUF_DATA vor
  --force              überschreibt, was nuf qgis dort schon geschrieben hat
  --lang de|en         Sprache der Meldungen
  -h, --help           diese Hilfe

RÜCKGABEWERT
  0  geschrieben; 1  die Daten haben Fehler (nuf check sagt, welche); 2  falscher Aufruf

BEISPIEL
  nuf qgis -o qgis
`,
  en: `nuf qgis - a QGIS project and styles for the data folder

SYNOPSIS
  nuf qgis -o FOLDER [--data FOLDER] [--force] [--lang de|en]

DESCRIPTION
  Writes netz-und-flaeche.qgs and for each layer a style (.qml) to FOLDER. The project names the files
  of the data folder by paths relative to its place, in the town's UTM zone, with topological editing and
  snapping (12 pixels, corners and edges). Forms offer the values that are allowed, "not known"
  stays empty, lists are JSON, the id makes itself. Of a file with several kinds of geometry only
  the first is open for editing. A style beside the file of its name (-o data) is taken by QGIS
  by itself.
  Save in place, then: nuf format, nuf check (data/README.md).

OPTIONS
  -o, --output FOLDER  where to; it is made where it does not exist
  --data FOLDER        another data folder, goes before NUF_DATA
  --force              overwrites what nuf qgis has written there before
  --lang de|en         language of the messages
  -h, --help           this help

EXIT STATUS
  0  written; 1  the data have errors (nuf check says which); 2  wrong use

EXAMPLE
  nuf qgis -o qgis
`,
};
