// SPDX-License-Identifier: EUPL-1.2
// KERN's and MapLibre's stylesheets carry their icons as `data:` addresses, which the page's policy does not allow.
// The build writes each icon as a file beside the stylesheet and lets the stylesheet name it.

import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** One icon: its file name, which carries a hash of the content, and the content. */
export interface ExtractedIcon {
  readonly name: string;
  readonly source: string | Buffer;
}

// A quoted address ends at its quote; an unquoted one cannot contain a closing bracket.
const dataAddress = /url\(\s*(?:"(data:[^"]*)"|'(data:[^']*)'|(data:[^)"'\s]*))\s*\)/g;
const endings: Readonly<Record<string, string>> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'font/woff2': 'woff2',
};

/**
 * Replaces every `url(data:…)` of a stylesheet by the name of a file in the same folder.
 * @throws where an address is of a kind that is not known here
 */
export function extractDataAddresses(css: string): { css: string; icons: ExtractedIcon[] } {
  const icons = new Map<string, ExtractedIcon>();
  const replaced = css.replace(dataAddress, (_all, double?: string, single?: string, bare?: string) => {
    const icon = iconOf(double ?? single ?? bare ?? '');
    icons.set(icon.name, icon);
    return `url(${icon.name})`;
  });
  return { css: replaced, icons: [...icons.values()] };
}

function iconOf(address: string): ExtractedIcon {
  const match = /^data:([^;,]+)((?:;[^;,]+)*),(.*)$/s.exec(address);
  const ending = endings[match?.[1] ?? ''];
  if (!match || !ending) {
    throw new Error(
      `${address.slice(0, 40)}… found in a stylesheet, expected one of ${Object.keys(endings).join(', ')}`,
    );
  }
  const [, , parameters = '', body = ''] = match;
  // CSS drops a line end after a backslash, and escapes a quote inside a quoted address by one.
  const text = body.replace(/\\(\r\n|\n)/g, '').replace(/\\(["'])/g, '$1');
  const source = parameters.includes(';base64') ? Buffer.from(text, 'base64') : decode(text);
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  return { name: `icon-${hash}.${ending}`, source };
}

/** Percent-decodes; a stray per cent sign (`width='100%'`) stays as it is, as in browsers. */
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** Runs over the finished stylesheets of the build; the development server keeps the addresses as they are. */
export function extractDataUris(): Plugin {
  return {
    name: 'nuf:extract-data-uris',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        const text = typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
        const { css, icons } = extractDataAddresses(text);
        file.source = css;
        const folder = file.fileName.slice(0, file.fileName.lastIndexOf('/') + 1);
        for (const { name, source } of icons)
          this.emitFile({ type: 'asset', fileName: folder + name, source });
      }
    },
  };
}
