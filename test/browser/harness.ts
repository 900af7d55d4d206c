// SPDX-License-Identifier: EUPL-1.2
// The only door to the browser automation. A test opens pages here; whatever the page should never do (break its
// policy, ask another server, complain on the console, set a cookie) fails the test by itself.

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';

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
  readonly reducedMotion?: boolean;
  readonly forcedColours?: boolean;
  /** A position the device reports; without one the page is refused it. */
  readonly position?: { readonly lon: number; readonly lat: number };
  readonly touch?: boolean;
  /** Runs before the page is asked for: to replace a data file, to break a worker. */
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
  readonly context: BrowserContext;
  readonly expected: RegExp[];
  readonly list: string[];
}

export const siteUrl = (path = '') => new URL(path, inject('site')).href;

const connected = new Map<'chromiumEndpoint' | 'plainChromiumEndpoint', Promise<Browser>>();

function sharedBrowser(webgl: boolean): Promise<Browser> {
  const endpoint = webgl ? 'chromiumEndpoint' : 'plainChromiumEndpoint';
  const browser = connected.get(endpoint) ?? chromium.connect(inject(endpoint));
  connected.set(endpoint, browser);
  return browser;
}

/** A test with `open`, which opens pages and closes and judges them when the test is over. */
export const test = base.extend<{ open: (options?: OpenOptions) => Promise<Visit> }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of a fixture's needs from this pattern
  open: async ({}, use) => {
    const visits: OpenVisit[] = [];
    await use(async (options = {}) => {
      const visit = await openVisit(options);
      visits.push(visit);
      await visit.page.goto(siteUrl(options.path));
      return visit;
    });
    const lines = await Promise.all(visits.map(closeVisit));
    expect(lines.flat()).toEqual([]);
  },
});

async function openVisit(options: OpenOptions): Promise<OpenVisit> {
  const context = await (await sharedBrowser(options.webgl ?? true)).newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.scheme ?? 'light',
    locale: options.language === 'en' ? 'en-GB' : 'de-DE',
    timezoneId: 'Europe/Berlin',
    reducedMotion: options.reducedMotion === false ? 'no-preference' : 'reduce',
    forcedColors: options.forcedColours ? 'active' : 'none',
    hasTouch: options.touch ?? false,
    permissions: options.position ? ['geolocation'] : [],
    ...(options.position
      ? { geolocation: { longitude: options.position.lon, latitude: options.position.lat, accuracy: 10 } }
      : {}),
  });
  const page = await context.newPage();
  const list: string[] = [];
  await watch(context, page, list);
  await options.before?.(page);
  const expected: RegExp[] = [];
  return {
    page,
    context,
    list,
    expected,
    troubles: list,
    expectTrouble: (pattern) => void expected.push(pattern),
  };
}

async function watch(context: BrowserContext, page: Page, troubles: string[]): Promise<void> {
  const site = new URL(inject('site')).origin;
  page.on('console', (message) => {
    if (!['error', 'warning', 'assert'].includes(message.type()) || isRendererTalk(message.text())) return;
    troubles.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`));
  page.on('crash', () => troubles.push('crash: the page crashed'));
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== site) troubles.push(`foreign request: ${request.url()}`);
  });
  await context.exposeBinding('nufPolicyViolation', (_source, line: string) => void troubles.push(line));
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
}

/** Chromium's software renderer says how slow it is; that is about the test machine and not about the page. */
function isRendererTalk(text: string): boolean {
  return /GL Driver Message|GPU stall due to ReadPixels|Automatic fallback to software WebGL/.test(text);
}

/** Closes a visit and returns what speaks against the page: unexpected troubles, cookies, expectations never met. */
async function closeVisit({ page, context, list, expected }: OpenVisit): Promise<string[]> {
  // What the page has queued to report arrives before this answer; a page that crashed has nothing more to say.
  await page.evaluate(() => new Promise((done) => setTimeout(done))).catch(() => undefined);
  const cookies = await context.cookies();
  await context.close();
  const lines = [...list, ...cookies.map(({ name }) => `cookie: ${name}`)];
  const unexpected = lines.filter((line) => !expected.some((pattern) => pattern.test(line)));
  const unmet = expected.filter((pattern) => !lines.some((line) => pattern.test(line)));
  return [...unexpected, ...unmet.map((pattern) => `expected but never seen: ${pattern}`)];
}
