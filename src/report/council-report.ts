// SPDX-License-Identifier: EUPL-1.2
// The council report of a city: the document from which page, print, HTML, Markdown and JSON are made.

import { coverageShares, groupChoices, shareIn, shareUnits } from '../analysis/coverage/coverage';
import type { CoverageQuery } from '../analysis/coverage/figures';
import { officialGap } from '../analysis/coverage/official-gap';
import { shareCertainty } from '../analysis/coverage/share-certainty';
import { curveShareSteps } from '../analysis/expansion/coverage-steps';
import { ownUnit } from '../analysis/report/data-diff';
import { layerAges } from '../analysis/report/stale-facts';
import { knowsPlans } from '../analysis/roles/zones';
import type { City } from '../core/city/city';
import { endOf } from '../core/time/coarse-date';
import { atOnce, type Progress, type Steps } from '../core/time/steps';
import { type LayerId, layerById } from '../layers';
import { type CoverageTechnology, coverageTechnologies } from '../layers/broadband-coverage';
import type { GroupChoice } from '../layers/definition';
import { certainties } from '../layers/honesty';
import { thresholdsMbit } from '../layers/speed-thresholds';
import { formatDataDate, formatDate, formatNumber } from '../words/number/format';
import { type ReportWords, reportWordsOf } from '../words/report';
import {
  type Block,
  dataDate,
  date,
  type Parts,
  quote,
  type ReportDocument,
  type Section,
  say,
  sentence,
} from './document/document';
import type { ReportMaterial, ReportQuestion, UnusedFile } from './document/given';
import { momentOf, momentParts, uncountedBy } from './document/moment';
import { methodsOf } from './output/proof-text';
import { ageSection, annexSection, methodsSection, sourcesSection } from './sections/about-sections';
import { changesSection } from './sections/changes-section';
import { coverageSection, officialSection, zonesSectionSteps } from './sections/coverage-sections';
import { curveLines, curveSection } from './sections/curve-section';
import { effectSection } from './sections/effect-section';
import { expansionSection, promisesSection } from './sections/expansion-sections';
import { funnelSection } from './sections/funnel-section';
import { buildingsSection, contactsSection, informationSection, landSection } from './sections/land-sections';
import { promiseStatesSection } from './sections/promise-states-section';
import { spotsSection } from './sections/spots-section';
import { summarySection } from './sections/summary-section';

/** The whole report; the same material and question give the same document. */
export function councilReport(material: ReportMaterial, question: ReportQuestion): ReportDocument {
  return atOnce(reportSteps(material, question));
}

/** The same in steps: a country adds hundreds of shares up, each over millions of cells. */
export function* reportSteps(material: ReportMaterial, question: ReportQuestion): Steps<ReportDocument> {
  const { city, facts, changes, comparison = null, landDemand = null, dataFolder = null } = material;
  const { language } = question;
  const words = reportWordsOf(language);
  const coverage = coverageShares(city, { quarter: question.quarter });
  const given = { city, facts, comparison, landDemand, dataFolder, coverage, question, words, language };
  const makers: readonly (() => Section | Steps<Section>)[] = [
    () => summarySection(given),
    () => promiseStatesSection(given),
    () => annexSection(given),
    () => coverageSection(given),
    () => funnelSection(given),
    () => zonesSectionSteps(given),
    () => spotsSection(given),
    () => officialSection(given),
    () => curveSection(given),
    () => expansionSection(given),
    () => promisesSection(given),
    () => effectSection(given),
    () => contactsSection(given),
    () => informationSection(given),
    () => landSection(given),
    () => buildingsSection(given),
    () => changesSection(given, changes),
    () => ageSection(given),
    () => sourcesSection(given, changes),
  ];
  const shares = reportShares(question);
  const of = shares.length + groupChoices.length * curveLines.length + makers.length + 1;
  let done = 0;
  const next = (): Progress => ({ done: done++, of });
  yield* reportShareSteps(city, question, shares, next);
  const sections: Section[] = [];
  for (const make of makers) {
    yield next();
    const made = make();
    const section = 'next' in made ? yield* made : made;
    const blocks = section.blocks.map((block) => orUnknown(block, words));
    // What follows the head of the annex belongs to it.
    const isAnnex = sections.at(-1)?.isAnnex === true || section.isAnnex === true;
    sections.push({ ...section, blocks, isAnnex });
  }
  yield next();
  const methods = methodsOf(sections, { language, dataFolder });
  return {
    language,
    title: words.title,
    subtitle: words.subtitle(city.municipality.name),
    lead: city.municipality.councilItems ? words.leadItems(city.municipality.councilItems) : words.lead,
    facts: headFacts(city, question, coverage.asOf),
    notes: [...unusedNote(material.unusedFiles ?? [], words), ...headNotes(city, question)],
    dataFolder,
    sections: [...sections, methodsSection(words, methods)],
    methods,
  };
}

/** The shares of groups that the sections read. */
function reportShares({ unit }: ReportQuestion): CoverageQuery[] {
  const units = (group: GroupChoice, technology: CoverageTechnology) =>
    technology === 'alle' ? shareUnits : [unit ?? ownUnit(group)];
  return groupChoices.flatMap((group) =>
    coverageTechnologies.flatMap((technology) =>
      units(group, technology).flatMap((one) =>
        thresholdsMbit.map((mbit) => ({ group, unit: one, technology, mbit })),
      ),
    ),
  );
}

