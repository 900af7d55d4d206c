// SPDX-License-Identifier: EUPL-1.2
// Council item 9: how many lines are passed, connected, in use, as far as anybody has counted.

import {
  factFigure,
  factShareFigure,
  factSum,
  factSumFigure,
  type ReportFigure,
} from '../../analysis/figure/named-figure';
import { type CouncilFact, factOf } from '../../core/city/council-facts';
import { reportWordsOf } from '../../words/report';
import { type Part, quote, type Section, say } from '../document/document';
import { asOfOrUnknown, cellOf, type Given, rowOf, tableOf } from '../document/given';

/** Known for firms in estates only, of one date; what is in use nobody has published. */
export function funnelSection(given: Given): Section {
  const { words, language } = given;
  const { state, count, share, asOf, caption } = words.funnel;
  const [whole, connected, connectable, unconnected] = [
    'estates-firms',
    'estates-connected',
    'estates-connectable',
    'estates-unconnected',
  ].map((id) => factOf(given.facts, id));
  const row = (fact: CouncilFact, figure: ReportFigure, label: Part = quote(fact.label[language])) => {
    const part = whole && fact !== whole ? cellOf(factShareFigure(fact, whole, 'funnel')) : [say(words.none)];
    return rowOf([label], [cellOf(figure), part, asOfOrUnknown(fact.asOf, given)]);
  };
  const counted = (fact: CouncilFact | null | undefined) =>
    fact ? [row(fact, factFigure(fact, 'funnel'))] : [];
  const passed = () => {
    if (!connected || !connectable) return [];
    const parts = [connected, connectable];
    const label = { de: reportWordsOf('de').funnel.passed, en: reportWordsOf('en').funnel.passed };
    const sum = factSum('estates-passed', label, parts);
    return [row(sum, factSumFigure(sum, parts, 'funnel'), say(label[language]))];
  };
  const unknown = (label: string) =>
    rowOf([say(label)], [[say(words.empty)], [say(words.empty)], [say(words.none)]]);
  const rows = [
    ...counted(whole),
    ...passed(),
    ...counted(connected),
    unknown(words.funnel.activated),
    ...counted(connectable),
    ...counted(unconnected),
    unknown(words.funnel.homes),
  ];
  return {
    id: 'funnel',
    heading: words.funnel.heading,
    blocks: [
      { kind: 'paragraph', parts: [say(whole ? words.funnel.lead : words.funnel.noCount)] },
      ...(rows.length > 2 ? [tableOf('funnel', caption, [state, count, share, asOf], rows)] : []),
    ],
  };
}
