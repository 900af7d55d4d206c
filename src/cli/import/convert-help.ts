// SPDX-License-Identifier: EUPL-1.2
// The help of `nuf convert`.

export const convertUsage = {
  de: `nuf convert - wandelt Dateien für andere Programme um

AUFRUF
  nuf convert DATEI -o ZIEL [--csv german|international] [--crs EPSG:n] [--encoding NAME]
              [--source-layer NAME] [--target-crs EPSG:n] [--json] [--accept-refusals] [--force]

BESCHREIBUNG
  Liest jedes Format, das auch nuf import liest, und schreibt, was die Endung des Ziels sagt:
  .geojson  Längen- und Breitengrade (WGS 84), ein Objekt je Zeile; verliert nichts
  .gpkg     GeoPackage in UTM (ETRS89), mit räumlichem Index
  .zip      Shapefile in UTM (ETRS89) mit .prj und .cpg (UTF-8), je eines für Punkte, Linien, Flächen
  .fgb      FlatGeobuf in Grad, mit räumlichem Index
  .parquet  GeoParquet 1.1 in Grad, Umrisse als WKB, je Zeile ihr umschließendes Rechteck
  .kml      KML 2.2, Angaben als ExtendedData
  .csv      Punkte mit lon und lat, alles andere mit einer Spalte wkt
  .xlsx     Excel, Lage wie bei CSV; bei einer Ebene mit einem Blatt, das die Angaben erklärt
  Heißt die Datei wie eine Ebene (industrial-zones.geojson), bestimmt die Ebene, welche Spalte
  Zahl, Text oder ja/nein ist; sonst bestimmen es die Werte. Was ein Format nicht aufnehmen kann,
  etwa Listen, Höhen oder lange Namen, steht mit Anzahl und Spalten in der Ausgabe, beim Shapefile
  auch im Archiv (LIESMICH.txt). Die gleiche Eingabe ergibt die gleichen Bytes.

OPTIONEN
  -o, --output ZIEL      wohin geschrieben wird; die Endung bestimmt das Format
  --csv german           Semikolon und Dezimalkomma (vorbelegt)
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
  Reads every format that nuf import reads, and writes what the ending of the target says:
  .geojson  degrees of longitude and latitude (WGS 84), one feature per line; loses nothing
  .gpkg     GeoPackage in UTM (ETRS89), with a spatial index
  .zip      Shapefile in UTM (ETRS89) with .prj and .cpg (UTF-8), one each for points, lines, areas
  .fgb      FlatGeobuf in degrees, with a spatial index
  .parquet  GeoParquet 1.1 in degrees, outlines as WKB, each row with its bounding box
  .kml      KML 2.2, values as ExtendedData
  .csv      points with lon and lat, everything else with a column wkt
  .xlsx     Excel, positions as in CSV; for a layer with a sheet that explains the fields
  If the file is named like a layer (industrial-zones.geojson), the layer decides which column
  is number, text or yes/no; otherwise the values decide. What a format cannot hold, such as lists,
  heights or long names, is named with number and columns in the output, for a shapefile also in
  the archive (LIESMICH.txt). The same input gives the same bytes.

OPTIONS
  -o, --output TARGET    where to write; the ending decides the format
  --csv german           semicolons and decimal commas (default)
  --csv international    commas and decimal points
  --target-crs EPSG:n    UTM zone for .gpkg and .zip: EPSG:25831, EPSG:25832 or EPSG:25833;
                         otherwise the one that the first feature lies in
  --crs, --encoding, --source-layer, --accept-refusals, --force, --json: as for nuf import
  --lang de|en           language of the messages
  -h, --help             this help

EXIT STATUS
  0  written; 1  something was refused, nothing written; 2  wrong use, or a choice is missing

EXAMPLE
  nuf convert data/residential-zones.geojson -o housing.gpkg
`,
};
