// SPDX-License-Identifier: EUPL-1.2
// Edges that one sweep looks at (overlay-sweep.ts), as columns that grow: thousands of objects would be mostly allocation.

/** Edges with their lower end first; `sign` −1 where the ring runs up, 1 where it runs down. Columns may be longer than `count`. */
export class EdgeColumns {
  count = 0;
  x0 = new Float64Array(64);
  y0 = new Float64Array(64);
  x1 = new Float64Array(64);
  y1 = new Float64Array(64);
  sign = new Int8Array(64);
  ofClass = new Uint8Array(64);

  /** Edges that fit before the columns grow. */
  get room(): number {
    return this.sign.length;
  }

  clear(): void {
    this.count = 0;
  }

  // biome-ignore lint/complexity/useMaxParams: the loop over all edges
  add(x0: number, y0: number, x1: number, y1: number, sign: number, ofClass: number): void {
    if (this.count === this.room) this.grow();
    const k = this.count++;
    this.x0[k] = x0;
    this.y0[k] = y0;
    this.x1[k] = x1;
    this.y1[k] = y1;
    this.sign[k] = sign;
    this.ofClass[k] = ofClass;
  }

  /** Where an edge is at a height between those of its ends. */
  xAt(edge: number, y: number): number {
    const y0 = this.y0[edge]!;
    const x0 = this.x0[edge]!;
    return x0 + (y - y0) * ((this.x1[edge]! - x0) / (this.y1[edge]! - y0));
  }

  private grow(): void {
    const longer = <A extends Float64Array | Int8Array | Uint8Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    const size = this.count * 2;
    this.x0 = longer(this.x0, new Float64Array(size));
    this.y0 = longer(this.y0, new Float64Array(size));
    this.x1 = longer(this.x1, new Float64Array(size));
    this.y1 = longer(this.y1, new Float64Array(size));
    this.sign = longer(this.sign, new Int8Array(size));
    this.ofClass = longer(this.ofClass, new Uint8Array(size));
  }
}
