// SPDX-License-Identifier: EUPL-1.2
// The answer for a site as rows of text: the one list behind exposé, CSV and GeoJSON, so that they cannot differ.

import type { NamedFigure } from '../../analysis/figure/figure';
import type { BusinessFit, LineFacts } from '../../analysis/site-check/business-fit';
import type { DistanceFigures } from '../../analysis/site-check/distance-figures';
import { isShareOfFew } from '../../analysis/site-check/line-figures';
import { lawCertainty, type UseAnswer } from '../../analysis/site-check/permissibility';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import type { StraightDistance } from '../../analysis/site-check/site-distances';
import type { BusinessRequirements } from '../../core/city/business-requirements';
import type { EligibilityRules } from '../../core/city/eligibility-rules';
import type { Permissibility } from '../../core/city/permissibility-rules';
import { featureName } from '../../frame/feature/feature-name';
import { planningStages } from '../../layers/commercial-sites';
import { landUseText } from '../../layers/land-use';
import type { Words } from '../../words';
import { builtSinceRow } from '../../words/answer/built-since';
import { formatDate } from '../../words/number/format';
import { areaSentences } from '../number/area-sentence';
import { fibreTold } from '../number/fibre-sentence';
import { distanceSentence, plainly, type Say } from '../number/figure-sentence';
import { decisiveRule, decisiveSaid, fundingVerdict, isByDemo, partSaid } from '../number/funding-verdict';
import { reachSentence, type Telling } from '../number/reach-sentence';
import { otherDayText, sinceSentence, verdictSaid } from './built-since-text';
import { comingFacts, contactFacts, insteadText, ownFacts, ownFreeText, reportedFree } from './feature-facts';
import { afterSentence, needSentence, noTechnologySaid, reasonAnswer, reasonSentence } from './fit-text';
import {
  type FactTables,
  noOrigin,
  type Origin,
  originAs,
  type PlaceFigures,
  type SiteFact,
} from './site-fact';

export interface Saying extends Telling {
  readonly all: Words;
  /** Numbers as text. */
  readonly say: Say;
}

/** A site as it was checked, for a firm where one is described. */
export interface CheckedSite {
  readonly check: SiteCheck;
  /** Null while no activity is ticked. */
  readonly fit: BusinessFit | null;
  readonly figures: PlaceFigures;
}

/** Everything the page says, in its order; a fact that is not known is a row with null, never left out. */
export function siteFacts(
  { check, fit, figures }: CheckedSite,
  tables: FactTables,
  saying: Omit<Saying, 'say'>,
): SiteFact[] {
  const say: Saying = { ...saying, say: plainly(saying.language) };
  const isOutside = check.answer?.insideMunicipality === false;
  return [
    ...ownFacts(check, say),
    ...(fit ? fitFacts({ check, fit, figures }, tables.requirements, say) : []),
    ...lineFacts(check, figures, say),
    // Of another town's projects and funding nothing is known here, and nothing is said (site-page.tsx).
    ...(isOutside ? [] : comingFacts(check, figures, say)),
    ...(isOutside ? [] : fundingFacts(check, tables.eligibility, figures, say)),
    ...lawFacts(check, tables.permissibility, figures, say),
    ...sizeFacts(check, figures, say),
    ...contactFacts(check, say),
  ];
}

function fitFacts(
  { check, fit, figures }: CheckedSite & { readonly fit: BusinessFit },
  table: BusinessRequirements,
  say: Saying,
): SiteFact[] {
  const { words } = say;
  const { source, verifiedOn, certainty } = table.reserveFactor;
  const about = check.answer?.about;
  const assumed: Origin = { source, asOf: verifiedOn, certainty };
  // What is said of the line is as old and as sure as the data of the line, whatever it is compared with.
  const ofLine = about ? originAs(about) : assumed;
  const fact = (label: string, value: string, origin = ofLine): SiteFact => ({
    group: 'fit',
    label,
    value,
    ...origin,
  });
  const { best, after, since } = fit;
  const reasons = best
    ? [
        // The rows below are those of one line; the verdict may be that of others as well.
        fact(words.expose.checkedLine, lineText(best.line, figures, say)),
        ...best.reasons.map((reason) =>
          fact(
            words.fit.about[reason.about],
            `${words.fit.answers[reasonAnswer(reason, best, figures.site)]}. ${reasonSentence(reason, best, figures, say)(say.say)}`,
          ),
        ),
      ]
    : [];
  const told = [
    verdictSaid(fit, check, say),
    sinceSentence(fit, check, figures, say)?.(say.say),
    reachSentence(fit, check, figures, say)?.(say.say),
    after && afterSentence({ ...after, since }, figures.site, check.comingLines, say)(say.say),
  ].filter(Boolean);
  return [
    fact(words.fit.heading, told.join('. ').replaceAll('..', '.')),
    ...(figures.fit ? [fact(words.expose.need, needSentence(figures.fit, words)(say.say), assumed)] : []),
    ...reasons,
  ];
}

