// SPDX-License-Identifier: EUPL-1.2
// A chart as a picture with a name, drawn as wide as its place, so that its type is as large as that of the page; the table
// beside it holds the numbers for everybody.

import { type RefObject, useEffect, useRef, useState } from 'react';

import { useWords } from '../../session/use-session';
import { quietly } from '../device/quiet-import';
import { PartMissing } from '../elements/part-missing';

type PlotLibrary = typeof import('@observablehq/plot');

/** Draws a chart as wide as that many CSS pixels. */
export type Draw = (plot: PlotLibrary, widthPx: number) => ReturnType<PlotLibrary['plot']>;

interface Props {
  readonly label: string;
  /** Keep it the same function while nothing changes: each new one draws again. */
  readonly draw: Draw;
}

/** On paper the sheet's own style sheet gives the size: what is drawn for it keeps this shape. */
const paperWidthPx = 640;

export function PlotFigure({ label, draw }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  const words = useWords();
  const [lost, setLost] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when somebody says so
  useEffect(() => {
    let wanted = true;
    // The plotting library is big and needed here only.
    quietly(() => import('@observablehq/plot')).then(
      (plot) => {
        if (!wanted || !holder.current || width === null) return;
        const figure = draw(plot, width);
        // Plot brings a <style> element, which the content policy forbids; our style sheet says the same.
        for (const style of figure.querySelectorAll('style')) style.remove();
        // Plot names its groups for nobody: the picture has one name, the table says the rest.
        for (const group of figure.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
        figure.setAttribute('role', 'img');
        figure.setAttribute('aria-label', label);
        holder.current.replaceChildren(figure);
      },
      () => wanted && setLost(true),
    );
    return () => {
      wanted = false;
    };
  }, [label, draw, width, lost]);
  return (
    <>
      {lost && <PartMissing what={words.trouble.chart} onAgain={() => setLost(false)} />}
      <div ref={holder} className="nuf-chart" />
    </>
  );
}

/** Width of the place in CSS pixels, that of paper where the place is not shown; null until it is known. */
function useWidth(holder: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      // The page is laid out for paper while it is printed; the drawing must not change in between.
      if (!window.matchMedia('print').matches) setWidth(Math.round(element.clientWidth) || paperWidthPx);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [holder]);
  return width;
}
