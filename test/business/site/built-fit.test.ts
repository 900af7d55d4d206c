// SPDX-License-Identifier: EUPL-1.2
// Where fibre was built since the today of the data, the verdict of a business says what the data say and what that changes, each
// with its date and for whom, and nobody reads that no project is here.

import { expect, test } from 'vitest';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { fitShare } from '../../../src/analysis/site-check/fit-share';
import { type SiteTarget, siteCheck } from '../../../src/analysis/site-check/site-check';
import { plainly } from '../../../src/business/number/figure-sentence';
import {
  fitToday,
  sinceSentence,
  verdictSaid,
  withoutSaid,
} from '../../../src/business/site/built-since-text';
import { wordsOf } from '../../../src/words';
import { nearestBuiltText } from '../../../src/words/answer/built-since';
import { federalRules } from '../../federal-rules';
import { theCity as city } from '../../the-city';
import { checkedFor, featureOf, today } from '../a-checked-site';

const upload = '80,cloud-erp,video/12';

function asked(target: SiteTarget, language: 'de' | 'en', firm = upload, town = city) {
  const { check, fit, figures, saying, facts } = checkedFor(firm, target, { language, city: town });
  const since = sinceSentence(fit, check, figures, saying);
  return {
    said: [verdictSaid(fit, check, saying), since?.(plainly(language))],
    today: fitToday(fit, check),
    coming: facts.find(({ group }) => group === 'coming')?.value,
    fibre: facts
      .filter(({ label }) => /^(Nächste Glasfaser|Nearest fibre)$/.test(label))
      .map(({ value }) => value)
      .join('; '),
    funding: facts.find(({ group }) => group === 'funding')?.value,
    verdict: facts.find(({ group }) => group === 'fit')?.value,
  };
}

const oldTown = city.layers['planned-expansion'].find(({ id }) => id === 'plan-telekom-altstadt')!;
const cell = { kind: 'point', lon: 7.6285, lat: 51.2175 } as const;

test.each([
  [
    'the project itself',
    featureOf('plan-telekom-altstadt'),
    'Mitte 2021 passte für die Betriebe hier keine bekannte Leitung (Grund: Upload)',
    'In mid-2021, no known line fitted for the businesses here (reason: upload)',
  ],
  [
    'a cell in it',
    cell,
    'In diesem 100-Meter-Feld passte Mitte 2021 für die Betriebe keine bekannte Leitung (Grund: Upload); nebenan kann es anders sein',
    'In mid-2021, no known line fitted for the businesses in this 100 m cell (reason: upload); next door it may be different',
  ],
])('%s is told the verdict of the data and what was built, each with its date', (_, target, no, noEn) => {
  const de = asked(target, 'de');
  expect(de.said).toEqual([
    no,
    'Seit Dezember 2022 ist hier (Umriss gezeichnet, ±\u00a0400\u00a0m) Glasfaser weitgehend gebaut („Telekom-Glasfaser Altstadt“); damit passt es unter Bedingungen (zu klären: Upload, Ersatzweg, Verfügbarkeit).',
  ]);
  expect(de.today).toBe('fits-with');
  expect(de.verdict).toContain(de.said.join('. '));
  expect(asked(target, 'en').said).toEqual([
    noEn,
    'Since December 2022, fibre has been largely built here (outline drawn, ±\u00a0400\u00a0m) (“Telekom fibre, old town”); it fits with that, under conditions (to be settled: upload, backup route, availability).',
  ]);
});

test('of an area in which too few are counted the no of the data is theirs alone', () => {
  const corners = [
    [7.63241, 51.22008],
    [7.63112, 51.21983],
    [7.63131, 51.21952],
    [7.63241, 51.22008],
  ];
  const target = { kind: 'outline', geometry: { type: 'Polygon', coordinates: [corners] } } as const;
  expect(asked(target as never, 'de').said[0]).toBe(
    'Hier sind zu wenige Betriebe gezählt, um für das Ganze zu sprechen; bei ihnen passte Mitte 2021 keine bekannte Leitung (Grund: Upload)',
  );
  expect(asked(target as never, 'en').said[0]).toMatch(
    /^Too few businesses are counted here .*in mid-2021, no known line/,
  );
});