/** `Kabel, ab 400 Mbit/s` */
function lineText(line: LineFacts, { site }: PlaceFigures, { words, all, say }: Saying): string {
  const down = site.lines.get(line)?.down;
  const name = line.technology ? all.view.technologies[line.technology] : all.unknown;
  return `${name}, ${down ? words.line.from(say(down)) : all.unknown}`;
}

function lineFacts(
  check: SiteCheck,
  figures: PlaceFigures,
  { words, all, language, say }: Saying,
): SiteFact[] {
  const about = check.answer?.about;
  const origin = about ? originAs(about) : noOrigin;
  const unit = check.supply?.unit ?? 'businesses';
  const lines = [...figures.site.lines].map(
    ([{ technology }, { down, up, share, reach: whom }]): SiteFact => {
      const speed = words.line.from(say(down));
      const isOfNobody = whom && isShareOfFew(whom);
      const reach = isOfNobody ? words.line.ofFew(speed) : words.line.reach(speed, say(share), unit);
      const value = up.figure.value === null ? reach : `${reach}, ${words.line.up} ${say(up)}`;
      const label = technology ? all.view.technologies[technology] : all.unknown;
      return { group: 'line', label, value, ...origin };
    },
  );
  const isUploadKnown = [...figures.site.lines.values()].some(({ up }) => up.figure.value !== null);
  const unknown = (label: string): SiteFact => ({ group: 'line', label, value: null, ...noOrigin });
  const instead = check.instead && insteadText(check.instead, words);
  const extent = (check.cityPart && all.headline.cityPart(check.cityPart)) ?? instead;
  const ofAny = noTechnologySaid(check, words);
  return [
    ...(extent ? [{ ...unknown(words.line.extent), value: extent }] : []),
    ...(lines.length > 0 ? lines : [{ ...unknown(words.line.heading), value: ofAny, ...origin }]),
    ...[...check.builtSince, ...check.builtInTown].map((one): SiteFact => {
      const { technology } = one.plan.properties;
      // No area is counted in these rows of which it could be said that it lies elsewhere.
      const row = builtSinceRow({ ...one, meetsCounted: true }, all, language);
      const value = `${technology ? all.view.technologies[technology] : all.unknown}, ${row}.`;
      return {
        group: 'line',
        label: words.line.since,
        value,
        ...originAs(one.plan.properties),
        isKept: true,
      };
    }),
    ...(isUploadKnown ? [] : [unknown(words.line.up)]),
    unknown(words.line.who),
    unknown(words.line.second),
  ];
}

function fundingFacts(
  check: SiteCheck,
  rules: EligibilityRules,
  { site }: PlaceFigures,
  { words, all: page, language, say, today }: Saying,
): SiteFact[] {
  const { funding, legalMinimum, rulesReadOn } = check;
  const read = rulesReadOn && words.funding.rulesRead(formatDate(rulesReadOn, language));
  const out: SiteFact[] = [];
  if (funding) {
    const rule = decisiveRule(check, rules);
    const origin: Origin = rule
      ? { source: rule.source, asOf: rule.verifiedOn, certainty: isByDemo(check) ? 'demo' : rule.certainty }
      : noOrigin;
    const decided = decisiveSaid(check, rules, words, language);
    const part = partSaid(check, site, { words, language, today }, false);
    const others = check.othersFunding && check.supply && words.funding.othersDiffer(check.supply.unit);
    const older = otherDayText(check, { words, all: page, language });
    out.push({
      group: 'funding',
      label: `${words.funding.heading} (${formatDate(funding.date, language)})`,
      value: [read, fundingVerdict(check, words), others, part?.(say), decided, older]
        .filter(Boolean)
        .join(' '),
      ...origin,
    });
  }
  if (legalMinimum) {
    out.push({
      group: 'funding',
      label: words.funding.minimum,
      value: [
        read,
        `${legalMinimum.rule.title[language]}.`,
        words.funding.minimumAnswers[legalMinimum.answer],
      ]
        .filter(Boolean)
        .join(' '),
      source: legalMinimum.rule.source,
      asOf: legalMinimum.rule.verifiedOn,
      certainty: legalMinimum.rule.certainty,
    });
  }
  return out;
}

function lawFacts(
  check: SiteCheck,
  rules: Permissibility,
  { site: { noise: limits } }: PlaceFigures,
  { words, language, say }: Saying,
): SiteFact[] {
  const { permission, zones, planningStage } = check;
  const zone = zones[0]?.feature.properties;
  const ofZone = zone ? originAs(zone) : noOrigin;
  const { code, noise } = permission;
  const fact = (label: string, value: string | null, origin: Origin): SiteFact => ({
    group: 'law',
    label,
    value,
    ...origin,
  });
  return [
    fact(words.law.zone, zones.map((one) => featureName(one.feature, language)).join(', ') || null, ofZone),
    fact(words.law.code, code && landUseText(code, language), ofZone),
    fact(
      words.law.noise,
      limits && words.law.noiseValue(say(limits.day), say(limits.night)),
      noise ? { source: noise.source, asOf: rules.verifiedOn, certainty: noise.certainty } : noOrigin,
    ),
    fact(words.law.stage, planningStage && planningStages[planningStage][language], noOrigin),
    ...(code === null
      ? []
      : permission.uses.map((one) =>
          fact(
            rules.uses[one.use].label[language],
            `${words.law.answers[one.answer]}. ${one.sentence[language]} (${one.paragraph})`,
            lawOrigin(one, rules),
          ),
        )),
  ];
}

