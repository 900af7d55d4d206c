// SPDX-License-Identifier: EUPL-1.2
// What a screen reader gets: the accessibility tree of the views, as it would be read aloud, in its order.

import { describe, expect } from 'vitest';
import { test } from './driver';

/** View, the sign that it stands, and what is read in this order. */
const views: readonly [name: string, at: string, sign: string, title: RegExp, reads: readonly string[]][] = [
  [
    'map',
    '',
    '.nuf-start',
    /Welche Leitungen sind bekannt/,
    [
      'combobox "Ort suchen"',
      'tab "Antwort" [selected]',
      'Woher kommt diese Zahl?"',
      'von 1.652 Betrieben',
      'separator "Breite des Bereichs neben der Karte"',
      'application "Karte von Lüdenscheid"',
      'button "Vergrößern"',
    ],
  ],
  [
    'find',
    'raum=site&x.teil=finden',
    'ul.nuf-found',
    /^Finden – Standort – Netz & Fläche Lüdenscheid$/,
    [
      'heading "Standort für Betriebe" [level=1]',
      'tab "Finden" [selected]',
      'heading "Welche Fläche käme infrage?" [level=2]',
      'Standorte, Gebäude und Vorhaben. Noch ist kein Filter gesetzt.',
      'ohne bekannte Lage.',
      'button "Bellmerei"',
      '(Mitte 2021, Demo)',
      'Lage nicht bekannt',
    ],
  ],
  [
    'demand',
    'raum=site&x.teil=bedarf',
    '.nuf-lab__answer',
    /^Flächenbedarf – Standort – Netz & Fläche Lüdenscheid$/,
    [
      'tab "Flächenbedarf" [selected]',
      'heading "Wie viel Gewerbefläche wird gebraucht?" [level=2]',
      'strong: Beispielzahlen.',
      'slider "Wie viel Automatisierung wird verwirklicht?"',
      'radio "nur bei Verlagerungen" [checked]',
      'paragraph: Spanne über alle Szenarien',
      'in 20 Jahren (Beispiel)',
      'table "Szenarien (Beispiel)"',
      'columnheader "Szenario"',
      'rowheader "Wie bisher',
    ],
  ],
  [
    'planners’ room',
    'raum=care',
    '.nuf-care:not([aria-busy]) .nuf-desk__list',
    /^Bearbeiten – Netz & Fläche Lüdenscheid$/,
    [
      'heading "Daten bearbeiten" [level=1]',
      'strong: Noch nichts geändert',
      'button "Rückgängig" [disabled]',
      'combobox "Ebene"',
      'application "Karte von Lüdenscheid"',
      'button "Auswählen" [pressed]',
    ],
  ],
  [
    'list',
    'bereich=list&breit=1',
    '[data-wide] .nuf-list tbody',
    /^Liste – Netz & Fläche Lüdenscheid$/,
    [
      'searchbox "In der Liste suchen"',
      '44 von 44 Einträgen',
      'table "Wohn- und Mischgebiete"',
      'columnheader "Gebiet"',
    ],
  ],
  [
    'sources',
    'seite=sources',
    '.nuf-sources',
    /^Quellen – Netz & Fläche Lüdenscheid$/,
    ['heading "Quellen und Lizenzen" [level=1]', 'Breitbandatlas', '(öffnet eine andere Website)'],
  ],
  [
    'statement',
    'seite=accessibility',
    '.nuf-page__text',
    /^Barrierefreiheit – Netz & Fläche Lüdenscheid$/,
    [
      'heading "Erklärung zur Barrierefreiheit" [level=1]',
      'Tastatur: Alles ist mit Tabulator',
      'heading "Prüfbogen" [level=2]',
      'table "Die 14 Kriterien',
      'rowheader "2.1.1 Tastatur"',
      'table "Die 98 Schritte',
      'rowheader "9.1.4.11 Kontraste',
      'eher erfüllt: Im Bild mit sieben Klassen',
    ],
  ],
];

/** What has to have a name, or nobody knows what it is. */
const named =
  'button|link|combobox|searchbox|textbox|slider|checkbox|radio|tab|tabpanel|table|region|application|separator|img';

/** What nobody could follow: things without a name, headings that skip a rank, tables without a heading of a column. */
function wrongIn(tree: string): string[] {
  const lines = tree.split('\n').map((line) => line.trim());
  const nameless = lines.filter((line) => new RegExp(`^- '?(?:${named})(?: \\[|:|$)`).test(line));
  const ranks = lines.flatMap((line) => /^- '?heading .*\[level=(\d)\]/.exec(line)?.[1] ?? []).map(Number);
  const skipped = ranks
    .filter((rank, at) => rank > (ranks[at - 1] ?? 0) + 1)
    .map((rank) => `a rank before ${rank} is skipped`);
  const tops = ranks.filter((rank) => rank === 1).length;
  const tables = lines.filter((line) => /^- '?table "/.test(line)).length;
  const heads = lines.filter((line) => /^- '?columnheader /.test(line)).length;
  return [
    ...nameless,
    ...skipped,
    ...(tops === 1 ? [] : [`${tops} headings of rank 1`]),
    ...(heads >= tables ? [] : ['a table without headings of columns']),
  ];
}

describe('every view that is read aloud', () => {
  test('says in order what it shows, names each part, and begins with the same navigation', async ({
    visit,
  }) => {
    const { page } = await visit({ webgl: false });
    const banners = new Set<string>();
    for (const [name, at, sign, title, reads] of views) {
      await page.evaluate((hash) => (location.hash = hash), `sprache=de&${at}`);
      await page.locator(sign).first().waitFor();
      if (reads.some((text) => text.startsWith('application')))
        await page.getByRole('application').first().waitFor();
      for (const one of await page.locator('details').all())
        await one.evaluate((node: HTMLDetailsElement) => (node.open = true));
      const tree = (await page.locator('body').ariaSnapshot()).replaceAll(/[\u00a0\u202f]/g, ' ');
      expect(wrongIn(tree), name).toEqual([]);
      let from = 0;
      for (const text of reads) {
        const found = tree.indexOf(text, from);
        expect(found, `${name}: "${text}" behind the ones before it`).toBeGreaterThanOrEqual(from);
        from = found + text.length;
      }
      expect(await page.title(), name).toMatch(title);
      banners.add(await page.locator('.nuf-rooms').ariaSnapshot());
    }
    expect(banners.size).toBe(1);
  });

  test('would be found where it is wrong', () => {
    expect(wrongIn('- heading "a" [level=1]\n- button\n- heading "b" [level=3]\n- table "c":')).toEqual([
      '- button',
      'a rank before 3 is skipped',
      'a table without headings of columns',
    ]);
  });
});
