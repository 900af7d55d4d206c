// SPDX-License-Identifier: EUPL-1.2
// The only door to the browser automation. A test opens pages here; whatever the page should never do (break its
// policy, ask another server, complain on the console, set a cookie) fails the test by itself.

import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Disposable,
  type Page,
} from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { watchDrawing } from './watch-drawing';

export type { Page };

export interface OpenOptions {
  /** Below the site's root, such as `?x=1#karte`; the start page by default. */
  readonly path?: string;
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  /** Language of the browser; what the page makes of it is the page's matter. */
  readonly language?: 'de' | 'en';
  /** False takes the Chromium that has no WebGL. */
  readonly webgl?: boolean;
  /** False: the page hears that no graphics card draws its WebGL, as is true where tests run. Else it hears of one. */
  readonly card?: boolean;
  readonly reducedMotion?: boolean;
  readonly forcedColours?: boolean;
  /** A position the device reports; without one the page is refused it. */
  readonly position?: { readonly lon: number; readonly lat: number };
  readonly touch?: boolean;
  /** Runs before the page is asked for: to replace a data file, to break a worker. Routes end with the visit. */
  readonly before?: (page: Page) => Promise<void>;
}

/** An open page and what went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Everything noticed so far that a page should not do, one line each. */
  readonly troubles: readonly string[];
  /** Says that a trouble whose line matches is meant to happen in this test. Unused ones fail the test. */
  expectTrouble(pattern: RegExp): void;
}

interface OpenVisit extends Visit {
  readonly seat: Seat;
  readonly expected: RegExp[];
}

/**
 * A page with its own profile. A visit leaves it empty (nothing run, nothing stored, no routes), and the next one takes it: to
 * make a new one costs twice as much as to load the page.
 */
interface Seat {
  /** What a page cannot change about itself; null for a seat that only one visit may use. */
  readonly kind: string | null;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly debugger: CDPSession;
  /** Scripts that this visit runs before the page's own. */
  readonly scripts: Disposable[];
  /** What this visit has noticed; another list for each visit. */
  noticed: string[];
}

export const siteUrl = (path = '') => new URL(path, inject('site')).href;

const connected = new Map<'chromiumEndpoint' | 'plainChromiumEndpoint', Promise<Browser>>();

function sharedBrowser(webgl: boolean): Promise<Browser> {
  const endpoint = webgl ? 'chromiumEndpoint' : 'plainChromiumEndpoint';
  const browser = connected.get(endpoint) ?? chromium.connect(inject(endpoint));
  connected.set(endpoint, browser);
  return browser;
}

/** How a page is opened that several tests share; what else can be chosen would be left to the next. */
export interface StayOptions extends Pick<OpenOptions, 'width' | 'height' | 'scheme'> {
  /** Part of the address behind the #. */
  readonly at?: string;
}

type Fixtures = {
  $file: { standing: { seat: Seat | null } };
  $test: {
    open: (options?: OpenOptions) => Promise<Visit>;
    stay: (options?: StayOptions) => Promise<Visit>;
  };
};

/**
 * A test with `open`, which opens pages and closes and judges them when the test is over, and with `stay`, which takes the
 * page that the last test of the file left standing: the program is not loaded again, only its link is another.
 */
