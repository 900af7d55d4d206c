// SPDX-License-Identifier: EUPL-1.2
// What `nuf site` says of a place, as sentences and as claims: the same as the page.

import { ownLineFrom } from '../analysis/expansion/plan-what-if';
import type { SubjectWhatIf } from '../analysis/expansion/subject-what-if';
import { besideBoundary } from '../analysis/place/beside-boundary';
import { builtSinceIn } from '../analysis/place/built-since';
import { claimSubject } from '../analysis/place/claim';
import { distributionOf } from '../analysis/place/distribution';
import { isExtentDrawn } from '../analysis/place/drawn-outline';
import { type Subject, subjectOfCity } from '../analysis/place/subject';
import { ageOfCoverage, subjectAnswer, tellsAssumedBusinesses } from '../analysis/place/subject-answer';
import { knowsPlans, plansOf } from '../analysis/roles/zones';
import { projectsNaming } from '../analysis/site-check/site-lines';
import type { City } from '../core/city/city';
import { coverageTechnologies } from '../layers/broadband-coverage';
import { nameIn } from '../report/document/given';
import { wordsOf } from '../words';
import { builtSinceText } from '../words/answer/built-since';
import { answerSentences } from '../words/answer/headline';
import { headlineDe } from '../words/answer/headline-de';
import { headlineEn } from '../words/answer/headline-en';
import { holdsHouse, namedStreetSaid } from '../words/answer/named-part';
import { formatMbit } from '../words/number/format';
import type { Lang } from './command';
import type { Besides } from './print-figures';
import { siteWords } from './words/site-words';

const speakers = { de: headlineDe, en: headlineEn } as const;

interface AskedFor {
  readonly point?: { readonly lon: number; readonly lat: number } | null;
  /** The house of a street that was typed, whose number is in no list. */
  readonly unlistedHouse?: string | null;
}

/**
 * As JSON `subject`, `claims`, `nearestSettled`, `builtSince`, `named` (projects to come whose source names the street) and a distribution for each technology; as text the sentences. Outside the
 * municipality there is no claim, and the text says that.
 */
export function answerOf(
  city: City,
  subject: Subject | null,
  lang: Lang,
  { point = null, unlistedHouse = null }: AskedFor = {},
): Besides {
  const beside =
    point && (!subject || subject.kind === 'cell') ? besideBoundary(city, point.lon, point.lat) : null;
  const { verdicts } = wordsOf(lang);
  if (!subject) {
    const outside = beside ? verdicts.besideBorder(beside) : siteWords[lang].outside;
    const why = subjectOfCity(city) ? outside : siteWords[lang].noCity;
    return { json: { subject: null, claims: [], nearestSettled: null }, lines: [why, ''] };
  }
  const answer = subjectAnswer(city, subject);
  const since = builtSinceIn(city, subject);
  const isPast = ageOfCoverage(city.cells?.about.asOf ?? null, city.municipality.dataAsOf)?.isPast ?? false;
  const named = projectsNaming(city, subject).flatMap(({ plan, streets }) =>
    streets.map((street) => ({ plan, street })),
  );
  const { leads } = subject;
  const assumed = tellsAssumedBusinesses(city, subject, answer);
  return {
    json: {
      subject: { ...claimSubject(city, subject), leads },
      claims: answer.claims,
      nearestSettled: answer.nearestSettled,
      cityPart: answer.cityPart,
      builtSince: since.map(({ plan, covers, meetsCounted }) => ({
        id: `planned-expansion/${plan.id}`,
        completedOn: plan.properties.completedOn,
        technology: plan.properties.technology,
        covers,
        meetsCounted,
      })),
      named: named.map(({ plan, street }) => ({
        id: `planned-expansion/${plan.id}`,
        street,
        ...(unlistedHouse !== null && {
          namesHouse: holdsHouse(plan.properties, street, lang, unlistedHouse),
        }),
      })),
      assumed: assumed ? ['businesses'] : [],
      distribution: coverageTechnologies.map((technology) => distributionOf(city, subject, technology)),
    },
    lines: [
      ...answerSentences(answer, speakers[lang], isPast),
      ...(beside && answer.nearestSettled ? [verdicts.besideBorder(beside)] : []),
      ...since.map(
        (one) => `${builtSinceText(one, wordsOf(lang), lang)} (${nameIn(one.plan.properties, lang)}).`,
      ),
      ...named.map(
        ({ plan, street }) =>
          `${nameIn(plan.properties, lang)}: ${namedStreetSaid(plan.properties, street, lang, unlistedHouse)}.`,
      ),
      ...(knowsPlans(city) ? [] : [wordsOf(lang).answer.noPlans]),
      ...(assumed ? [assumedText[lang]] : []),
      ...demoNote(city, subject, lang),
      '',
    ],
  };
}

