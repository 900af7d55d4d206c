// SPDX-License-Identifier: EUPL-1.2
// `nuf site`: every number of the businesses' room for one place, one search or one need, from the same functions as the
// page. The proofs of the page name this command.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type * as z from 'zod/mini';
import { ownLine, ownLineFrom } from '../analysis/expansion/plan-what-if';
import { type SubjectWhatIf, subjectWhatIf } from '../analysis/expansion/subject-what-if';
import type { NamedFigure } from '../analysis/figure/figure';
import type { SiteQuestion } from '../analysis/figure/reproduction';
import { nameEnOf, nameOf, plansOf } from '../analysis/roles/zones';
import { businessNeed } from '../analysis/site-check/business-need';
import { firmFrom, firmPartsLeftOut } from '../analysis/site-check/firm-link';
import { figuresOfFit, fitFigures } from '../analysis/site-check/fit-figures';
import { figuresInside } from '../analysis/site-check/outline-figures';
import { type SiteTarget, shapeOf, siteCheck } from '../analysis/site-check/site-check';
import { figuresOfSite, siteFigures } from '../analysis/site-check/site-figures';
import {
  candidateFigures,
  figuresOfCandidate,
  figuresOfSearch,
  searchFigures,
} from '../analysis/site-search/candidate-figures';
import {
  figuresOfFounderPlace,
  figuresOfMatches,
  founderFigures,
  matchFigures,
} from '../analysis/site-search/founder-figures';
import { founderPlaces, matchFounders } from '../analysis/site-search/founders-space';
import { builtRows, foundRow } from '../analysis/site-search/hit-table';
import {
  hidesUnknown,
  needFrom,
  notUnderstood,
  orderFrom,
  stagesFrom,
  wishFrom,
} from '../analysis/site-search/search-link';
import { orderedHits } from '../analysis/site-search/search-order';
import { siteCandidates } from '../analysis/site-search/site-candidate';
import { ownPlace } from '../analysis/site-search/site-comparison';
import { findSites } from '../analysis/site-search/site-finder';
import { type BusinessRequirements, businessRequirementsSchema } from '../core/city/business-requirements';
import type { City, CityFeature } from '../core/city/city';
import { featureKey } from '../core/city/feature-index';
import type { FederalRules } from '../core/city/federal-rules';
import type { Permissibility } from '../core/city/permissibility-rules';
import { fetchWords } from '../words';
import { checkWordsOf } from '../words/business';
import { type Command, type Io, type Lang, WrongUse } from './command';
import { refusingBadFiles } from './disk/bad-file';
import {
  dataFolder,
  federalRulesOf,
  namedFolder,
  readDataFolder,
  readFiles,
  readTable,
} from './folder/data-folder';
import { type Besides, printFigures } from './print-figures';
import {
  type Asked,
  houseOf,
  isAskedMore,
  named,
  namedSubject,
  refuseWhatIsDropped,
  targetAsked,
  type Values,
} from './site/asked';
import type { NamedHouse } from './site/house';
import { answerOf, supposedName, supposing } from './site-answer';
import { siteUsage, siteWords, ways } from './words/site-words';

export const site: Command = {
  name: 'site',
  summary: {
    de: 'gibt die Zahlen zu einem Standort, einer Suche oder einem Bedarf aus',
    en: 'prints the numbers of a place, a search or a need',
  },
  usage: siteUsage,
  // What was built since is said in the words of the page, which come before they are spoken.
  run: async (args, io) => {
    await fetchWords(io.lang);
    return refusingBadFiles('site', io, () => answer(args, io));
  },
};

