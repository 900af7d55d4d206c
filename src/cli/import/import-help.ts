// SPDX-License-Identifier: EUPL-1.2
// The help of `nuf import`.

import { formatTitles } from '../../import/formats';

export const importUsage = {
  de: `nuf import - liest Dateien anderer Programme ein

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
  Liest eine Datei, rechnet ihre Koordinaten in Längen- und Breitengrade um (WGS 84) und berichtet,
  was mit jedem Objekt geschah: gelesen = behalten + berichtigt + abgelehnt. Ohne --layer entsteht
  GeoJSON mit den Spalten der Quelle; mit --layer eine Datei dieser Ebene, geprüft wie von nuf check.
  Ohne -o geht das Ergebnis an die Standardausgabe und der Bericht an die Fehlerausgabe; mit --json
  und ohne -o erscheint nur der Bericht.
  Mehrere Dateien gelten als Seiten einer Antwort eines Geodatendienstes (WFS, OGC API): Aus ihnen
  wird eine Datei; ein Objekt, das mit seiner Kennung gleich auf zwei Seiten steht, kommt einmal,
  und eine Seite, die fehlt, nennt der Bericht.
  Geschrieben wird neben das Ziel und dann umbenannt; eine halbe Datei entsteht nie.
  Formate: ${formatTitles()}.

  Drei Werte von --layer sind keine Ebenen:
  official-series    macht aus einer Gemeindetabelle des Breitbandatlas (CSV von 2018 bis 2021 in jeder
                     Schreibweise, XLSX) die Zeile der eigenen Gemeinde in statistics/breitbandatlas.csv
  house-coordinates  macht aus amtlichen Hauskoordinaten (Text „gebref“ der Länder, auch als ZIP und
                     mehrere hundert Megabyte groß; sonst jedes Format mit Punkten, Straße und
                     Hausnummer) die Datei house-coordinates.houses; in ihr findet das Suchfeld
                     Hausnummern, ohne etwas zu senden
  census-households  trägt die Haushalte des Zensus (100-m-Gitter, CSV) in eine vorhandene Versorgung
                     ein (GeoJSON oder gepackt als .cells), nach dem genauen Anteil jeder Zensuszelle;
                     sonst ändert sich daran nichts. Geheime Werte („–“) gelten als nicht bekannt,
                     nicht als 0

OPTIONEN
  --layer ID             Ebene, die daraus wird, etwa residential-zones
  --crs EPSG:n           Koordinatensystem, wenn die Datei keines oder ein falsches nennt, etwa
                         EPSG:25832 (UTM-Zone 32)
  --encoding NAME        Zeichencodierung, wenn Umlaute falsch gelesen werden, etwa windows-1252
  --source-layer NAME    Ebene der Quelle, wenn sie mehrere hat, oder eine Tabelle daneben
  --decimal, --thousands ZEICHEN
                         wie bei nuf coverage, wo sich Zahlen auf zwei Arten lesen lassen
  --mapping DATEI        Zuordnung: welche Spalte zu welcher Angabe wird, als JSON:
                         {"fields":{"name":"GEN","use":{"from":"TYP","values":{"W":"residential"}},
                         "publishedAreaHa":{"from":"M2","factor":0.0001},"confidence":{"value":"found"}},
                         "id":"OBJECTID","where":{"TYP":["W","M"]},"others":"keep"}
  --update SCHLÜSSEL     aktualisiert das vorhandene Ziel: Objekte mit gleichem Schlüssel (id oder eine
                         Angabe) werden aktualisiert, andere kommen dazu, gelöscht wird nichts
  --rows same|new        bei --update id, wenn die Kennungen nur Zeilennummern sind (GeoPackage, GDAL):
                         was für ein Objekt gilt, für das Name und Lage nicht sprechen: same = dasselbe,
                         new = ein anderes, das dazukommt; ohne diese Option wird gefragt
  --trim                 schneidet Gebiete ab, wo sie auf anderen liegen (auf denen der Dateien daneben,
                         auf früheren derselben Datei); ohne --trim nennt der Bericht sie nur
  --confidence WIE       wie sicher alles ist: found (in der Quelle gelesen), inferred (daraus abgeleitet)
                         oder demo (erfunden, auf der Seite als Demo gekennzeichnet); ohne diese Option
                         gilt, was die Datei sagt, sonst found
  --ags AGS              Gemeinde der Tabelle (Gemeindeschlüssel, acht Ziffern); ohne diese Option die
                         des Datenordners, in dem ZIEL liegt
  --unit WER             wen die Tabelle zählt, wenn ihr Name es nicht sagt: households (Haushalte),
                         firms (Betriebe), firmsInEstates (Betriebe in Gewerbegebieten)
  --as-of HALBJAHR       Stand der Tabelle, wenn ihr Name ihn nicht sagt, etwa 2021-H1; Stand der
                         Hauskoordinaten, etwa 2026-07
  --shares percent       Anteile der Tabelle, von denen keiner über 1 liegt, sind Prozent und keine Bruchteile
  --from QUELLE          von wem die Hauskoordinaten stammen, für die Antwort auf der Seite, etwa
                         'Stadt Essen, dl-de/by-2-0'; ohne diese Option der Name der Datei
  --column SPALTE        welche Spalte des Zensus zählt, wenn keine „Haushalte“ heißt
  -o, --output ZIEL      wohin geschrieben wird
  --json                 Bericht als JSON: {crs, crsFrom, encoding, encodingFrom, layers, read, kept,
                         repaired, refused, bbox, findings, …}
  --accept-refusals      schreibt auch, wenn Objekte abgelehnt wurden, nämlich die übrigen
  --force                überschreibt ein vorhandenes Ziel
  --lang de|en           Sprache der Meldungen
  -h, --help             diese Hilfe

RÜCKGABEWERT
  0  alles übernommen; was berichtigt wurde, steht im Bericht
  1  etwas oder alles wurde abgelehnt; geschrieben wurde nichts, außer mit --accept-refusals
  2  falscher Aufruf, oder eine Wahl fehlt: Ebene, Koordinatensystem, Ziel

BEISPIELE
  nuf import wohnflaechen.zip --layer residential-zones --mapping wohnen.json -o data/residential-zones.geojson
  nuf import plan.gml --source-layer BP_BaugebietsTeilFlaeche --json
  nuf import gemeinde_bezirke_privat_2021_mitte.csv --layer official-series --update asOf \\
    -o jena/statistics/breitbandatlas.csv
  nuf import gebref_EPSG25832_ASCII.zip --layer house-coordinates --as-of 2026-07 \\
    -o data/house-coordinates.houses
`,
  en: `nuf import - imports files of other programs

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
  Reads a file, converts its coordinates to degrees of longitude and latitude (WGS 84) and reports
  what happened to each feature: read = kept + repaired + refused. Without --layer the result is
  GeoJSON with the columns of the source; with --layer it is a file of that layer, checked as by nuf
  check. Without -o the result goes to the standard output and the report to the standard error;
  without -o but with --json only the report appears.
  Several files are taken as the pages of one answer of a geodata service (WFS, OGC API): they become
  one file; a feature that is the same on two pages, its ID included, comes once, and the report
  names a page that is missing.
  The file is written beside its target and then renamed; half a file never appears.
  Formats: ${formatTitles()}.

  Three values of --layer are not layers:
  official-series    makes a municipal table of the Breitbandatlas (CSV of 2018 to 2021 in every
                     variant, XLSX) into the row of one's own municipality in
                     statistics/breitbandatlas.csv
  house-coordinates  makes official house coordinates (the text “gebref” of the Länder, also as a ZIP
                     and of several hundred megabytes; otherwise any format with points, street and
                     house number) into the file house-coordinates.houses, in which the search field
                     finds house numbers without sending anything
  census-households  puts the households of the census (100 m grid, CSV) into a coverage that exists
                     (GeoJSON or packed as .cells), by the exact share of each census cell; nothing
                     else of it changes. Values kept secret (“–”) count as not known, not as 0

OPTIONS
  --layer ID             layer to make of it, such as residential-zones
  --crs EPSG:n           coordinate system, when the file states none or a wrong one, such as
                         EPSG:25832 (UTM zone 32)
  --encoding NAME        character encoding, when umlauts are read wrongly, such as windows-1252
  --source-layer NAME    layer of the source, when it has several, or a table beside them
  --decimal, --thousands MARK
                         as for nuf coverage, where numbers can be read in two ways
  --mapping FILE         mapping: which column becomes which field, as JSON:
                         {"fields":{"name":"GEN","use":{"from":"TYP","values":{"W":"residential"}},
                         "publishedAreaHa":{"from":"M2","factor":0.0001},"confidence":{"value":"found"}},
                         "id":"OBJECTID","where":{"TYP":["W","M"]},"others":"keep"}
  --update KEY           updates an existing target: features with the same key (id or a field) are
                         updated, others are added, nothing is deleted
  --rows same|new        with --update id, if the IDs are only numbers of rows (GeoPackage, GDAL): what
                         to do with a feature that name and position do not confirm: same = it is the
                         same one, new = it is another one and is added; without this option you are asked
  --trim                 cuts areas back where they lie on others (on those of the files beside the
                         target, on earlier ones of the same file); without --trim the report only
                         names them
  --confidence HOW       how sure all of it is: found (read in the source), inferred (from that) or demo
                         (invented, marked as demo on the page); without this option what the file
                         says, otherwise found
  --ags AGS              municipality of the table (municipality key, eight digits); without this option
                         that of the data folder in which TARGET lies
  --unit WHOM            whom the table counts, when its name does not say: households, firms
                         (businesses), firmsInEstates (businesses in commercial areas)
  --as-of HALF-YEAR      date of the table, when its name does not say, such as 2021-H1; date of
                         the house coordinates, such as 2026-07
  --shares percent       shares of the table of which none is above 1 are per cent and no fractions
  --from SOURCE          who the house coordinates are from, for the answer on the page, such as
                         'Stadt Essen, dl-de/by-2-0'; without this option the name of the file
  --column COLUMN        which column of the census counts, when none is called “Haushalte”
  -o, --output TARGET    where to write
  --json                 report as JSON: {crs, crsFrom, encoding, encodingFrom, layers, read, kept,
                         repaired, refused, bbox, findings, …}
  --accept-refusals      writes even if features were refused, namely the others
  --force                overwrites an existing target
  --lang de|en           language of the messages
  -h, --help             this help

EXIT STATUS
  0  everything imported; what was repaired is in the report
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