interface AskedWhatIf {
  readonly plan?: string | undefined;
  readonly line?: string | undefined;
}

interface Supposed {
  /** The project or line, as it was typed. */
  readonly line: string;
  /** The same in words. */
  readonly named: string;
  readonly subject: Subject | null;
  readonly whatIf: SubjectWhatIf;
}

/**
 * The answer of a place, and for whom there a project or a line is supposed, or why nothing can be computed. What follows from it is
 * of no day. As JSON `supposed`.
 */
export function supposing(answer: Besides, { line, named, subject, whatIf }: Supposed, lang: Lang): Besides {
  const { lacks } = whatIf;
  const say = siteWords[lang];
  const said = lacks ? say.notSupposed(named, lacks) : say.supposed(named, subject?.kind ?? 'area');
  // Of nobody nothing can change, and a gain of 0 is no finding.
  const nobody =
    !lacks && 'nearestSettled' in answer.json && answer.json.nearestSettled ? [say.nobodyGains] : [];
  return {
    json: { ...answer.json, supposed: { line, of: lacks ? null : subject?.kind, lacks } },
    lines: [...answer.lines, said, ...nobody, ''],
  };
}

/** `Glasfaser ab 1.000 Mbit/s` of a line, and of a project its name. */
export function supposedName(city: City, { plan, line }: AskedWhatIf, lang: Lang): string {
  const project = plansOf(city).find(({ id }) => id === plan);
  if (project) return nameIn(project.properties, lang);
  const own = ownLineFrom(line);
  if (!own) return plan ?? line ?? '';
  const { view, answer } = wordsOf(lang);
  return `${view.technologies[own.technology]} ${answer.from(formatMbit(own.downMbit, lang))}`;
}

const assumedText = {
  de: 'Angenommen: Wie viele Betriebe es hier gibt, ist nicht bekannt; ihre Zahl ist eine Annahme.',
  en: 'Assumed: how many businesses there are here is not known; their number is an assumption.',
} as const;

const drawn = {
  de: {
    cells: 'Für wen welche Leitung verfügbar ist, ist gezeichnet, weil Daten fehlen, nicht gemessen',
    too: 'gezeichnet ist auch, wo das Gefragte liegt',
    extent: 'Wo das Gefragte liegt, ist gezeichnet, weil Daten fehlen',
  },
  en: {
    cells: 'which line is available to whom is drawn for lack of data, not measured',
    too: 'so is where that lies which is asked about',
    extent: 'where that lies which is asked about is drawn for lack of data',
  },
} as const;

/** What of the answer is demo: whom the cells count, the extent in which they are counted, or both. */
function demoNote(city: City, subject: Subject, lang: Lang): string[] {
  if (!city.cells) return [];
  const isOfCells = city.cells.about.confidence === 'demo';
  const isOfExtent = isExtentDrawn(city, subject);
  const { cells, too, extent } = drawn[lang];
  if (!isOfCells) return isOfExtent ? [`Demo: ${extent}.`] : [];
  return [`Demo: ${cells}${isOfExtent ? `; ${too}` : ''}.`];
}