function answer(args: readonly string[], io: Io): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      id: { type: 'string' },
      at: { type: 'string' },
      outline: { type: 'string' },
      street: { type: 'string' },
      district: { type: 'string' },
      postcode: { type: 'string' },
      city: { type: 'boolean' },
      find: { type: 'string' },
      found: { type: 'string' },
      firm: { type: 'string' },
      line: { type: 'string' },
      plan: { type: 'string' },
      date: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const asked = ways.filter((name) => values[name] !== undefined);
  if (asked.length !== 1) throw new WrongUse(siteWords[io.lang].one);
  refuseWhatIsDropped(values, io);
  const folder = dataFolder(values.data, io);
  const { city } = readFiles(readDataFolder(folder, io.lang, io.packageDir));
  const table = <S extends z.ZodMiniType>(name: string, schema: S) =>
    readTable(join(folder, name), schema, io.lang);
  const form = { asJson: values.json === true, folder: namedFolder(values.data, io) };
  const house = houseOf(city, folder, values.street, io);
  if (values.find !== undefined) {
    const { figures, besides } = searchOf(city, values.find, io);
    printFigures(figures, form, io, besides);
  } else if (values.found !== undefined) {
    const { permissibility } = federalRulesOf(folder, io);
    const { figures, besides } = matchesOf(city, values.found, permissibility, io);
    printFigures(figures, form, io, besides);
  } else {
    const isNamed = house === null && (named(values) !== null || values.city === true);
    const asked = house ? { ...values, at: `${house.point.lat},${house.point.lon}` } : values;
    const { subject, target, unlistedHouse } = isNamed
      ? namedSubject(city, values, io)
      : targetAsked(city, asked, io);
    const point = target?.kind === 'point' ? target : null;
    const said = ofWholeStreet(answerOf(city, subject, io.lang, { point, unlistedHouse }), unlistedHouse, io);
    const whatIf = whatIfOf(city, asked, { subject, target }, io);
    const isListed = target && (!isNamed || isAskedMore(values));
    const figures = isListed
      ? placeOf(city, asked, { target, whatIf, table, federal: federalRulesOf(folder, io) }, io)
      : [];
    const line = asked.plan ?? asked.line;
    const supposed =
      whatIf && line
        ? supposing(said, { line, named: supposedName(city, asked, io.lang), subject, whatIf }, io.lang)
        : said;
    printFigures(figures, form, io, besidesOf(supposed, house, io));
  }
  return 0;
}

/** The answer of a point, and which house it is, from which source. */
function besidesOf(answer: Besides, house: NamedHouse | null, io: Io): Besides {
  if (house === null) return answer;
  const { name, point, about } = house;
  return {
    json: { ...answer.json, house: { name, ...point, ...about } },
    lines: [siteWords[io.lang].house(name, about.source, about.asOf), ...answer.lines],
  };
}

/** The answer of a street, and that the number that was typed is in no list. */
function ofWholeStreet(answer: Besides, unlistedHouse: string | null, io: Io): Besides {
  if (unlistedHouse === null) return answer;
  return {
    json: { ...answer.json, unlistedHouse },
    lines: [siteWords[io.lang].unlistedHouse(unlistedHouse), ...answer.lines],
  };
}

type Table = <S extends z.ZodMiniType>(name: string, schema: S) => z.output<S>;
interface Listed {
  readonly target: SiteTarget;
  readonly whatIf: SubjectWhatIf | null;
  readonly table: Table;
  readonly federal: FederalRules;
}

/** Every number of a place; where a line is supposed there, what that changes, with the need of the firm where one is asked for. */
function placeOf(
  city: City,
  values: Values,
  { target, whatIf, table, federal }: Listed,
  io: Io,
): NamedFigure[] {
  const origin = { site: questionOf(values, target), dataAsOf: city.municipality.dataAsOf };
  const requirements = table('business-requirements.json', businessRequirementsSchema);
  const need =
    values.firm === undefined ? null : businessNeed(firmOf(values.firm, requirements, io), requirements);
  const ofFirm = need ? figuresOfFit(fitFigures(need, requirements, origin)) : [];
  if (whatIf) return [...whatIf.figures, ...ofFirm];
  const check = siteCheck(city, target, values.date ?? city.municipality.dataAsOf, federal);
  return [
    ...figuresOfSite(siteFigures(check, shapeOf(target), federal, origin)),
    ...ofFirm,
    ...ofLists(city, target, origin.site.subject),
    ...figuresInside(city, target, values.outline ?? ''),
  ];
}

/** What a line would change where the answer speaks: of a project (`--plan`), or one's own (`--line`); null where none is asked for. */
function whatIfOf(
  city: City,
  values: Values,
  { subject, target }: Pick<Asked, 'subject' | 'target'>,
  io: Io,
): SubjectWhatIf | null {
  const text = values.plan ?? values.line;
  if (text === undefined || !target) return null;
  const own = ownLineFrom(values.line);
  const plan =
    values.plan === undefined
      ? own && ownLine(own.technology, own.downMbit)
      : plansOf(city).find(({ id }) => id === values.plan);
  if (!plan) throw new WrongUse(siteWords[io.lang].line(text));
  const which = values.outline === undefined && values.plan !== undefined ? 'plan' : 'outline';
  return subjectWhatIf(city, plan, subject, { site: questionOf(values, target), source: '–', which });
}

