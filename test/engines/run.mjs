// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// `npm run engines`: the main journeys over dist/ in Chromium, Firefox and WebKitGTK (Debian). What stands wrong is named by
// engine and step; exit status 1. An engine that is not there is skipped and said so.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../../scripts/serve.mjs';
import { startChromium } from './chromium.mjs';
import { freePort, hasDisplays, startDisplay } from './displays.mjs';
import { startFirefox } from './firefox.mjs';
import { enterSearch, findings, headings, hits, numbers, openProof, ready, witness } from './look.mjs';
import { paperFindings } from './paper.mjs';
import { startWebKit } from './webkit.mjs';

/**
 * @typedef {{ name: string, margin?: number, open: (url: string, size: { width: number, height: number }) => Promise<void>,
 *   evaluate: (script: string) => Promise<any>,
 *   type: (text: string) => Promise<void>, picture: () => Promise<Buffer>, print: () => Promise<Buffer>,
 *   close: () => Promise<void> }} Engine
 */

const help = `npm run engines -- [--engine chromium|firefox|webkit] [--step NAME] [--short]
  [--pictures FOLDER]

Runs the main journeys over dist/ in every engine that is there. Debian:
apt-get install --no-install-recommends firefox-esr webkit2gtk-driver xvfb xauth libgl1-mesa-dri libegl1 \\
  gir1.2-webkit2-4.1 python3-gi poppler-utils

  --engine NAME      only this one
  --step NAME        only this one, such as "site check"
  --short            start, search, answer and a phone's width
  --dist FOLDER      another build than dist/
  --pictures FOLDER  keeps a picture of each step and every printed file
`;
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const place = 'ort=7.62730,51.21970';
const site = 'raum=site&objekt=commercial-sites/site-freisenberg';

/** @typedef {{ name: string, path?: string | undefined, at: string, size: typeof desk, isShort?: boolean, act?: string, types?: string, afterTyping?: string, print?: 'whole' | 'sheet' }} Step */
/** @type {readonly Step[]} */
const steps = [
  { name: 'start', at: '', size: desk, isShort: true },
  {
    name: 'search',
    at: '',
    size: desk,
    isShort: true,
    act: enterSearch,
    types: 'Freisenberg',
    afterTyping: hits,
  },
  { name: 'answer', at: place, size: desk, isShort: true, print: 'sheet' },
  { name: 'figures', at: 'bereich=figures', size: desk },
  { name: 'proof', at: 'bereich=figures', size: desk, act: openProof },
  { name: 'list', at: 'bereich=list&breit=1', size: desk },
  { name: 'site check', at: site, size: desk, print: 'sheet' },
  { name: 'finder', at: 'raum=site&x.teil=finden', size: desk },
  { name: 'laboratory', at: 'raum=site&x.teil=bedarf', size: desk, print: 'sheet' },
  { name: 'report', at: 'raum=report&sprache=de', size: desk, print: 'whole' },
  { name: 'English report', at: 'raum=report&sprache=en', size: desk, print: 'whole' },
  { name: 'report file', path: 'bericht/en.html', at: '', size: desk, print: 'sheet' },
];
/** @type {readonly Step[]} */
const phoneSteps = [
  ...steps.map((step) => ({
    name: step.name,
    path: step.path,
    at: step.at,
    size: phone,
    isShort: step.name === 'answer',
  })),
  { name: 'English answer', at: `${place}&sprache=en`, size: phone },
  { name: 'English figures', at: 'bereich=figures&sprache=en', size: phone },
].filter(({ name }) => name !== 'search' && name !== 'proof');

