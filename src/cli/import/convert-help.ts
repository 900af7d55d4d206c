// SPDX-License-Identifier: EUPL-1.2
// The help of `nuf convert`.

export const convertUsage = {
  de: `nuf convert - wandelt Dateien für andere Programme um

AUFRUF
  nuf convert DATEI -o ZIEL [--csv german|international] [--crs EPSG:n] [--encoding NAME]
              [--source-layer NAME] [--target-crs EPSG:n] [--json] [--accept-refusals] [--force]

BESCHREIBUNG
  Liest wie nuf import jedes Format, das dort steht, und schreibt nach der Endung des Ziels:
  .geojson  WGS84 in Grad, ein Objekt je Zeile; hält alles
  .gpkg     GeoPackage in UTM (ETRS89), mit räumlichem Index
  .zip      Shapefile in UTM (ETRS89) mit .prj und .cpg (UTF-8), eines je Art der Geometrie
  .fgb      FlatGeobuf in Grad, mit räumlichem Index
  .parquet  GeoParquet 1.1 in Grad, Geometrien als WKB, je Zeile ihr Rechteck
  .kml      KML 2.2, Eigenschaften als ExtendedData
  .csv      Punkte mit lon und lat, alles andere mit einer Spalte wkt
  .xlsx     Excel, Lage wie bei CSV; bei einer Ebene ein Blatt mit der Bedeutung der Felder
  Heißt die Datei wie eine Ebene (industrial-zones.geojson), sagen deren Felder, welche Spalte
  Zahl, Text oder Wahrheitswert ist; sonst sagen es die Werte. Was ein Format nicht hält, etwa
  Listen, Höhen oder lange Namen, steht mit Anzahl und Spalten in der Ausgabe, beim Shapefile
  auch im Archiv (LIESMICH.txt). Die gleiche Eingabe gibt die gleichen Bytes.

OPTIONEN
  -o, --output ZIEL      wohin; die Endung bestimmt das Format
  --csv german           Semikolon und Dezimalkomma (Vorgabe)
  --csv international    Komma und Dezimalpunkt
  --target-crs EPSG:n    UTM-Zone für .gpkg und .zip: EPSG:25831, EPSG:25832 oder EPSG:25833; sonst
                         die, in der das erste Objekt liegt
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
              [--source-layer NAME] [--target-crs EPSG:n] [--json] [--accept-refusals] [--force]

DESCRIPTION
  Reads every format that nuf import reads, and writes by the ending of the target:
  .geojson  WGS84 in degrees, one feature a line; holds everything
  .gpkg     GeoPackage in UTM (ETRS89), with a spatial index
  .zip      Shapefile in UTM (ETRS89) with .prj and .cpg (UTF-8), one for each kind of geometry
  .fgb      FlatGeobuf in degrees, with a spatial index
  .parquet  GeoParquet 1.1 in degrees, geometries as WKB, a box of each row
  .kml      KML 2.2, properties as ExtendedData
  .csv      points with lon and lat, everything else with a column wkt
  .xlsx     Excel, places as in CSV; of a layer a sheet with the meaning of the fields
  Where the file is called like a layer (industrial-zones.geojson), its fields say which column
  is number, text or boolean; else the values do. What a format cannot hold, such as lists,
  heights or long names, is said with number and columns, of a shapefile in the archive too
  (LIESMICH.txt). The same input gives the same bytes.

OPTIONS
  -o, --output TARGET    where to; the ending decides the format
  --csv german           semicolons and decimal commas (default)
  --csv international    commas and decimal points
  --target-crs EPSG:n    UTM zone for .gpkg and .zip: EPSG:25831, EPSG:25832 or EPSG:25833; else
                         the one that the first feature lies in
  --crs, --encoding, --source-layer, --accept-refusals, --force, --json: as of nuf import
  --lang de|en           language of the messages
  -h, --help             this help

EXIT STATUS
  0  written; 1  something was refused, nothing written; 2  wrong use, or a choice is missing

EXAMPLE
  nuf convert data/residential-zones.geojson -o housing.gpkg
`,
};
