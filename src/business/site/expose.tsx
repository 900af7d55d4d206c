// SPDX-License-Identifier: EUPL-1.2
// The exposé: one A4 page that a bank or a landlord can be shown. What is seen here is what is printed.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import { useEscape } from '../../frame/device/escape-key';
import { German } from '../../frame/elements/german';
import { Icon } from '../../frame/elements/icon';
import { keyed } from '../../frame/elements/keyed';
import { QrCode } from '../../frame/elements/qr-code';
import type { MapCommands } from '../../map/maplibre/city-map';
import type { PrintSize } from '../../map/still/print-picture';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { formatDataDate } from '../../words/number/format';
import { germanOnly, inLanguage } from '../../words/number/value-in-language';
import { useCheckWords } from '../context/use-business-words';
import { isByDemo } from '../number/funding-verdict';
import { useOutlineState } from '../outline/outline-store';
import { SheetMap, type SheetPicture, useSheetPicture } from '../paper/sheet-map';
import { builtInShort, verdictSaid, withoutSaid } from './built-since-text';
import { fitOf, useFirm } from './business-fit-part';
import { foldsOf, lastFold, useOnePage } from './expose-page';
import { outsideText } from './feature-facts';
import { type FactTables, type SiteFact, sourceDays } from './site-fact';
import { siteFacts } from './site-facts';
import { SiteName } from './site-name';
import { usePlaceFigures } from './use-site-figures';

interface Props {
  readonly check: SiteCheck;
  readonly tables: FactTables;
  readonly commands: React.RefObject<MapCommands | null>;
  readonly onClose: () => void;
}

export function Expose({ check, tables, commands, onClose }: Props) {
  const words = useCheckWords();
  const { corners } = useOutlineState();
  const outlined = corners.length > 2 ? corners : null;
  const [frame, setFrame] = useState<PrintSize | null>(null);
  const onFrame = useCallback(
    (next: PrintSize) =>
      setFrame((now) => (now?.width === next.width && now.height === next.height ? now : next)),
    [],
  );
  const picture = useSheetPicture(commands, check, frame);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const place = useRef<HTMLElement>(null);
  useEscape(place, true, onClose);
  return (
    <section className="nuf-expose" ref={place} aria-label={words.expose.preview}>
      <div className="nuf-expose__bar">
        <button
          type="button"
          className="nuf-action nuf-action--first"
          disabled={picture === 'taking'}
          onClick={() => window.print()}
        >
          <Icon name="print" />
          {words.expose.print}
        </button>
        <button type="button" className="nuf-action" onClick={onClose}>
          {words.expose.close}
        </button>
        <p role="status">{picture === 'taking' ? words.expose.making : ''}</p>
      </div>
      <Sheet
        check={check}
        tables={tables}
        picture={picture}
        onFrame={onFrame}
        isOutlined={outlined !== null}
        heading={heading}
      />
    </section>
  );
}

interface SheetProps {
  readonly check: SiteCheck;
  readonly tables: FactTables;
  readonly picture: SheetPicture;
  readonly onFrame: (frame: PrintSize) => void;
  readonly isOutlined: boolean;
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
}

function Sheet({ check, tables, picture, onFrame, isOutlined, heading }: SheetProps) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  const { city } = useCity();
  const [firm] = useFirm(tables.requirements);
  const fit = fitOf(check, firm, tables.requirements);
  const figures = usePlaceFigures(check, fit, tables);
  const saying = { words, all, language, today: city.municipality.dataAsOf };
  const verdict = fit && verdictSaid(fit, check, saying);
  const since = fit && builtInShort(fit, check, figures.site, saying);
  const told = siteFacts({ check, fit, figures }, tables, saying);
  // A verdict that a date makes long stands in the head alone.
  const facts = verdict && since ? withoutSaid(told, verdict) : told;
  const sources = useSources(facts);
  const unknown = [...new Set(facts.flatMap(({ value, label }) => (value === null ? [label] : [])))];
  const note = check.feature && inLanguage(check.feature.properties as never, 'note', language);
  const firmName = firm.activities
    .map(({ id }) => tables.requirements.activities.find((one) => one.id === id)?.label[language] ?? id)
    .concat(firm.mustNotFail ? [words.fit.mustNotFail] : [])
    .join(', ');
  const [sheet, keepToPage] = useOnePage(JSON.stringify([facts, note, firmName]));
  return (
    <article className="nuf-sheet" ref={sheet}>
      <header className="nuf-sheet__head">
        <div>
          <p>
            {words.expose.title} · {city.municipality.name}
          </p>
          <h1 ref={heading} tabIndex={-1}>
            <SiteName check={check} />
          </h1>
          {check.answer?.insideMunicipality === false && <p>{outsideText(check, words, all)}</p>}
          {fit && (
            <p>
              {words.expose.forFirm} {words.expose.people(firm.headcount)}: {firmName}
            </p>
          )}
          {fit && (
            <p className="nuf-sheet__verdict">
              {since ? `${verdictSaid(fit, check, saying, true)}; ${since}` : verdict}
              {isByDemo(check) && ` [${words.certainty.demo}]`}
            </p>
          )}
          {typeof note === 'string' && (
            <p
              className="nuf-sheet__note"
              data-fold="note"
              lang={germanOnly('text', check.feature?.properties.note, note, language)}
            >
              {note}
            </p>
          )}
          {typeof note === 'string' && <p data-folded="note">{words.expose.noteOnScreen}</p>}
        </div>
        <figure>
          <QrCode text={window.location.href} label={words.expose.qrLabel} />
          <figcaption>{words.expose.qr}</figcaption>
        </figure>
      </header>
      <SheetMap
        picture={picture}
        onFrame={onFrame}
        onLegend={keepToPage}
        isOutlined={isOutlined}
        doubt={figures.site.doubt}
        isStrip={/LineString$/.test(check.feature?.geometry?.type ?? '')}
      />
      <div className="nuf-sheet__facts">
        {groups.map(([group, headingOf]) => (
          <FactGroup
            key={group}
            heading={headingOf(words)}
            facts={facts.filter((fact) => fact.group === group && fact.value !== null)}
            numberOf={sources.numberOf}
          />
        ))}
        {unknown.length > 0 && (
          <section className="nuf-sheet__unknown">
            <h2>{words.expose.unknownHere}</h2>
            <p>{unknown.join(' · ')}</p>
          </section>
        )}
      </div>
      <footer className="nuf-sheet__foot">
        <p>
          {words.expose.disclaimer}{' '}
          {words.expose.printedOn(formatDataDate(city.municipality.dataAsOf, language))} · {all.product}
        </p>
        <p data-folded="picture">{words.expose.mapOnScreen}</p>
        <p data-folded="sources">{words.expose.sourcesOnScreen}</p>
        <ol data-fold="sources">
          {keyed(sources.list, ({ source, when }) => `${source}${when}`).map(
            ([key, { source, when, folds }], at) => (
              <li key={key} value={at + 1} data-fold={lastFold(folds)}>
                <German>{source}</German>
                {when}
              </li>
            ),
          )}
        </ol>
      </footer>
    </article>
  );
}