/** What finder, comparison and founders' matcher show of the same place. */
function ofLists(city: City, target: SiteTarget, subject: SiteQuestion['subject']): NamedFigure[] {
  const feature = target.kind === 'feature' ? target.feature : null;
  // Asked of all sites at once, so of a point or an outline not at all.
  const candidate = feature && siteCandidates(city).find((one) => one.feature === feature);
  const place = feature && founderPlaces(city).find((one) => one.feature === feature);
  return [
    ...figuresOfCandidate(candidateFigures(city, candidate ?? ownPlace(city, { key: '', target, subject }))),
    ...(place ? figuresOfFounderPlace(founderFigures(city, place)) : []),
  ];
}

interface Answered {
  readonly figures: NamedFigure[];
  readonly besides: Besides;
}

/** The counts of the finder, and the hits by name in the order of the page. */
function searchOf(city: City, asked: string, io: Io): Answered {
  const extra = extraFrom(asked, 'f-', io);
  const candidates = siteCandidates(city);
  const search = findSites(candidates, wishFrom(extra), hidesUnknown(extra));
  const hits = orderedHits(search.shown, orderFrom(extra));
  const rows = hits.map((hit) => ({
    ...foundRow(city, hit),
    builtSince: builtRows(hit.candidate.builtSince, candidateFigures(city, hit.candidate)),
  }));
  const isAsked = search.counts.length > 0;
  const said = checkWordsOf(io.lang).find.answers;
  const lines = hits.map(({ candidate, answer }) =>
    [...(isAsked ? [said[answer]] : []), nameIn(candidate.feature, io.lang), candidate.key].join(' · '),
  );
  return {
    figures: figuresOfSearch(
      searchFigures(candidates, search, { asked, dataAsOf: city.municipality.dataAsOf }),
    ),
    besides: { json: { hits: rows }, lines },
  };
}

/** The counts for each place, and the places by name in the order of the page. */
function matchesOf(city: City, asked: string, rules: Permissibility, io: Io): Answered {
  const extra = extraFrom(asked, 'g-', io);
  const places = founderPlaces(city);
  const matches = matchFounders(places, needFrom(extra), rules, stagesFrom(extra));
  const found = matches.map(({ place }) => ({
    id: featureKey(place.feature),
    name: nameOf(place.feature),
    builtSince: builtRows(place.builtSince, founderFigures(city, place)),
    named: place.named.flatMap(({ plan, streets }) =>
      streets.map((street) => ({ id: `planned-expansion/${plan.id}`, street })),
    ),
  }));
  return {
    figures: figuresOfMatches(matchFigures(matches, places.length, asked, city.municipality.dataAsOf)),
    besides: {
      json: { places: found },
      lines: matches.map(({ place }) => `${nameIn(place.feature, io.lang)} · ${featureKey(place.feature)}`),
    },
  };
}

/** The name for a reader; the JSON keeps the one of the file. */
function nameIn(feature: CityFeature, lang: Lang): string {
  return (lang === 'en' ? nameEnOf(feature) : null) ?? nameOf(feature);
}

/** `f-ab=20000&f-stadt=ja` → the keys as the page has them. The page passes over what it does not know; this says it. */
function extraFrom(asked: string, prefix: 'f-' | 'g-', io: Io): Record<string, string> {
  const extra = Object.fromEntries(new URLSearchParams(asked));
  const [wrong] = notUnderstood(extra, prefix);
  if (wrong) throw new WrongUse(siteWords[io.lang].asked(wrong.text, wrong.expected));
  return extra;
}

function firmOf(text: string, requirements: BusinessRequirements, io: Io) {
  const [wrong] = firmPartsLeftOut(text, requirements);
  const ids = requirements.activities.map(({ id }) => id);
  if (wrong !== undefined) throw new WrongUse(siteWords[io.lang].firm(wrong, ids));
  return firmFrom(text, requirements);
}

function questionOf({ outline, firm, date, plan, line }: Values, target: SiteTarget): SiteQuestion {
  return { subject: subjectOf(target, outline), date, firm, plan, line };
}

function subjectOf(target: SiteTarget, file = ''): SiteQuestion['subject'] {
  if (target.kind === 'outline') return { kind: 'outline', file };
  if (target.kind === 'point') return target;
  const { layer, id } = target.feature;
  return { kind: 'feature', feature: { layer, id } };
}
