// SPDX-License-Identifier: EUPL-1.2
// The help of `nuf import`.

import { formatTitles } from '../../import/formats';

export const importUsage = {
  de: `nuf import - liest Dateien anderer Programme

AUFRUF
  nuf import DATEI … [--layer ID] [--crs EPSG:n] [--encoding NAME] [--source-layer NAME]
             [--mapping ZUORDNUNG.json] [--update SCHLÜSSEL] [--trim] [-o ZIEL]
             [--decimal ZEICHEN] [--thousands ZEICHEN] [--json] [--accept-refusals] [--force]
  nuf import TABELLE --layer official-series [--ags AGS] [--unit WER] [--as-of HALBJAHR]
             [--update asOf] [-o ZIEL]
  nuf import ADRESSEN … --layer house-coordinates [--ags AGS] [--from QUELLE] [--as-of STAND]
             [--mapping SPALTEN.json] [-o ZIEL]
  nuf import ZENSUS.csv --layer census-households [--column SPALTE] -o VERSORGUNG.geojson

BESCHREIBUNG
  Liest eine Datei, rechnet ihre Lage in Grad um (WGS84) und berichtet, was mit jedem Objekt
  geschah: gelesen = behalten + berichtigt + abgelehnt. Ohne --layer entsteht GeoJSON mit den
  Eigenschaften der Quelle, mit --layer eine Datei dieser Ebene, geprüft wie von nuf check.
  Ohne -o kommt das Ergebnis auf die Standardausgabe; mit --json und ohne -o nur der Bericht.
  Mehrere Dateien sind die Seiten einer Antwort (WFS, OGC API): Sie werden eine; was auf zweien
  steht, kommt einmal, und fehlt eine Seite, so steht es im Bericht.
  Die Datei wird neben ihr Ziel geschrieben und dann umbenannt: nie steht eine halbe da.
  Formate: ${formatTitles()}.
  official-series macht aus einer Gemeindetabelle des Breitbandatlas (CSV 2018 bis 2021 in jeder
  Mundart, XLSX) die Zeile der eigenen Gemeinde in statistics/breitbandatlas.csv.
  house-coordinates macht aus amtlichen Hauskoordinaten (gebref-Text der Länder, auch als ZIP und
  von Hunderten Megabyte; sonst jedes Format mit Punkten, Straße und Hausnummer) die Datei
  house-coordinates.houses, in der das Suchfeld Hausnummern findet, ohne etwas zu senden.
  census-households trägt die Haushalte des Zensus (100-m-Gitter, CSV) in eine vorhandene
  Versorgung (GeoJSON oder gepackt als .cells) ein, nach dem genauen Anteil jeder Zensuszelle;
  sonst ändert sich daran nichts.
  Geheime Werte („–“) sind nicht bekannt und nicht null.

OPTIONEN
  --layer ID             Ebene, die daraus wird, etwa residential-zones
  --crs EPSG:n           Koordinatensystem, wenn die Datei keines oder ein falsches nennt
  --encoding NAME        Zeichencodierung, etwa windows-1252
  --source-layer NAME    Ebene der Quelle, wenn sie mehrere hat
  --decimal, --thousands ZEICHEN
                         wie bei nuf coverage, wo Zahlen zweierlei heißen können
  --mapping DATEI        welche Spalte welches Feld wird:
                         {"fields":{"name":"GEN","use":{"from":"TYP","values":{"W":"residential"}},
                         "publishedAreaHa":{"from":"M2","factor":0.0001},"confidence":{"value":"found"}},
                         "id":"OBJECTID","where":{"TYP":["W","M"]},"others":"keep"}
  --update SCHLÜSSEL     erneuert das vorhandene Ziel: Objekte mit gleichem Schlüssel (id oder ein
                         Feld) werden erneuert, andere kommen dazu, gelöscht wird nichts
  --trim                 Gebiete, die auf anderen liegen (Zonen nebenan im selben Ordner, frühere der
                         Datei), weichen dort; ohne --trim werden sie nur genannt
  --confidence WIE       wie sicher alles ist: found, inferred oder demo (erfundene Daten, auf der
                         Seite als Demo gekennzeichnet); ohne Angabe, was die Datei sagt, sonst found
  --ags AGS              Gemeinde der Tabelle; ohne Angabe die des Datenordners, in dem ZIEL liegt
  --unit WER             wen die Tabelle zählt, wenn ihr Name es nicht sagt: households, firms,
                         firmsInEstates (Betriebe in Gewerbegebieten)
  --as-of HALBJAHR       Stand der Tabelle, wenn ihr Name ihn nicht sagt, etwa 2021-H1; Stand der
                         Hauskoordinaten, etwa 2026-07
  --from QUELLE          wessen Hauskoordinaten es sind, für die Antwort auf der Seite, etwa
                         'Stadt Essen, dl-de/by-2-0'; ohne Angabe der Name der Datei
  --column SPALTE        welche Spalte des Zensus zählt, wenn keine „Haushalte“ heißt
  -o, --output ZIEL      wohin geschrieben wird
  --json                 Bericht als JSON: {crs, crsFrom, encoding, encodingFrom, layers, read, kept,
                         repaired, refused, bbox, findings, …}
  --accept-refusals      schreibt auch, wenn Objekte abgelehnt wurden, und zwar die übrigen
  --force                überschreibt ein vorhandenes Ziel
  --lang de|en           Sprache der Meldungen
  -h, --help             diese Hilfe

RÜCKGABEWERT
  0  alles übernommen (auch berichtigt; das steht im Bericht)
  1  etwas oder alles wurde abgelehnt; nichts wurde geschrieben, außer mit --accept-refusals
  2  falscher Aufruf, oder eine Wahl fehlt: Ebene, Koordinatensystem, Ziel

BEISPIELE
  nuf import wohnflaechen.zip --layer residential-zones --mapping wohnen.json -o data/residential-zones.geojson
  nuf import plan.gml --source-layer BP_BaugebietsTeilFlaeche --json
  nuf import gemeinde_bezirke_privat_2021_mitte.csv --layer official-series --update asOf \\
    -o jena/statistics/breitbandatlas.csv
  nuf import gebref_EPSG25832_ASCII.zip --layer house-coordinates --as-of 2026-07 \\
    -o data/house-coordinates.houses
`,
  en: `nuf import - reads files of other programs

SYNOPSIS
  nuf import FILE … [--layer ID] [--crs EPSG:n] [--encoding NAME] [--source-layer NAME]
             [--mapping MAPPING.json] [--update KEY] [--trim] [-o TARGET]
             [--decimal MARK] [--thousands MARK] [--json] [--accept-refusals] [--force]
  nuf import TABLE --layer official-series [--ags AGS] [--unit WHOM] [--as-of HALF-YEAR]
             [--update asOf] [-o TARGET]
  nuf import ADDRESSES … --layer house-coordinates [--ags AGS] [--from SOURCE] [--as-of DATE]
             [--mapping COLUMNS.json] [-o TARGET]
  nuf import CENSUS.csv --layer census-households [--column COLUMN] -o COVERAGE.geojson

DESCRIPTION
  Reads a file, turns its places into degrees (WGS84) and reports what happened to each feature:
  read = kept + repaired + refused. Without --layer the result is GeoJSON with the properties of
  the source, with --layer a file of that layer, checked as nuf check does. Without -o the result
  goes to the standard output; with --json and without -o only the report does.
  Several files are the pages of one answer (WFS, OGC API): they become one; what stands on two
  comes once, and a page that is missing is named in the report.
  The file is written beside its target and then renamed: there is never half of one.
  Formats: ${formatTitles()}.
  official-series makes of a municipal table of the Breitbandatlas (CSV 2018 to 2021 in every
  dialect, XLSX) the row of one's own municipality in statistics/breitbandatlas.csv.
  house-coordinates makes of official house coordinates (gebref text of the Länder, also as a ZIP
  and of hundreds of megabytes; else any format with points, street and house number) the file
  house-coordinates.houses, in which the search field finds house numbers and sends nothing.
  census-households puts the households of the census (100 m grid, CSV) into a coverage that is
  there (GeoJSON or packed as .cells), by the exact part of each census cell; nothing else of it
  changes. Values that are kept secret ("–") are not known, and not zero.

OPTIONS
  --layer ID             layer to make of it, such as residential-zones
  --crs EPSG:n           coordinate system, when the file names none or a wrong one
  --encoding NAME        encoding, such as windows-1252
  --source-layer NAME    layer of the source, when it has several
  --decimal, --thousands MARK
                         as of nuf coverage, where numbers can mean two things
  --mapping FILE         which column becomes which field:
                         {"fields":{"name":"GEN","use":{"from":"TYP","values":{"W":"residential"}},
                         "publishedAreaHa":{"from":"M2","factor":0.0001},"confidence":{"value":"found"}},
                         "id":"OBJECTID","where":{"TYP":["W","M"]},"others":"keep"}
  --update KEY           renews a target that exists: features with the same key (id or a field)
                         are renewed, others are added, nothing is deleted
  --trim                 areas that lie on others (zones beside them in the same folder, earlier ones
                         of the file) give way there; without --trim they are only named
  --confidence HOW       how sure all of it is: found, inferred or demo (invented data, marked as demo
                         on the page); without it what the file says, else found
  --ags AGS              municipality of the table; without it that of TARGET's data folder
  --unit WHOM            whom the table counts, when its name does not say: households, firms,
                         firmsInEstates
  --as-of HALF-YEAR      date of the table, when its name does not say, such as 2021-H1; date of
                         the house coordinates, such as 2026-07
  --from SOURCE          whose house coordinates they are, for the answer on the page, such as
                         'Stadt Essen, dl-de/by-2-0'; without it the name of the file
  --column COLUMN        which column of the census counts, when none is called "Haushalte"
  -o, --output TARGET    where to write
  --json                 report as JSON: {crs, crsFrom, encoding, encodingFrom, layers, read, kept,
                         repaired, refused, bbox, findings, …}
  --accept-refusals      writes also when features were refused, namely the others
  --force                overwrites an existing target
  --lang de|en           language of the messages
  -h, --help             this help

EXIT STATUS
  0  everything taken over (also repaired; the report says so)
  1  something or everything was refused; nothing was written, except with --accept-refusals
  2  wrong use, or a choice is missing: layer, coordinate system, target

EXAMPLES
  nuf import housing.zip --layer residential-zones --mapping housing.json -o data/residential-zones.geojson
  nuf import plan.gml --source-layer BP_BaugebietsTeilFlaeche --json
  nuf import gemeinde_bezirke_privat_2021_mitte.csv --layer official-series --update asOf \\
    -o jena/statistics/breitbandatlas.csv
  nuf import gebref_EPSG25832_ASCII.zip --layer house-coordinates --as-of 2026-07 \\
    -o data/house-coordinates.houses
`,
};
