// SPDX-License-Identifier: EUPL-1.2
// The harness itself: what a page must never do is noticed, and the tools of the tests work under the page's policy.

import { describe, expect } from 'vitest';
import { accessibilityFindings } from './axe';
import { siteUrl, test } from './harness';

describe('what a page must not do is noticed', () => {
  test('a style that the policy does not know', async ({ open }) => {
    const { page, troubles, expectTrouble } = await open();
    expectTrouble(/^policy: style-src-elem broken by inline/);
    expectTrouble(/^console error: Applying inline style/);
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'h1 { color: red }';
      document.head.append(style);
    });
    await expect.poll(() => troubles.join('\n')).toContain('style-src-elem');
  });

  test('HTML from a string', async ({ open }) => {
    const { page, troubles, expectTrouble } = await open();
    expectTrouble(/^policy: require-trusted-types-for broken by/);
    expectTrouble(/^console error: .*TrustedHTML/);
    const thrown = await page.evaluate(() => {
      const sink = 'inner' + 'HTML';
      try {
        (document.createElement('p') as unknown as Record<string, string>)[sink] = '<b>x</b>';
        return false;
      } catch {
        return true;
      }
    });
    expect(thrown).toBe(true);
    await expect.poll(() => troubles.join('\n')).toContain('require-trusted-types-for');
  });

  test('a worker that is not of this build', async ({ open }) => {
    const { page } = await open();
    const thrown = await page.evaluate(() => {
      try {
        new Worker('./assets/other.js');
        return '';
      } catch (error) {
        return String(error);
      }
    });
    expect(thrown).toContain('expected a worker of this build');
  });

  test('a question to another server', async ({ open }) => {
    const { page, troubles, expectTrouble } = await open();
    expectTrouble(/^policy: connect-src broken by https:\/\/elsewhere\.invalid/);
    expectTrouble(/^console error: .*elsewhere\.invalid/);
    await page.evaluate(() => fetch('https://elsewhere.invalid/tile').catch(() => null));
    await expect.poll(() => troubles.join('\n')).toContain('connect-src');
  });

  test('a complaint on the console and an error that nobody caught', async ({ open }) => {
    const { page, troubles, expectTrouble } = await open();
    expectTrouble(/^console warning: careful$/);
    expectTrouble(/^page error: broken$/);
    await page.evaluate(() => {
      console.warn('careful');
      setTimeout(() => {
        throw new Error('broken');
      });
    });
    await expect.poll(() => troubles.length).toBe(2);
  });
});

describe('a page that stays for the next test', () => {
  test('is judged like a new one', async ({ stay }) => {
    const { page, troubles, expectTrouble } = await stay({ at: 'bereich=list&breit=1' });
    expectTrouble(/^console warning: careful$/);
    await page.locator('.nuf-list input[type="search"]').fill('left behind');
    await page.evaluate(() => {
      localStorage.setItem('left', 'behind');
      console.warn('careful');
    });
    await expect.poll(() => troubles.length).toBe(1);
  });

  test('has nothing left of the last one', async ({ stay }) => {
    const { page, troubles } = await stay({ at: 'bereich=list&breit=1' });
    expect(troubles).toEqual([]);
    expect(await page.locator('.nuf-list input[type="search"]').inputValue()).toBe('');
    expect(await page.evaluate(() => localStorage.getItem('left'))).toBeNull();
  });
});

test('a cookie is noticed when the page is closed', async ({ open }) => {
  const { page, expectTrouble } = await open();
  expectTrouble(/^cookie: visitor$/);
  await page.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: this is the very thing that the harness must notice
    document.cookie = 'visitor=1';
  });
});

test('axe runs under the policy and reports a node with its rule', async ({ open }) => {
  const { page } = await open();
  await page.evaluate(() => {
    const image = document.createElement('img');
    image.src = './favicon.svg';
    document.body.append(image);
  });
  expect((await accessibilityFindings(page)).join('\n')).toContain('violation image-alt: img');
});

test('a faint text that axe cannot judge under something else is judged all the same', async ({ open }) => {
  const { page } = await open({ webgl: false });
  await page.locator('.nuf-start').waitFor();
  await page.evaluate(() => {
    const [faint, cover] = [document.createElement('p'), document.createElement('p')];
    faint.className = 'faint';
    faint.textContent = 'hardly to be read';
    faint.style.cssText = 'color: #bbb; background: #fff';
    cover.style.cssText = 'height: 60px; margin-top: -40px; position: relative; background: #fff';
    document.querySelector('.nuf-start')?.prepend(faint, cover);
  });
  expect((await accessibilityFindings(page)).join('\n')).toMatch(/\.faint: contrast 1\.9/);
});

test('a question to another server that no policy stops', async ({ open }) => {
  const { page, troubles, expectTrouble } = await open({ webgl: false });
  expectTrouble(/^foreign request: http:\/\/elsewhere\.invalid\/$/);
  await page.evaluate(() => {
    location.href = 'http://elsewhere.invalid/';
  });
  await expect.poll(() => troubles.join('\n')).toContain('foreign request');
});

test('every response carries the policy, also the answer that there is no such file', async ({ open }) => {
  await open();
  for (const path of ['', 'favicon.svg', 'no-such-file', 'data/no-such-file.geojson']) {
    const { headers } = await fetch(siteUrl(path));
    expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
  }
});

test('a Chromium without WebGL has none', async ({ open }) => {
  const { page } = await open({ webgl: false });
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
});
