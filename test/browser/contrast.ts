// SPDX-License-Identifier: EUPL-1.2
// Contrast of texts that axe cannot judge because something lies over them at this scroll position: by WCAG's formula on
// the computed colours. Runs inside the page, so it uses nothing from outside.

/** Those of the nodes whose text is too faint on its background, or whose background is a picture; each with the reason. */
export function tooFaint(selectors: readonly string[]): [selector: string, why: string][] {
  type Colour = [red: number, green: number, blue: number, alpha: number];
  // The browser itself turns any notation (oklch, color-mix) into red, green and blue.
  const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  // A page has few colours and many boxes, and reading a pixel back is slow.
  const parsed = new Map<string, Colour>();
  const parse = (text: string): Colour => {
    const colour = parsed.get(text) ?? paint(text);
    parsed.set(text, colour);
    return colour;
  };
  const paint = (text: string): Colour => {
    if (!brush) return [0, 0, 0, Number.NaN];
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = text;
    brush.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = (top: Colour, below: Colour): Colour => {
    const mix = (at: 0 | 1 | 2) => top[at] * top[3] + below[at] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const luminance = ([red, green, blue]: Colour) => {
    const linear = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const backgroundOf = (node: Element | null): Colour | null => {
    if (!node) return [255, 255, 255, 1];
    const { backgroundColor, backgroundImage } = getComputedStyle(node);
    const own = parse(backgroundColor);
    if (backgroundImage !== 'none') return null;
    if (own[3] === 1) return own;
    const below = backgroundOf(node.parentElement);
    return below && over(own, below);
  };
  const judge = (node: Element): string | null => {
    const style = getComputedStyle(node);
    const background = backgroundOf(node);
    if (!background) return 'its background is a picture';
    let opacity = 1;
    for (let at: Element | null = node; at; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    const [red, green, blue, alpha] = parse(node instanceof SVGElement ? style.fill : style.color);
    const ink = over([red, green, blue, alpha * opacity], background);
    const [light = 1, dark = 0] = [luminance(ink), luminance(background)].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    return ratio >= (large ? 3 : 4.5)
      ? null
      : `contrast ${ratio.toFixed(2)} found, expected ${large ? 3 : 4.5}`;
  };
  return selectors.flatMap((selector) => {
    const node = document.querySelector(selector);
    const why = node ? judge(node) : 'the node is gone';
    return why === null ? [] : [[selector, why] as [string, string]];
  });
}
