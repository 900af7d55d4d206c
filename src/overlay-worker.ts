// SPDX-License-Identifier: EUPL-1.2
// The worker of overlays. It says first whether it may compile WebAssembly at all, because the engine's own start would be
// silent; the engine comes with the first job.

import type { OverlayJob } from './core/edit/overlay/overlay-job';
import type { OverlayMessage } from './edit/overlay/overlay-engine';

/** A module of WebAssembly with nothing in it. */
const canary = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);

function mayCompile(): boolean {
  try {
    return new WebAssembly.Module(canary) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/** Kept for all: the engine of this worker, which takes long to start. */
let engine: Promise<(job: OverlayJob) => OverlayMessage> | null = null;

async function start(): Promise<(job: OverlayJob) => OverlayMessage> {
  const { startGeosOverlay } = await import('./edit/overlay/geos-overlay');
  const overlay = await startGeosOverlay();
  return (job) => ({ kind: 'done', answer: overlay(job) });
}

globalThis.onmessage = async ({ data: job }: MessageEvent<OverlayJob>) => {
  try {
    engine ??= start();
    tell((await engine)(job));
  } catch (error) {
    tell({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
};

function tell(message: OverlayMessage): void {
  globalThis.postMessage(message);
}

tell({ kind: mayCompile() ? 'allowed' : 'forbidden' });
