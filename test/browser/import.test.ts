// SPDX-License-Identifier: EUPL-1.2
// Files of other programs in the page: chosen, asked about, read by a worker under the page's policy, and taken along.

import { createHash } from 'node:crypto';
import { describe, expect } from 'vitest';
import { importDe } from '../../src/words/import/de';
import { blobOf, geopackageOf } from '../import/a-geopackage';
import { test, textOf } from './driver';
import type { Page } from './harness';

const table = () => {
  const lines = Array.from({ length: 12 }, (_, i) => `Ort ${i};${404325 + i};${5675182 + i}`);
  return {
    name: 'orte.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Name;Rechtswert;Hochwert\n${lines.join('\n')}\n`),
  };
};

interface Given {
  readonly name: string;
  readonly buffer: Buffer;
}

/** Drags files over a part of the page and lets them go there; which of the two the page took, so that the browser does not open them. */
async function drop(page: Page, target: string, files: readonly Given[]): Promise<string[]> {
  const given = files.map(({ name, buffer }) => ({ name, text: buffer.toString() }));
  return page.locator(target).evaluate((element, texts) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of texts) dataTransfer.items.add(new File([text], name));
    return ['dragover', 'drop'].filter(
      (type) =>
        !element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })),
    );
  }, given);
}

describe('reading files in the planners’ room', () => {
  test('a table of metres: which system is asked with pictures, the report and the file are those of the layer', async ({
    visit,
  }) => {
    const { page } = await visit({ at: 'raum=care' });
    await page.getByText(importDe.heading, { exact: true }).click();
    await page.locator('.nuf-import input[type=file]').setInputFiles([table()]);
    await page.getByLabel(importDe.becomes).selectOption('base-neighbours');
    await page.getByRole('button', { name: importDe.read, exact: true }).click();
    const right = page.locator('.nuf-import__choice', { hasText: 'EPSG:25832' });
    expect(await right.innerText()).toMatch(/Lüdenscheid/);
    expect(await page.locator('.nuf-import__choice', { hasText: 'EPSG:3035' }).innerText()).toMatch(/km/);
    await right.click();
    await page.getByText('12 gelesen = 12 behalten + 0 berichtigt + 0 abgelehnt').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: importDe.save('base-neighbours.geojson') }).click();
    expect((await download).suggestedFilename()).toBe('base-neighbours.geojson');
    // The browser keeps the result and gives it whole: its checksum is the one that is told.
    const saved = await textOf(await download);
    expect(JSON.parse(saved).features).toHaveLength(12);
    expect(await page.locator('.nuf-import__report').innerText()).toContain(
      createHash('sha256').update(saved).digest('hex'),
    );

    // The same as a draft: the layer is shown with its new features, and undo takes them back in one step.
    await page.getByRole('button', { name: importDe.asDraft, exact: true }).click();
    await page.getByText(importDe.drafted('12', '0', '0')).waitFor();
    await page.locator('.nuf-desk__list').getByText('Ort 0', { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.nuf-desk__list').getByText('Ort 0', { exact: true }).waitFor({ state: 'detached' });
    await page
      .getByText(/Datei eingelesen/)
      .first()
      .waitFor({ state: 'attached' });
  });

  test('of a file with a table beside its layer both can be read, one after the other', async ({ visit }) => {
    const { page } = await visit({ at: 'raum=care' });
    await page.getByText(importDe.heading, { exact: true }).click();
    const zone = [blobOf(1, [], [7.63, 51.22]), 'A'];
    const people = {
      name: 'einwohner',
      sql: 'CREATE TABLE einwohner (id INTEGER PRIMARY KEY, name TEXT)',
      rows: [
        [null, 'A'],
        [null, 'B'],
      ],
    };
    const bytes = geopackageOf({ zonen: [zone] }, '"name" TEXT', ['WGS', null, 'EPSG', 4326, 'undefined'], {
      more: [people],
      contents: [['einwohner', 'attributes']],
    });
    const given = { name: 'x.gpkg', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
    await page.locator('.nuf-import input[type=file]').setInputFiles([given]);
    await page.getByRole('button', { name: importDe.read, exact: true }).click();
    await page.getByText('1 gelesen = 1 behalten + 0 berichtigt + 0 abgelehnt').waitFor();
    const layers = page.getByLabel(importDe.facts.sourceLayer);
    expect(await layers.inputValue()).toBe('zonen');
    await layers.selectOption('einwohner');
    await page.getByText('2 gelesen = 2 behalten + 0 berichtigt + 0 abgelehnt').waitFor();
    expect(await layers.inputValue()).toBe('einwohner');
  });

  test('two pages of one answer are read together, in the order of their numbers, and beside the zones that are there', async ({
    visit,
  }) => {
    const { page } = await visit({ at: 'raum=care' });
    await page.getByText(importDe.heading, { exact: true }).click();
    const ring = [
      [7.63, 51.235],
      [7.64, 51.235],
      [7.64, 51.24],
      [7.63, 51.24],
      [7.63, 51.235],
    ];
    const given = [10, 2].map((n) => ({
      name: `seite${n}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify({
          type: 'FeatureCollection',
          features: [
            {
              type: 'Feature',
              id: `z${n}`,
              properties: { name: `Gebiet ${n}`, use: 'mixed' },
              geometry: { type: 'Polygon', coordinates: [ring] },
            },
          ],
        }),
      ),
    }));
    expect(await drop(page, '.nuf-import__drop', given)).toEqual(['dragover', 'drop']);
    await page.getByText(importDe.arePages('seite2.json, seite10.json')).waitFor();
    await page.getByRole('button', { name: importDe.joinPages }).click();
    expect(await page.locator('.nuf-import__file h3').allInnerTexts()).toEqual(['seite2.json, seite10.json']);
    await page.getByLabel(importDe.becomes).selectOption('residential-zones');
    await page.getByRole('button', { name: importDe.read, exact: true }).click();
    await page.getByText('2 gelesen = 2 behalten + 0 berichtigt + 0 abgelehnt').waitFor();
    expect(await page.locator('.nuf-import__report').innerText()).toMatch(/industrial-zones\/industrial-/);
    // Of the second, which lies on the first, nothing is left; the first gives way to the estate beside it.
    await page.getByRole('button', { name: importDe.trim }).click();
    await page.getByText('2 gelesen = 0 behalten + 1 berichtigt + 1 abgelehnt').waitFor();
    expect(await page.getByRole('button', { name: importDe.trim }).count()).toBe(0);
  });

  test('a file that misses the place for it leaves the page as it is; without the import it is the browser’s', async ({
    visit,
  }) => {
    const { page } = await visit({ at: 'raum=care' });
    expect(await drop(page, 'main', [table()])).toEqual([]);
    await page.getByText(importDe.heading, { exact: true }).click();
    await page.locator('.nuf-import__drop').waitFor();
    expect(await drop(page, 'main', [table()])).toEqual(['dragover', 'drop']);
    expect(await page.locator('.nuf-import__file').count()).toBe(0);
    await drop(page, '.nuf-import__drop', [table()]);
    await page.locator('.nuf-import__file', { hasText: 'orte.csv' }).waitFor();
  });

  test('a long reading is cancelled at once, and nothing is taken over', async ({ visit }) => {
    const { page } = await visit({ at: 'raum=care' });
    await page.getByText(importDe.heading, { exact: true }).click();
    // Made in the page: a file of this size is not sent there in time.
    await page.locator('.nuf-import input[type=file]').evaluate((input) => {
      const rows = Array.from({ length: 400_000 }, (_, i) => `Ort ${i};${7 + i / 1e6};51`);
      const given = new DataTransfer();
      given.items.add(new File([`Name;lon;lat\n${rows.join('\n')}\n`], 'orte.csv'));
      (input as HTMLInputElement).files = given.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.getByRole('button', { name: importDe.read, exact: true }).click();
    await page.getByRole('button', { name: importDe.cancel, exact: true }).click();
    await page.getByText(importDe.cancelled).waitFor();
    expect(await page.getByRole('button', { name: importDe.cancel, exact: true }).count()).toBe(0);
  });

  test('a file that is gone from the disk, and a result that the browser has lost, are said with what to do', async ({
    visit,
  }) => {
    const { page } = await visit({ at: 'raum=care' });
    await page.getByText(importDe.heading, { exact: true }).click();
    await page.locator('.nuf-import input[type=file]').evaluate(async (input) => {
      const rows = ['Name;lon;lat', ...[0, 1, 2].map((i) => `Ort ${i};7,6${i};51,2`)];
      const folder = await navigator.storage.getDirectory();
      const onDisk = await folder.getFileHandle('geht.csv', { create: true });
      const writable = await onDisk.createWritable();
      await writable.write(rows.join('\n'));
      await writable.close();
      const given = new DataTransfer();
      given.items.add(new File([rows.join('\n')], 'bleibt.csv'));
      given.items.add(await onDisk.getFile());
      await folder.removeEntry('geht.csv');
      (input as HTMLInputElement).files = given.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const [stays, goes] = [0, 1].map((at) => page.locator('.nuf-import__file').nth(at));
    await goes!.getByRole('button', { name: importDe.read, exact: true }).click();
    await goes!.getByText(importDe.gone('geht.csv')).waitFor();
    // The other one is read all the same.
    await stays!.getByLabel(importDe.becomes).selectOption('base-neighbours');
    await stays!.getByRole('button', { name: importDe.read, exact: true }).click();
    await stays!.getByText('3 gelesen = 3 behalten').waitFor();
    await page.evaluate(() => {
      Blob.prototype.text = () => Promise.reject(new Error('no disk'));
    });
    await stays!.getByRole('button', { name: importDe.asDraft, exact: true }).click();
    await stays!.getByText(importDe.resultGone).waitFor();
  });

  test('on a telephone questions, report and assignment of columns are as wide as the screen and no wider', async ({
    visit,
  }) => {
    const { page } = await visit({ at: 'raum=care', width: 390, height: 844 });
    await page.getByText(importDe.heading, { exact: true }).click();
    await page.locator('.nuf-import input[type=file]').setInputFiles([table()]);
    await page.getByLabel(importDe.becomes).selectOption('base-neighbours');
    await page.getByRole('button', { name: importDe.read, exact: true }).click();
    const right = page.locator('.nuf-import__choice', { hasText: 'EPSG:25832' });
    await right.waitFor();
    // Picture on the left, all lines of words beside it.
    const lefts = await right
      .locator(':scope > :not(svg)')
      .evaluateAll((lines) => lines.map((line) => Math.round(line.getBoundingClientRect().left)));
    expect(lefts).toHaveLength(3);
    expect(new Set(lefts).size).toBe(1);
    await right.click();
    await page.locator('.nuf-import__mapping summary').click();
    const choices = page.locator('.nuf-import__mapping select');
    await choices.first().waitFor();
    const widest = await page
      .locator('.nuf-import *')
      .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)));
    expect(widest).toBeLessThanOrEqual(390);
    const { width, height } = (await choices.first().boundingBox())!;
    expect(height).toBeGreaterThanOrEqual(44);
    // The longest words of the choice stand in it whole.
    expect(width).toBeGreaterThan(280);
  });
});