type Words = ReturnType<typeof useCheckWords>;
const groups: readonly (readonly [SiteFact['group'], (words: Words) => string])[] = [
  ['site', (words) => words.expose.site],
  ['fit', (words) => words.fit.heading],
  ['line', (words) => words.line.heading],
  ['coming', (words) => words.coming.heading],
  ['funding', (words) => words.funding.heading],
  ['law', (words) => words.law.heading],
  ['size', (words) => words.size.heading],
  ['contact', (words) => words.contacts],
];

interface GroupProps {
  readonly heading: string;
  readonly facts: readonly SiteFact[];
  readonly numberOf: (fact: SiteFact) => number | null;
}

/** Where all rows rest on the same, it is said once behind the heading. */
function FactGroup({ heading, facts, numberOf }: GroupProps) {
  const words = useCheckWords();
  const [first, ...rest] = facts;
  if (!first) return null;
  const isSame = rest.every(
    ({ source, asOf, certainty }) =>
      source === first.source && asOf === first.asOf && certainty === first.certainty,
  );
  const folds = foldsOf(first.group, facts);
  const folded = folds.filter(Boolean).length;
  return (
    <section>
      <h2>
        {heading}
        {isSame && <Ground fact={first} number={numberOf(first)} />}
      </h2>
      <dl>
        {keyed(facts, ({ label, value }) => `${label}${value}`).map(([key, fact], at) => (
          <div key={key} data-fold={folds[at]}>
            <dt>{shortLabel(fact.label, heading, words)}</dt>
            <dd>
              {fact.value}
              {!isSame && <Ground fact={fact} number={numberOf(fact)} />}
            </dd>
          </div>
        ))}
      </dl>
      {folded > 0 && <p data-folded={first.group}>{words.expose.onScreen(folded)}</p>}
    </section>
  );
}

/** How sure it is where that is less than published, and the number of the source. */
function Ground({ fact: { certainty }, number }: { fact: SiteFact; number: number | null }) {
  const words = useCheckWords();
  return (
    <>
      {certainty && certainty !== 'found' && certainty !== 'read' && (
        <span className="nuf-sheet__certainty"> [{words.certainty[certainty]}]</span>
      )}
      {number !== null && <sup> {number}</sup>}
    </>
  );
}

/** Below its heading a row need not repeat it: a date in brackets behind it is enough, else it is the result. */
function shortLabel(label: string, heading: string, words: Words): string {
  if (!label.startsWith(heading)) return label;
  return label.slice(heading.length).replace(/^ \(|\)$/g, '') || words.expose.result;
}

interface SheetSource {
  readonly source: string;
  readonly when: string;
  /** The step that leaves out each row that rests on it. */
  readonly folds: (SiteFact['group'] | undefined)[];
}

/** Each source once, numbered in the order in which it is first used. */
function useSources(facts: readonly SiteFact[]) {
  const { language } = useSessionState();
  const all = useWords();
  return useMemo(() => {
    const list: SheetSource[] = [];
    const printed = facts.filter(({ value }) => value !== null);
    const folds = new Map(
      groups.flatMap(([group]) => {
        const rows = printed.filter((fact) => fact.group === group);
        const steps = foldsOf(group, rows);
        return rows.map((fact, at) => [fact, steps[at]] as const);
      }),
    );
    const dayOf = sourceDays(facts, language);
    const whenOf = (fact: SiteFact) => {
      const day = dayOf(fact);
      return day ? ` (${all.asOf} ${day})` : '';
    };
    const placeOf = (fact: SiteFact) =>
      list.findIndex(({ source, when }) => source === fact.source && when === whenOf(fact));
    for (const fact of printed) {
      const fold = folds.get(fact);
      const known = list[placeOf(fact)];
      if (known) known.folds.push(fold);
      else if (fact.source) list.push({ source: fact.source, when: whenOf(fact), folds: [fold] });
    }
    const numberOf = (fact: SiteFact) => placeOf(fact) + 1 || null;
    return { list, numberOf };
  }, [facts, language, all]);
}