/** Adds them up one by one, and the lines over time; each is kept, so the sections add nothing up. */
function* reportShareSteps(
  city: City,
  { unit, quarter }: ReportQuestion,
  shares: readonly CoverageQuery[],
  next: () => Progress,
): Steps<void> {
  const coverage = coverageShares(city, { quarter });
  for (const { group, unit: one, technology, mbit } of shares) {
    yield next();
    shareIn(coverage, { group, unit: one, technology, mbit });
  }
  for (const group of groupChoices) {
    for (const [technology, mbit] of curveLines) {
      yield next();
      yield* curveShareSteps(city, [group], { unit: unit ?? ownUnit(group), technology, mbit });
    }
  }
}

/** A table without a row would look like a fault; it says that nothing is known instead. */
function orUnknown(block: Block, words: ReportWords): Block {
  if (block.kind !== 'table' || block.rows.length > 0) return block;
  return { kind: 'paragraph', parts: [quote(`${block.caption}: ${words.empty}.`)] };
}

function headFacts(city: City, question: ReportQuestion, asOf: string | null): ReportDocument['facts'] {
  const { language, quarter } = question;
  const words = reportWordsOf(language);
  const certainty = shareCertainty(city, { plansCounted: [] }, { groups: groupChoices });
  return [
    [words.head.coverageAsOf, datesOfCells(city, asOf, question)],
    [words.head.dataAsOf, formatDataDate(city.municipality.dataAsOf, language)],
    [words.head.certainty, certainty === 'unknown' ? words.empty : certainties[certainty][language]],
    ...(quarter
      ? [
          [
            momentOf(city, question).kind === 'scenario' ? words.head.scenario : words.moment,
            formatDate(quarter, language),
          ] as const,
        ]
      : []),
    ...(words.head.inGerman ? [words.head.inGerman] : []),
  ];
}

/** The date of the coverage; of cells of several dates each of these with how many cells have it. */
function datesOfCells(city: City, asOf: string | null, { language }: ReportQuestion): string {
  const { head, empty } = reportWordsOf(language);
  const { dates } = city.cells?.about ?? {};
  if (!dates) return asOf ? formatDataDate(asOf, language) : empty;
  return dates
    .map((one) => {
      const cells = formatNumber(one.cells, language);
      return one.asOf ? head.cellsOf(formatDataDate(one.asOf, language), cells) : head.cellsUndated(cells);
    })
    .join(', ');
}

/** Which files were not read, and why, before anything is read: what the sections call not known may stand in them. */
function unusedNote(files: readonly UnusedFile[], { head }: ReportWords): Block[] {
  if (files.length === 0) return [];
  const reasons = files.map(({ file, why, code }) => {
    const said = why === 'errors' ? head.unusedWhy.errors(code) : head.unusedWhy[why];
    return `${file} (${said})`;
  });
  const hasErrors = files.some(({ why }) => why === 'errors');
  const parts = [
    ...sentence(head.unused, { files: quote(reasons.join(', ')) }),
    ...(hasErrors ? [say(head.unusedErrors)] : []),
  ];
  return [{ kind: 'note', tone: 'caution', parts }];
}

function headNotes(city: City, question: ReportQuestion): Block[] {
  const { language, quarter } = question;
  const words = reportWordsOf(language);
  const ages = layerAges(city);
  const title = (id: LayerId) => layerById(id)?.title[language] ?? id;
  const named = (ids: readonly LayerId[]) => quote(ids.map(title).join(', '));
  const demo = ages.map(({ layer }) => layer).filter((layer) => isDemo(city, layer));
  const stale = ages.filter((age) => age.stale > 0).map(({ layer }) => layer);
  const notes: Block[] = [];
  if (quarter) notes.push({ kind: 'note', tone: 'scenario', parts: momentNote(city, question, quarter) });
  if (demo.length > 0) {
    const parts = [...sentence(words.head.demo, { layers: named(demo) }), ...besideOfficial(city, words)];
    notes.push({ kind: 'note', tone: 'demo', parts });
  }
  if (stale.length > 0)
    notes.push({ kind: 'note', tone: 'stale', parts: sentence(words.head.stale, { layers: named(stale) }) });
  return notes;
}

/** What the shares of a quarter count; and where that is no scenario, what they leave out. */
function momentNote(city: City, question: ReportQuestion, quarter: string): Parts {
  const { language } = question;
  const { head } = reportWordsOf(language);
  const { dataAsOf } = city.municipality;
  const moment = momentOf(city, question);
  const asOf = city.cells?.about.asOf ?? null;
  if (asOf !== null && endOf(quarter) <= endOf(asOf))
    return sentence(head.beforeNote, { ...momentParts(moment), quarter: date(quarter, language) });
  if (!knowsPlans(city))
    return sentence(head.noPlansNote, { ...momentParts(moment), quarter: date(quarter, language) });
  const note = { data: head.dataOnlyNote, built: head.builtNote, scenario: head.scenarioNote }[moment.kind];
  const said = sentence(note, { ...momentParts(moment), quarter: date(quarter, language) });
  if (moment.kind === 'scenario') return said;
  const uncounted = uncountedBy(city, quarter, language);
  const isUnread = endOf(quarter) > endOf(dataAsOf);
  return [
    ...said,
    ...(uncounted === '' ? [] : sentence(head.uncounted, { names: quote(uncounted) })),
    ...(isUnread ? sentence(head.unread, { day: dataDate(dataAsOf, language) }) : []),
    say(head.elsewise),
  ];
}

/** Where it is told how far the drawn shares lie from the official ones; nothing where the cells are not drawn. */
function besideOfficial(city: City, { head }: ReportWords): Parts {
  if (city.cells?.about.confidence !== 'demo') return [];
  return sentence(officialGap(city) ? head.demoBeside : head.demoAlone);
}

function isDemo(city: City, layer: LayerId): boolean {
  if (layer === 'broadband-coverage' && city.cells) return city.cells.about.confidence === 'demo';
  return city.layers[layer].some(({ properties }) => properties.confidence === 'demo');
}