/** Where the sentence on a use was read, with the address at which a reader finds the text; else the file that says so. */
function lawOrigin(one: UseAnswer, rules: Permissibility): Origin {
  const certainty = lawCertainty(one);
  if (!one.source) return { source: rules.source, asOf: rules.verifiedOn, certainty };
  const { title, version, url, officialUrl, readOn } = one.source;
  return { source: `${title}, ${version.de}, ${officialUrl ?? url}`, asOf: readOn, certainty };
}

function sizeFacts(check: SiteCheck, { site }: PlaceFigures, saying: Saying): SiteFact[] {
  const { words, say } = saying;
  const { answer, distances } = check;
  const { drawnArea, perimeter, motorway, station, freeSite } = site;
  const fact = (label: string, value: string | null, origin: Origin): SiteFact => ({
    group: 'size',
    label,
    value,
    ...origin,
  });
  const stated = site.statedArea ?? site.leastM2 ?? site.mostM2;
  const areas = areaSentences(site, words, saying.language).map((sentence, at) =>
    fact(words.size.area, sentence(say), originOf((at === 0 ? stated : null) ?? drawnArea)),
  );
  const ofData = answer?.about ? originAs(answer.about) : noOrigin;
  // What was built since is neither as old nor from where the data are.
  const fibre = fibreTold(check, site, saying).map(({ sentence, by }, at): SiteFact => {
    const told = fact(words.size.fibre, sentence(say), by ? originAs(by.properties) : ofData);
    return by && at > 0 ? { ...told, isNewer: true } : told;
  });
  return [
    // What was published and what was drawn are not equally old, nor equally sure.
    ...(areas.length > 0 ? areas : [fact(words.size.area, null, noOrigin)]),
    fact(words.size.perimeter, perimeter && say(perimeter), originOf(perimeter)),
    distanceFact(words.size.motorway, distances?.motorway ?? null, motorway, saying),
    stationFact(check, station, saying),
    ...(fibre.length > 0 ? fibre : [fact(words.size.fibre, null, ofData)]),
    freeFact(check, freeSite, saying),
  ];
}

/** Of another town's stations the files know hardly any. */
function stationFact(
  { answer, distances }: SiteCheck,
  figures: DistanceFigures | null,
  saying: Saying,
): SiteFact {
  const { size } = saying.words;
  const fact = distanceFact(size.station, distances?.station ?? null, figures, saying);
  const isOutside = fact.value !== null && answer?.insideMunicipality === false;
  return isOutside ? { ...fact, value: `${fact.value} (${size.nearestKnown})` } : fact;
}

/** Where a figure is from by its own proof. */
function originOf(named: NamedFigure | null): Origin {
  if (named === null) return noOrigin;
  const { sources, asOf, confidence } = named.figure.proof;
  return {
    source: sources.join('; ') || null,
    asOf,
    certainty: confidence === 'unknown' ? null : confidence,
  };
}

/** The nearest land reported free; before it the place itself, where that is such land. */
function freeFact(check: SiteCheck, figures: DistanceFigures | null, saying: Saying): SiteFact {
  const { words, language } = saying;
  const nearest = check.distances?.freeSite ?? null;
  const told = distanceFact(words.size.freeSite, nearest, figures, saying);
  const other =
    nearest && told.value !== null
      ? {
          ...told,
          value: `${told.value}${reportedFree(nearest.feature.properties as never, words, language)}`,
        }
      : told;
  const own = ownFreeText(check, words, language);
  if (own === null || !check.feature) return other;
  const value = other.value === null ? own : `${own}; ${words.size.freeOther}: ${other.value}`;
  return { ...other, value, ...originAs(check.feature.properties) };
}

function distanceFact(
  label: string,
  to: StraightDistance | null,
  figures: DistanceFigures | null,
  { words, say, language }: Saying,
): SiteFact {
  if (!to || !figures) return { group: 'size', label, value: null, ...noOrigin };
  const { source, asOf } = to.feature.properties;
  const { straight, plusMinus } = words.size;
  const value = `${featureName(to.feature, language)}: ${distanceSentence(figures, straight, plusMinus)(say)}`;
  // No way is surer than the less sure of its two ends.
  const { confidence } = figures.distance.figure.proof;
  return {
    group: 'size',
    label,
    value,
    source,
    asOf,
    certainty: confidence === 'unknown' ? null : confidence,
  };
}
