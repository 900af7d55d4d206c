// SPDX-License-Identifier: EUPL-1.2
// By which names and texts a column of a table is taken for places: what the import asks for and the export keeps clear of.

/** Patterns of names in small letters without blanks around them. */
export const placeNames = {
  lon: /^(lon|lng|long|longitude|(geogr(\.|aphische)?[ _]?)?(laenge|länge)|laengengrad|längengrad|geo_?l(on|aenge)|x_?wgs84|wgs84_?x)$/,
  lat: /^(lat|latitude|(geogr(\.|aphische)?[ _]?)?breite|breitengrad|geo_?(lat|breite)|y_?wgs84|wgs84_?y)$/,
  x: /^(x|x_?(koord|coord|utm|mp_100m|mp_1km)?|east|easting|ost|ostwert|rechts|rechtswert|rw|e|utm_?(e|x|ost|east)|xcoord|koordinate_?x)$/,
  y: /^(y|y_?(koord|coord|utm|mp_100m|mp_1km)?|north|northing|nord|nordwert|hoch|hochwert|hw|n|utm_?(n|y|nord|north)|ycoord|koordinate_?y)$/,
  cell: /^(raster_?id|gitter_?id(_100m|_1km)?|cell_?id|zelle|id_?raster|gitter)$/,
  shape: /^(wkt|wkt_?geom(_\d+)?|geom|geometry|the_geom|geometrie|shape)$/,
  both: /^(koordinaten?|geo_?koordinaten?|coordinates?|gps(_?koordinaten?)?|lat ?[,/_ ] ?(lon|lng|long)|lon ?[,/_ ] ?lat|breite ?[,/] ?länge|position|lage)$/,
} as const satisfies Readonly<Record<string, RegExp>>;

/** Whether a text begins like a geometry in well-known text. */
export const wktStart =
  /^\s*(?:SRID=\d+;\s*)?(?:POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION)\b/i;
