// SPDX-License-Identifier: EUPL-1.2
// Whoever puts the inputs of a proof into the model gets the number of the proof, whichever assumptions gave it.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ProofInput } from '../../../src/analysis/figure/figure';
import { demandAnswer } from '../../../src/analysis/land-demand/demand-answer';
import { withParameter } from '../../../src/analysis/land-demand/demand-scenarios';
import {
  type LandDemandInput,
  landDemand,
  type ReuseOn,
} from '../../../src/analysis/land-demand/land-demand';
import { exampleInput } from '../../../src/analysis/land-demand/start-input';
import {
  type LandDemandDefaults,
  landDemandDefaultsSchema,
} from '../../../src/core/city/land-demand-defaults';

const defaults: LandDemandDefaults = landDemandDefaultsSchema.parse(
  JSON.parse(readFileSync('data/land-demand-defaults.json', 'utf8')),
);
const example = exampleInput(defaults, 'de');
const inputs: Record<string, LandDemandInput> = {
  'the example': example,
  'an add-on for access and green': { ...example, netToGross: 1.2 },
  're-use everywhere and no word of automation': { ...example, reuseOn: 'all', automation: undefined },
};

/** The model fed with what a proof names, and nothing else but the sectors. */
function again(named: readonly ProofInput[], sectors: LandDemandInput['sectors']) {
  const value = (label: string) => named.find(({ label: { de } }) => de === label)?.value;
  const start: LandDemandInput = {
    horizonYears: value('Zeitraum') as number,
    reuseOn: named.find(({ said }) => said)?.value as ReuseOn,
    sectors,
    automation: { s: 0, rho: 0, epsilon: 0, g: 0, delta: 0, mu: 1 },
    netToGross: 1,
  };
  return landDemand(
    defaults.parameters.reduce((input, parameter) => {
      const { label, change } = parameter;
      // What each sector has of its own and the proof does not name stays as the sectors have it.
      const said = value(change === 'scale' ? `${label.de}, Faktor` : label.de);
      return typeof said === 'number' ? withParameter(input, parameter, said) : input;
    }, start),
  );
}

test.each(Object.keys(inputs))(
  'every amount of land follows from the inputs of its own proof: %s',
  (name) => {
    const input = inputs[name]!;
    const { figures, gross, wide } = demandAnswer({ input, defaults, asked: {} }, [], { name: 'Stadt' });
    const net = [figures.range!.low, figures.range!.high, figures.yours.demand];
    const grossFigures = [gross!.low, gross!.high, wide!.low, wide!.high, figures.yours.gross];
    const ends = figures.tornado.flatMap(({ low, high }) => [low, high].filter((one) => one !== null));
    const of = {
      net: [...net, ...figures.scenarios.map(({ demand }) => demand)],
      gross: [...grossFigures, ...ends],
    };
    expect(ends.length).toBeGreaterThan(20);
    for (const { id, figure } of of.net)
      expect([id, again(figure.proof.inputs, input.sectors).demandM2]).toEqual([
        id,
        expect.closeTo(figure.value!, 4),
      ]);
    for (const { id, figure } of of.gross)
      expect([id, again(figure.proof.inputs, input.sectors).grossM2]).toEqual([
        id,
        expect.closeTo(figure.value!, 4),
      ]);
  },
);

test('the factor at an end of its range has that end as its input, and a span the three amounts it lies between', () => {
  const { figures, factor } = demandAnswer({ input: example, defaults, asked: {} }, [], { name: 'Stadt' });
  for (const { figure } of [factor.now, factor.ends!.low, factor.ends!.high])
    expect(figure.proof.inputs.map(({ value }) => value)).toEqual([figure.value]);
  for (const { span } of figures.tornado) {
    const amounts = span.figure.proof.inputs.flatMap(({ value }) =>
      typeof value === 'number' ? [value] : [],
    );
    expect(Math.max(...amounts) - Math.min(...amounts)).toBeCloseTo(span.figure.value!, 4);
  }
});