test('an area that it covers in part is told for how many, and neither a no nor a yes for all', () => {
  const { said, today } = asked(featureOf('residential-innenstadt'), 'de');
  expect(said[1]).toMatch(
    /^Seit Dezember 2022 ist dort, wo 9\d,\d\s% der Betriebe hier liegen \(Umriss gezeichnet, ±\s400\sm\), Glasfaser weitgehend gebaut/u,
  );
  expect(today).toBe('unknown');
  expect(asked(featureOf('residential-innenstadt'), 'en').said[1]).toMatch(
    /has been largely built where 9\d\.\d% of the businesses here are \(outline drawn, ±\s400\sm\) \(“Telekom fibre, old town”\)/u,
  );
});

test('who asks what is announced there is told of the finished project, not that there is none', () => {
  // The outline of the centre is drawn and runs nearer than it may be wrong.
  expect(asked(cell, 'de').coming).toBe(
    'im Bau (18. März 2024), Ende nicht bekannt; ob dieser Ort dazugehört, ist nicht bekannt: Der Umriss des Vorhabens ist nur gezeichnet (±\u00a0500\u00a0m)',
  );
  const alone = { ...city, layers: { ...city.layers, 'planned-expansion': [oldTown] } };
  expect(asked(cell, 'de', upload, alone).coming).toBe(
    'Das Vorhaben „Telekom-Glasfaser Altstadt“ ist seit Dezember 2022 weitgehend gebaut. Kein weiteres Vorhaben, dessen Gebiet bekannt oder gezeichnet ist, umfasst diesen Ort.',
  );
  expect(asked(cell, 'en', upload, alone).coming).toContain(
    '“Telekom fibre, old town” has been largely built since',
  );
  const elsewhere = asked(featureOf('industrial-freisenberg'), 'de');
  expect(elsewhere.coming).toMatch(/^Kein Vorhaben/);
  expect(elsewhere.said[1]).toBeUndefined();
});

test('a project that was built for a part of an outline is told as built for that part', () => {
  const ring: [number, number][] = [
    [7.61677, 51.20838],
    [7.62727, 51.20838],
    [7.62727, 51.21468],
    [7.61677, 51.21468],
    [7.61677, 51.20838],
  ];
  const outline: SiteTarget = { kind: 'outline', geometry: { type: 'Polygon', coordinates: [ring] } };
  const alone = { ...city, layers: { ...city.layers, 'planned-expansion': [oldTown] } };
  const [de, en] = [asked(outline, 'de', upload, alone), asked(outline, 'en', upload, alone)];
  expect(de.coming).toMatch(
    /^Das Vorhaben „Telekom-Glasfaser Altstadt“ ist seit Dezember 2022 dort, wo 2,\d\s% der Betriebe hier liegen \(Umriss gezeichnet, ±\s400\sm\), weitgehend gebaut\./u,
  );
  expect(en.coming).toMatch(
    /^The project “Telekom fibre, old town” has been largely built since December 2022 where 2\.\d% of the businesses here are/u,
  );
  expect([de.funding, en.funding].join(' ')).not.toMatch(/hier gebaut|built here since/);
});

test('a line of the data that fitted already needs no project, and its verdict is dated as a no is', () => {
  const { said, today, verdict } = asked(cell, 'de', '3,voip');
  expect(said).toEqual([expect.stringMatching(/^Mitte 2021 passte es( unter Bedingungen)? /), undefined]);
  expect(verdict).toMatch(/^Mitte 2021 passte es/);
  expect(asked(cell, 'en', '3,voip').said[0]).toMatch(/^In mid-2021, it fitted( with conditions)? /);
  expect(today).toMatch(/^fits/);
});

test('that nobody had fibre decides no funding and no legal minimum where it was built since', () => {
  const { funding } = siteCheck(city, cell, today, federalRules);
  const fibreRule = federalRules.eligibility.exclusions.find(({ kind }) => kind === 'fibre-present')?.id;
  expect(funding?.tests.find(({ rule }) => rule === fibreRule)?.result).toBe('unknown');
});

