// SPDX-License-Identifier: EUPL-1.2
// From text to a JSON value, with every fault and oddity of the text reported by line and column.

import type { FindingList } from '../findings/finding-list';
import type { FindingCode } from '../findings/finding-words';
import { mostJsonDepth } from '../limits/limits';
import { type JsonError, type JsonOddity, lineAndColumn, scanJson } from './json-lint';

export const oddityCodes: Record<JsonOddity['kind'], FindingCode> = {
  'duplicate-key': 'json-duplicate-key',
  'proto-key': 'json-proto-key',
  'lone-surrogate': 'json-lone-surrogate',
  'number-too-large': 'json-number-too-large',
  'number-inexact': 'json-number-inexact',
  'too-deep': 'json-too-deep',
};

export const errorCodes: Record<JsonError['kind'], FindingCode> = {
  truncated: 'json-truncated',
  syntax: 'json-syntax',
  'trailing-comma': 'json-trailing-comma',
  comment: 'json-comment',
  'not-a-number': 'json-not-a-number',
  lines: 'format-lines',
  'merge-markers': 'merge-markers',
};

/**
 * The value of JSON text, wrapped so that the JSON value null differs from "could not be read" (null).
 * `__proto__` keys are left out, so that no later copying can change a prototype.
 */
export function readJson(text: string, findings: FindingList): { value: unknown } | null {
  const sound = checkJson(text, findings);
  return sound && { value: parseJson(text, sound.hasProto) };
}

/** Whether JSON text can be read (null: it cannot), by what was found in it; `isPlain` where nothing was. */
export function checkJson(
  text: string,
  findings: FindingList,
): { readonly hasProto: boolean; readonly isPlain: boolean } | null {
  const scan = scanJson(text);
  if (scan.error) {
    const { offset, found, expected } = scan.error;
    findings.add(errorCodes[scan.error.kind], { ...lineAndColumn(text, offset), found, expected });
    return null;
  }
  for (const { kind, offset, path, found } of scan.oddities) {
    const place = { ...lineAndColumn(text, offset), path: path === '' ? null : path };
    findings.add(oddityCodes[kind], { ...place, found, expected: String(mostJsonDepth) });
  }
  if (findings.fileRefused) return null;
  const hasProto = scan.oddities.some((oddity) => oddity.kind === 'proto-key');
  return { hasProto, isPlain: scan.oddities.length === 0 };
}

/** JSON.parse for text that is known to be valid, without its `__proto__` keys. */
export function parseJson(text: string, hasProto: boolean): unknown {
  if (!hasProto) return JSON.parse(text);
  return JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value));
}