export const test = base.extend<Fixtures>({
  standing: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of a fixture's needs from this pattern
    async ({}, use) => {
      const standing: { seat: Seat | null } = { seat: null };
      await use(standing);
      if (standing.seat && !(await leave(standing.seat))) await standing.seat.context.close();
    },
    { scope: 'file' },
  ],
  stay: async ({ standing, task }, use) => {
    const visits: OpenVisit[] = [];
    await use(async ({ at = '', ...chosen } = {}) => {
      const { seat } = standing;
      standing.seat = null;
      const options = { ...chosen, webgl: false };
      const visit = await openVisit(options, seat);
      visits.push(visit);
      await (seat ? turn(visit.page, at) : visit.page.goto(siteUrl(`#${at}`)));
      await programStands(visit.page, options);
      await visit.page.evaluate(atRest);
      return visit;
    });
    const against = (await Promise.all(visits.map(judge))).flat();
    // A test that failed may have left anything behind.
    const sound = against.length === 0 && task.result?.state !== 'fail';
    if (sound) standing.seat = visits.pop()?.seat ?? standing.seat;
    for (const { seat } of visits) await seat.context.close();
    expect(against).toEqual([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of a fixture's needs from this pattern
  open: async ({}, use) => {
    const visits: OpenVisit[] = [];
    await use(async (options = {}) => {
      const visit = await openVisit(options);
      visits.push(visit);
      await visit.page.goto(siteUrl(options.path));
      await programStands(visit.page, options);
      return visit;
    });
    const lines = await Promise.all(visits.map(closeVisit));
    expect(lines.flat()).toEqual([]);
  },
});

/**
 * The program comes after the first picture, so a loaded page has it only a little later, and the stage of its map a little
 * later still. Other documents have none.
 */
async function programStands(page: Page, { webgl = true, touch = false }: OpenOptions): Promise<void> {
  const isApp = await page.evaluate(() => document.querySelector('#root') !== null);
  if (!isApp) return;
  await page.locator('.nuf-app[data-room] main:not([aria-busy="true"])').first().waitFor();
  // Without WebGL the notice that says so is the last that comes by itself; a touch screen asks for the map only by a touch.
  await page.waitForFunction(
    (noticed) => {
      if (document.querySelector('.nuf-skeleton')) return false;
      const stage = document.querySelector('.nuf-stage');
      if (!stage?.checkVisibility() || document.querySelector('.nuf-stage__note[data-trouble]')) return true;
      return !noticed && stage.matches('[data-picture]') && !stage.querySelector('.nuf-stage__loading');
    },
    !webgl && !touch,
    { polling: 50 },
  );
}

const empty = new Map<string, Seat[]>();

/**
 * Opens another view in a standing page. A page of text lies between the two, as it takes everything off the screen that
 * the last view kept: what was typed, ticked, sorted or unfolded.
 */
async function turn(page: Page, fragment: string): Promise<void> {
  await page.mouse.move(-1, -1);
  await follow(page, 'seite=imprint&sprache=de');
  await page.locator('.nuf-page__text').waitFor();
  await page.evaluate(() => {
    sessionStorage.clear();
    localStorage.clear();
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  await follow(page, fragment);
}

/** Until the page has heard of its new fragment. */
function follow(page: Page, fragment: string): Promise<void> {
  return page.evaluate((to) => {
    if (location.hash === `#${to}`) return;
    const heard = new Promise<void>((done) => {
      addEventListener('hashchange', () => done(), { once: true });
    });
    location.hash = to;
    return heard;
  }, fragment);
}

/** Runs in the page, until nothing has changed in it for a moment: parts of a view come a little after it. */
export function atRest(): Promise<void> {
  const momentMs = 100;
  return new Promise((done) => {
    const rest = () => {
      observer.disconnect();
      done();
    };
    let timer = setTimeout(rest, momentMs);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(rest, momentMs);
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** @param standing a seat whose page is left as it is; without one an empty seat is taken, or a new one made */
async function openVisit(options: OpenOptions, standing: Seat | null = null): Promise<OpenVisit> {
  const { webgl = true, language = 'de', touch = false, card = true } = options;
  const kind = options.position ? null : `${webgl} ${language} ${touch} ${card}`;
  const seat = standing || (kind && empty.get(kind)?.pop()) || (await newSeat(kind, options));
  const { page } = seat;
  seat.noticed = [];
  await page.setViewportSize({ width: options.width ?? 1280, height: options.height ?? 800 });
  await page.emulateMedia({
    media: null,
    colorScheme: options.scheme ?? 'light',
    reducedMotion: options.reducedMotion === false ? 'no-preference' : 'reduce',
    forcedColors: options.forcedColours ? 'active' : 'none',
  });
  await options.before?.(page);
  const expected: RegExp[] = [];
  return {
    seat,
    page,
    expected,
    troubles: seat.noticed,
    expectTrouble: (pattern) => void expected.push(pattern),
  };
}

async function newSeat(kind: Seat['kind'], options: OpenOptions): Promise<Seat> {
  const context = await (await sharedBrowser(options.webgl ?? true)).newContext({
    locale: options.language === 'en' ? 'en-GB' : 'de-DE',
    timezoneId: 'Europe/Berlin',
    hasTouch: options.touch ?? false,
    permissions: options.position ? ['geolocation'] : [],
    ...(options.position
      ? { geolocation: { longitude: options.position.lon, latitude: options.position.lat, accuracy: 10 } }
      : {}),
  });
  const page = await context.newPage();
  const debugger_ = await context.newCDPSession(page);
  const seat: Seat = { kind, context, page, debugger: debugger_, scripts: [], noticed: [] };
  await watch(seat);
  if (options.card ?? true) await context.addInitScript(sayCard);
  const addInitScript = page.addInitScript.bind(page);
  page.addInitScript = async (...script: Parameters<typeof addInitScript>) => {
    const added = await addInitScript(...script);
    seat.scripts.push(added);
    return added;
  };
  return seat;
}

async function watch(seat: Seat): Promise<void> {
  const { context, page } = seat;
  const site = new URL(inject('site')).origin;
  page.on('console', (message) => {
    if (!['error', 'warning', 'assert'].includes(message.type()) || isRendererTalk(message.text())) return;
    seat.noticed.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => seat.noticed.push(`page error: ${error.message}`));
  page.on('crash', () => seat.noticed.push('crash: the page crashed'));
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== site) seat.noticed.push(`foreign request: ${request.url()}`);
  });
  await context.exposeBinding('nufPolicyViolation', (_source, line: string) => void seat.noticed.push(line));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { nufPolicyViolation: (line: string) => void })
        .nufPolicyViolation;
      const place = `${event.sourceFile}:${event.lineNumber}`;
      report(
        `policy: ${event.effectiveDirective} broken by ${event.blockedURI || 'inline code'} at ${place}`,
      );
    });
  });
  await context.addInitScript(watchDrawing);
}

