// SPDX-License-Identifier: EUPL-1.2
// A release: all files of one build, each with its checksum. The build writes it (scripts/vite/release-files.ts), the service
// worker of that build carries it, and the server tells with it which one is the newest.

/** A file of a release that is kept on the device. */
export interface ReleaseFile {
  /** Below the folder of the page, such as `assets/main-1a2b3c4d.js`. */
  readonly path: string;
  readonly bytes: number;
  /** Hex SHA-256 of the content. */
  readonly sha256: string;
  /** True: too large to be fetched ahead (a country's cells); what is read of it is kept. */
  readonly onRead?: true;
}

export interface Release {
  readonly version: 1;
  /** Of all files and their checksums: the same build has the same name. */
  readonly id: string;
  /** ISO date of the data. */
  readonly dataAsOf: string;
  readonly files: readonly ReleaseFile[];
}

/** What the server tells as `release.json`. */
export interface ReleaseNews {
  readonly version: 1;
  readonly id: string;
  readonly dataAsOf: string;
  /** Whether the page may keep itself on the device: false switches it off and clears what was kept. */
  readonly offline: boolean;
}

/** The release that a page of ours says it is of; null for other documents. */
export function releaseOfPage(html: string): string | null {
  return /<meta name="nuf-release" content="([0-9a-f]+)"/.exec(html)?.[1] ?? null;
}
