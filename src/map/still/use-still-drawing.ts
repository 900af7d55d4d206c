// SPDX-License-Identifier: EUPL-1.2
// When the still picture is drawn: what follows a hand at once, the first picture and one with new letters in short slices
// beside what is seen, so that a slow device handles input meanwhile. Of a country every picture is drawn in slices.

import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { stillSliceMs } from '../../core/limits/limits';
import { forPaper } from '../style/paper-canvas';
import type { StillScene } from './drawn-layer';
import { drawStill, isLarge, nameSteps, stillSteps } from './still-picture';
import type { StillFrame } from './still-viewport';

/**
 * Keeps the canvas at the scene; `fonts` changes when the letters of the names have come. Gives what completes at once a
 * picture that is still being drawn.
 */
export function useStillDrawing(
  canvas: RefObject<HTMLCanvasElement | null>,
  scene: StillScene,
  fonts: boolean,
): () => void {
  const begun = useRef<StillScene | null>(null);
  const rest = useRef<Iterator<void> | null>(null);
  const finish = useCallback(() => {
    while (rest.current !== null) if (rest.current.next().done) rest.current = null;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `fonts` says only that it is time to draw again
  useLayoutEffect(() => {
    const shown = canvas.current;
    if (shown === null || scene.frame.width === 0 || scene.frame.height === 0) return;
    const isInHand = begun.current !== null && begun.current !== scene && !isLarge(scene.style);
    begun.current = scene;
    rest.current = null;
    if (isInHand) {
      const context = prepared(shown, scene.frame);
      if (context !== null) drawStill(context, scene);
      return;
    }
    const steps = besideWhatIsSeen(shown, scene);
    rest.current = steps;
    let timer = setTimeout(function slice() {
      const until = performance.now() + stillSliceMs;
      while (rest.current === steps && performance.now() < until) if (steps.next().done) rest.current = null;
      if (rest.current === steps) timer = setTimeout(slice, 0);
    }, 0);
    return () => clearTimeout(timer);
  }, [canvas, scene, fonts]);
  return finish;
}

/** Draws on a canvas of its own and shows it twice: without names, and complete. */
function* besideWhatIsSeen(shown: HTMLCanvasElement, scene: StillScene): Generator<void> {
  const aside = document.createElement('canvas');
  const context = prepared(aside, scene.frame);
  if (context === null) return;
  const show = () => {
    shown.width = aside.width;
    shown.height = aside.height;
    shown.getContext('2d', forPaper)?.drawImage(aside, 0, 0);
  };
  yield* stillSteps(context, scene);
  show();
  yield;
  yield* nameSteps(context, scene);
  show();
}

/** A context of the frame's size in CSS pixels, clean; null where there is none. */
function prepared(canvas: HTMLCanvasElement, { width, height }: StillFrame): CanvasRenderingContext2D | null {
  const ratio = Math.min(3, Math.max(1, window.devicePixelRatio));
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d', forPaper);
  context?.scale(ratio, ratio);
  return context;
}