test.each([
  [7.629, 51.22],
  [7.6275, 51.2185],
  [7.63191, 51.22463],
])(
  'beside the built area (%s, %s) the nearest fibre of the data is dated, and the nearer one that was built since is named',
  (lon, lat) => {
    const target = { kind: 'point', lon, lat } as const;
    expect(asked(target, 'de').fibre).toMatch(
      /^Mitte 2021: \d(?:,\d)?\skm Luftlinie bis zum nächsten Feld, in dem mindestens die Hälfte der (?:Haushalte|Betriebe) sie mit Gigabit hat(?:; mindestens die Hälfte der Haushalte hat sie schon nach 1,\d\skm Luftlinie)?; seit Dezember 2022 weitgehend gebaut \(„Telekom-Glasfaser Altstadt“\): \d+\sm Luftlinie \(±\s400\sm\)$/u,
    );
    expect(asked(target, 'en').fibre).toMatch(
      /^In mid-2021: .*\skm straight line to the nearest cell .*; largely built since December 2022 \(“Telekom fibre, old town”\): \d+\sm straight line/u,
    );
    const { built } = placeAnswer(city, lon, lat).nearest;
    expect(nearestBuiltText(built!, wordsOf('de'), 'de')).toMatch(
      /^Seither gebaut: Glasfaser, seit Dezember 2022 weitgehend fertig \(„Telekom-Glasfaser Altstadt“\): \d+\sm \(Luftlinie, ±\s400\sm\)$/u,
    );
    expect(nearestBuiltText(built!, wordsOf('en'), 'en')).toContain(
      'Built since: fibre, largely done since December 2022 (“Telekom fibre, old town”)',
    );
  },
);

test('a place that is told what was built reads so beside its funding, and the sheet says a long verdict once', () => {
  expect(asked(cell, 'de').funding).toMatch(
    /Stand der Leitung: Mitte 2021; seither wurde hier \(Umriss gezeichnet, ±\s400\sm\) gebaut\./,
  );
  // A part of what was asked is told as that, and nobody knows where it lies.
  const [west, south, east, north] = [7.626, 51.2161, 7.634, 51.2209];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const around: SiteTarget = { kind: 'outline', geometry: { type: 'Polygon', coordinates: [ring] } };
  expect(asked(around, 'de').funding).toMatch(
    /seither wurde in einem Teil davon \(Umriss gezeichnet, ±\s400\sm\) gebaut\./,
  );
  expect(asked(featureOf('industrial-freisenberg'), 'de').funding).toContain(
    'seither kann gebaut worden sein.',
  );
  const fact = (value: string) =>
    ({ group: 'fit', label: '', value, source: null, asOf: null, certainty: null }) as const;
  const kept = withoutSaid([fact('A. B.'), fact('A.'), fact('C. A')], 'A').map(({ value }) => value);
  expect(kept).toEqual(['B.', 'C. A']);
});

test('a project that is being built is announced with that, not with a bare date that is not known', () => {
  expect(asked(featureOf('plan-telekom-innenstadt'), 'de').coming).toBe(
    'im Bau (18. März 2024), Ende nicht bekannt',
  );
  expect(asked(featureOf('plan-telekom-innenstadt'), 'en').coming).toBe(
    'under construction (18 March 2024), end not known',
  );
});

test.each([
  ['place-strasse-altenaer-strasse', '300,cad-upload/25,shift-iot,video/12,cloud-erp,voip', '33,2', true],
  ['place-strasse-werdohler-strasse', '12,cloud-erp,public-server', '53,2', false],
  ['place-strasse-heedfelder-strasse', '12,cloud-erp,public-server', '9,0', true],
] as const)(
  'at %s a few who had a line that fits do not hide what was built for others',
  (id, firm, share, goesOn) => {
    const { said, today, verdict } = asked(featureOf(id), 'de', firm);
    // Two of the streets go on beyond the border.
    expect(said[0]).toBe(
      `Mitte 2021 passte es unter Bedingungen für einen Teil der Betriebe im Umkreis${goesOn ? ', soweit er in der Stadt liegt' : ''}`,
    );
    expect(said[1]?.replaceAll('\u00a0', ' ')).toContain(
      `Seit Dezember 2022 ist dort, wo ${share} % der Betriebe hier liegen (Umriss gezeichnet, ± 400 m), Glasfaser weitgehend gebaut („Telekom-Glasfaser Altstadt“); damit passt es unter Bedingungen`,
    );
    expect(verdict).toContain(said.join('. '));
    // Whose line fitted has it still: it is no open question because more was built.
    expect(today).toBe('fits-with');
    expect(asked(featureOf(id), 'en', firm).said[1]).toContain('“Telekom fibre, old town”');
  },
);

test('over every place what was built is told unless nearly all had a line that fits', () => {
  let told = 0;
  for (const { id } of city.layers.places) {
    const { check, fit } = checkedFor('12,cloud-erp,public-server', featureOf(id));
    if (check.builtSince.length === 0 || (fitShare(fit, check.supply)?.share ?? 0) >= 0.95) continue;
    expect(fit.since?.project, id).toBe('Telekom-Glasfaser Altstadt');
    told += 1;
  }
  expect(told).toBeGreaterThan(10);
});
