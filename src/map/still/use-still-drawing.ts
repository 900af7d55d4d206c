// SPDX-License-Identifier: EUPL-1.2
// When the still picture is drawn: what follows a hand at once, the first picture and one with new letters in short slices
// beside what is seen, so that a slow device handles input meanwhile. Of a country every picture is drawn in slices, and what
// stands is carried along until the next one does.

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
  const last = useRef<Drawn | null>(null);
  const finish = useCallback(() => {
    while (rest.current !== null) if (rest.current.next().done) rest.current = null;
  }, []);
  useLayoutEffect(() => {
    const shown = canvas.current;
    if (shown === null || scene.frame.width === 0 || scene.frame.height === 0) return;
    const isSlow = scene.isSlow === true || isLarge(scene.style);
    const isInHand = begun.current !== null && begun.current !== scene && !isSlow;
    begun.current = scene;
    rest.current = null;
    // For tests and measurements: whether all stands that there is to see.
    const tell = (isWhole: boolean) =>
      shown.toggleAttribute('data-whole', isWhole && fonts && !scene.isWaiting);
    tell(false);
    if (isInHand) {
      const context = prepared(shown, scene.frame);
      if (context !== null) drawStill(context, scene);
      return void tell(context !== null);
    }
    carry(shown, last.current, scene.frame);
    const steps = besideWhatIsSeen(shown, scene, (canvas) => {
      last.current = isSlow ? { canvas, frame: scene.frame } : null;
      tell(true);
    });
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

/** A whole picture, and what it shows. */
interface Drawn {
  readonly canvas: HTMLCanvasElement;
  readonly frame: StillFrame;
}

/** Moves and stretches what stands to where another frame has it; what it does not hold stays empty. */
function carry(shown: HTMLCanvasElement, drawn: Drawn | null, frame: StillFrame): void {
  if (drawn === null || drawn.frame === frame) return;
  const context = prepared(shown, frame);
  const { width, height, toPlace } = drawn.frame;
  const [from, to] = [toPlace(0, 0), toPlace(width, height)];
  const [left, top] = frame.toPixel(from.lon, from.lat);
  const [right, bottom] = frame.toPixel(to.lon, to.lat);
  context?.drawImage(drawn.canvas, left, top, right - left, bottom - top);
}

/** Draws on a canvas of its own and shows it twice: without names, and complete. */
function* besideWhatIsSeen(
  shown: HTMLCanvasElement,
  scene: StillScene,
  tellWhole: (canvas: HTMLCanvasElement) => void,
): Generator<void> {
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
  tellWhole(aside);
}

/** What `draw` draws, at once on a canvas of its own; null where there is none. */
export function cellsAlone(
  frame: StillFrame,
  draw: (onto: CanvasRenderingContext2D) => Iterable<void>,
): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  const context = prepared(canvas, frame);
  if (context === null) return null;
  for (const _ of draw(context));
  return canvas;
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