/** Runs inside the page before its own code. */
function sayCard(): void {
  const gl = globalThis.WebGL2RenderingContext?.prototype;
  if (!gl) return;
  const { getParameter } = gl;
  // UNMASKED_RENDERER_WEBGL of WEBGL_debug_renderer_info.
  gl.getParameter = function (name) {
    return name === 0x9246 ? 'a graphics card' : getParameter.call(this, name);
  };
}

/** Chromium's software renderer says how slow it is; that is about the test machine and not about the page. */
function isRendererTalk(text: string): boolean {
  return /GL Driver Message|GPU stall due to ReadPixels|Automatic fallback to software WebGL/.test(text);
}

/** Closes a visit and returns what speaks against the page. */
async function closeVisit(visit: OpenVisit): Promise<string[]> {
  const against = await answered(judge(visit), ['the page did not answer when its test was over']);
  const left = against.length === 0 && (await leave(visit.seat).catch(() => false));
  if (!left) await answered(visit.seat.context.close(), undefined);
  return against;
}

/** As long as a page may take to answer: one whose navigation never ends would keep the whole run waiting for ever. */
const answersWithinMs = 30_000;

/** What a promise gives, or `otherwise` where it does not in time. */
async function answered<T>(promise: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((give) => {
    timer = setTimeout(give, answersWithinMs, otherwise);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What speaks against the page: unexpected troubles, cookies, expectations never met. */
async function judge({ seat, expected }: OpenVisit): Promise<string[]> {
  // What the page has queued to report arrives before this answer; a page that crashed has nothing more to say.
  await seat.page.evaluate(() => new Promise((done) => setTimeout(done))).catch(() => undefined);
  const cookies = await seat.context.cookies();
  const lines = [...seat.noticed, ...cookies.map(({ name }) => `cookie: ${name}`)];
  const unexpected = lines.filter((line) => !expected.some((pattern) => pattern.test(line)));
  const unmet = expected.filter((pattern) => !lines.some((line) => pattern.test(line)));
  return [...unexpected, ...unmet.map((pattern) => `expected but never seen: ${pattern}`)];
}

/** Empties a seat for the next visit; false where that cannot be done for sure. */
async function leave(seat: Seat): Promise<boolean> {
  const { kind, context, page } = seat;
  const { origin } = new URL(inject('site'));
  if (kind === null || context.pages().length > 1 || new URL(page.url()).origin !== origin) return false;
  await page.evaluate(() => sessionStorage.clear());
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const script of seat.scripts.splice(0)) await script.dispose();
  await page.goto(siteUrl(restingPlace));
  await page.mouse.move(-1, -1);
  await context.clearPermissions();
  await seat.debugger.send('Storage.clearDataForOrigin', { origin, storageTypes });
  empty.set(kind, [...(empty.get(kind) ?? []), seat]);
  return true;
}

/**
 * Where an emptied seat waits: a file of the site that runs nothing. From a blank page, or one of another site, Chromium would
 * start a process for each visit, which reads and compiles the whole program anew: two fifths of what an opening costs.
 */
const restingPlace = 'robots.txt';

/** All that a page can keep about its visitors. Its files may stay in the cache: they are the same for the next one. */
const storageTypes = 'cookies,local_storage,indexeddb,file_systems,cache_storage,service_workers';
