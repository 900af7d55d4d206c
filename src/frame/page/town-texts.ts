// SPDX-License-Identifier: EUPL-1.2
// What the municipality says of itself on the pages of text: from its file, in the language of the page.

import { unlistedSources } from '../../analysis/report/named-sources';
import type { City } from '../../core/city/city';
import { layers } from '../../layers';
import type { Language } from '../../words/number/format';
import type { TownTexts } from '../../words/page/text-pages';

/** Never throws; what the file does not say is null or empty. */
export function townTexts(city: City, language: Language): TownTexts {
  const { operator, serverLog, accessibility, aboutData } = city.municipality;
  const { rules, feedback, arbitration } = accessibility ?? {};
  const isDemo = (layer: (typeof layers)[number]) =>
    city.layers[layer.id].some(({ properties }) => properties.confidence === 'demo') ||
    (layer.role === 'coverage' && city.cells?.about.confidence === 'demo');
  return {
    operator: operator
      ? [operator.name, ...operator.address, operator.representedBy, operator.phone, operator.email].filter(
          (line) => line !== null,
        )
      : [],
    serverLog: serverLog?.[language] ?? null,
    rules: rules?.[language] ?? null,
    feedback: feedback ? { label: feedback.label[language], url: feedback.url } : null,
    arbitration: arbitration ? { name: arbitration.name[language], url: arbitration.url } : null,
    aboutData: aboutData?.[language] ?? [],
    namedSources: unlistedSources(city, language),
    demoLayers: layers.filter(isDemo).map(({ title }) => title[language]),
  };
}