const { values } = parseArgs({
  options: {
    engine: { type: 'string' },
    step: { type: 'string' },
    short: { type: 'boolean', default: false },
    pictures: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(help);
else process.exitCode = await main();

async function main() {
  if (!existsSync(join(values.dist, 'index.html'))) {
    console.error(
      `npm run engines: no page in ${values.dist}; expected a build. Run npm run build first, or name another with --dist.`,
    );
    return 2;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'nuf-engines-'));
  const dir = join(scratch, 'dist');
  cpSync(values.dist, dir, { recursive: true });
  for (const ending of ['.br', '.gz']) rmSync(join(dir, `index.html${ending}`), { force: true });
  writeFileSync(join(dir, 'witness.js'), witness);
  const page = readFileSync(join(dir, 'index.html'), 'utf8');
  // The meta tag of the policy stays the first: it covers what stands behind it.
  writeFileSync(
    join(dir, 'index.html'),
    page.replace(
      /(<meta http-equiv="Content-Security-Policy"[^>]*>)/,
      '$1<script src="./witness.js"></script>',
    ),
  );
  const server = await startServer({ dir });
  if (values.pictures) mkdirSync(values.pictures, { recursive: true });
  let wrong = 0;
  try {
    for (const name of ['chromium', 'firefox', 'webkit']) {
      if (values.engine && values.engine !== name) continue;
      const found = await inEngine(name, server.url);
      if (found === null) console.log(`${name}: not there, skipped`);
      else wrong += found;
    }
  } finally {
    await server.close();
    rmSync(scratch, { recursive: true });
  }
  console.log(wrong === 0 ? 'Nothing stands wrong.' : `${wrong} findings`);
  return wrong === 0 ? 0 : 1;
}

/** @param {string} name @param {string} url @returns {Promise<number | null>} how much stands wrong; null where the engine is not there */
async function inEngine(name, url) {
  const rounds = /** @type {const} */ ([
    ['desk', 'light', steps],
    ['phone', 'light', phoneSteps],
    [
      'dark',
      'dark',
      steps
        .filter(({ name: step }) => ['answer', 'report'].includes(step))
        .map(({ print: _, ...step }) => step),
    ],
  ]);
  let wrong = 0;
  let open = /** @type {{ kind: string, engine: Engine } | null} */ (null);
  try {
    for (const [round, scheme, all] of rounds) {
      const list = all
        .filter(({ isShort }) => !values.short || (isShort && round !== 'dark'))
        .filter(({ name: step }) => values.step === undefined || values.step === step);
      if (list.length === 0) continue;
      // WebKit's window cannot be narrow: a phone is a screen of its own.
      const isFullScreen = name === 'webkit' && round === 'phone';
      const kind = `${scheme} ${isFullScreen}`;
      if (open?.kind !== kind) {
        await open?.engine.close();
        open = null;
        const engine = await start(name, scheme, isFullScreen);
        if (engine === null) return null;
        open = { kind, engine };
      }
      for (const step of list) {
        const title = `${round}-${step.name.replaceAll(' ', '-')}`;
        const found = await walked(open.engine, url, step, title).catch((error) => [String(error)]);
        console.log(
          `${found.length === 0 ? '✓' : '✗'} ${name}, ${round}: ${step.name}${found.map((one) => `\n    ${one}`).join('')}`,
        );
        wrong += found.length;
      }
    }
  } finally {
    await open?.engine.close();
  }
  return wrong;
}

/** @param {string} name @param {'light' | 'dark'} scheme @param {boolean} isFullScreen @returns {Promise<Engine | null>} */
async function start(name, scheme, isFullScreen) {
  if (name === 'chromium') return startChromium({ scheme });
  if (!hasDisplays()) return null;
  const { name: display, stop } = await startDisplay(
    isFullScreen ? `${phone.width}x${phone.height + 38}x24` : '1600x1000x24',
  );
  const engine = await (name === 'firefox'
    ? startFirefox({ display, scheme })
    : startWebKit({ display, isFullScreen, port: await freePort(), scheme }));
  if (engine === null) stop();
  return engine && { ...engine, close: () => engine.close().finally(stop) };
}

/** @param {Engine} engine @param {string} url @param {Step} step @param {string} title @returns {Promise<string[]>} */
async function walked(engine, url, step, title) {
  await engine.open(`${url}${step.path ?? ''}#${step.at}`, step.size);
  const stands = await engine.evaluate(ready);
  const found = stands.failed ? [stands.failed] : [];
  for (const act of [step.act, step.afterTyping]) {
    if (act === undefined) continue;
    if (act === step.afterTyping && step.types !== undefined) await engine.type(step.types);
    const told = await engine.evaluate(act);
    if (told === null) found.push('did not come to its end');
    if (told?.sideways > 0) found.push(`the dialog scrolls sideways by ${told.sideways} px`);
    if (told?.blank > 200) found.push(`the dialog has ${told.blank} px of nothing`);
  }
  found.push(...(await engine.evaluate(findings)));
  if (values.pictures)
    writeFileSync(join(values.pictures, `${engine.name}-${title}.png`), await engine.picture());
  if (step.print && !values.short) {
    const expected = step.print === 'whole' ? await engine.evaluate(numbers) : [];
    const pdf = await engine.print();
    if (values.pictures) writeFileSync(join(values.pictures, `${engine.name}-${title}.pdf`), pdf);
    const heads = await engine.evaluate(headings);
    found.push(...paperFindings(pdf, expected, engine.margin, heads).map((one) => `on paper: ${one}`));
  }
  return found;
}
