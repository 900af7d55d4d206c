// SPDX-License-Identifier: EUPL-1.2
// The help of `nuf convert`.

export const convertUsage = {
  de: `nuf convert - wandelt Dateien für andere Programme um

AUFRUF
  nuf convert DATEI -o ZIEL [--csv german|international] [--crs EPSG:n] [--encoding NAME]
              [--source-layer NAME] [--json] [--accept-refusals] [--force]

BESCHREIBUNG
  Liest wie nuf import jedes Format, das dort steht, und schreibt nach der Endung des Ziels:
  .geojson  WGS84 in Grad, ein Objekt je Zeile
  .gpkg     GeoPackage in EPSG:25832, ohne räumlichen Index
  .csv      Punkte mit lon und lat, alles andere mit einer Spalte wkt
  .kml      KML 2.2, Eigenschaften als ExtendedData
  Was die Formate nicht halten: GeoPackage und CSV keine Höhen; Listen und Objekte werden in
  GeoPackage, CSV und KML zu JSON-Text; CSV und KML unterscheiden null und fehlend nicht, und
  alle Werte sind dort Text. Zellen, die wie eine Formel beginnen, bekommen einen Apostroph.

OPTIONEN
  -o, --output ZIEL      wohin; die Endung bestimmt das Format
  --csv german           Semikolon und Dezimalkomma (Vorgabe)
  --csv international    Komma und Dezimalpunkt
  --crs, --encoding, --source-layer, --accept-refusals, --force, --json: wie bei nuf import
  --lang de|en           Sprache der Meldungen
  -h, --help             diese Hilfe

RÜCKGABEWERT
  0  geschrieben; 1  etwas wurde abgelehnt, nichts geschrieben; 2  falscher Aufruf oder eine Wahl fehlt

BEISPIEL
  nuf convert data/residential-zones.geojson -o wohnen.gpkg
`,
  en: `nuf convert - converts files for other programs

SYNOPSIS
  nuf convert FILE -o TARGET [--csv german|international] [--crs EPSG:n] [--encoding NAME]
              [--source-layer NAME] [--json] [--accept-refusals] [--force]

DESCRIPTION
  Reads every format that nuf import reads, and writes by the ending of the target:
  .geojson  WGS84 in degrees, one feature a line
  .gpkg     GeoPackage in EPSG:25832, without a spatial index
  .csv      points with lon and lat, everything else with a column wkt
  .kml      KML 2.2, properties as ExtendedData
  What the formats cannot hold: GeoPackage and CSV no heights; lists and objects become JSON text
  in GeoPackage, CSV and KML; CSV and KML do not tell null from missing, and all values are text
  there. Cells that begin like a formula get an apostrophe.

OPTIONS
  -o, --output TARGET    where to; the ending decides the format
  --csv german           semicolons and decimal commas (default)
  --csv international    commas and decimal points
  --crs, --encoding, --source-layer, --accept-refusals, --force, --json: as of nuf import
  --lang de|en           language of the messages
  -h, --help             this help

EXIT STATUS
  0  written; 1  something was refused, nothing written; 2  wrong use, or a choice is missing

EXAMPLE
  nuf convert data/residential-zones.geojson -o housing.gpkg
`,
};
