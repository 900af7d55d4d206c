// SPDX-License-Identifier: EUPL-1.2
// Job series carried on into the horizon: four curves fitted by least squares (trend form).

export const trendForms = ['linear', 'power', 'exponential', 'logistic'] as const;
export type TrendForm = (typeof trendForms)[number];

/** Jobs counted on 30 June of a year. */
export interface JobCount {
  readonly year: number;
  readonly jobs: number;
}

export interface Trend {
  readonly form: TrendForm;
  /** At least `minimumYears` counts, each year once, in any order. */
  readonly series: readonly JobCount[];
}

/** Fewer years than this are refused; ten are better. */
export const minimumYears = 8;

export interface TrendFit {
  readonly form: TrendForm;
  /** Jobs in a calendar year, never below 0. */
  readonly jobsIn: (year: number) => number;
  /** 1 − residual ÷ total sum of squares, both in jobs, so that the forms compare; 1 for a constant series met
   *  exactly. */
  readonly rSquared: number;
  /** Parameters in the order of the formula: linear α β, power c b, exponential c b, logistic K α β. */
  readonly parameters: readonly number[];
}

export type TrendProblem = 'too-few-years' | 'year-twice' | 'needs-positive-jobs';

/** Why a form cannot be fitted to a series; null when it can. */
export function trendProblem(trend: Trend): TrendProblem | null {
  if (trend.series.length < minimumYears) return 'too-few-years';
  if (new Set(trend.series.map((count) => count.year)).size < trend.series.length) return 'year-twice';
  if (trend.form !== 'linear' && trend.series.some((count) => count.jobs <= 0)) return 'needs-positive-jobs';
  return null;
}

/**
 * Fits one curve to a series that `trendProblem` accepts; x counts years from 1 at the first year of the series.
 * linear α + β·x · power c·x^b · exponential c·e^(b·x) · logistic K ÷ (1 + e^−(α + β·x)). Power and exponential are
 * straight lines in logarithms and are fitted there; logistic fits the logit for each ceiling K and keeps the K with the
 * smallest squared error in jobs, at most fifty times the largest count.
 */
export function fitTrend(trend: Trend): TrendFit {
  const first = Math.min(...trend.series.map((count) => count.year));
  const x = trend.series.map((count) => count.year - first + 1);
  const y = trend.series.map((count) => count.jobs);
  const { curve, parameters } = fitters[trend.form](x, y);
  const jobsIn = (year: number) => Math.max(0, curve(year - first + 1));
  return { form: trend.form, jobsIn, rSquared: rSquared(x.map(curve), y), parameters };
}

/** E(t) for t = 1, 2, … years after the last year of the series. */
export function jobsByTrend(trend: Trend): (t: number) => number {
  const last = Math.max(...trend.series.map((count) => count.year));
  const { jobsIn } = fitTrend(trend);
  return (t) => jobsIn(last + t);
}

/** Every form that can be fitted, best R² first; a good fit of the past is no proof for the future. */
export function compareTrends(series: readonly JobCount[]): TrendFit[] {
  return trendForms
    .map((form) => ({ form, series }))
    .filter((trend) => trendProblem(trend) === null)
    .map(fitTrend)
    .sort((one, other) => other.rSquared - one.rSquared);
}

interface Curve {
  readonly curve: (x: number) => number;
  readonly parameters: readonly number[];
}
type Fitter = (x: readonly number[], y: readonly number[]) => Curve;

const fitters: Readonly<Record<TrendForm, Fitter>> = {
  linear(x, y) {
    const [alpha, beta] = straightLine(x, y);
    return { curve: (at) => alpha + beta * at, parameters: [alpha, beta] };
  },
  power(x, y) {
    const [logC, b] = straightLine(x.map(Math.log), y.map(Math.log));
    // x is below 1 only for years before the series, which nobody asks for; there the curve starts.
    return { curve: (at) => Math.exp(logC) * Math.max(at, 1) ** b, parameters: [Math.exp(logC), b] };
  },
  exponential(x, y) {
    const [logC, b] = straightLine(x, y.map(Math.log));
    return { curve: (at) => Math.exp(logC + b * at), parameters: [Math.exp(logC), b] };
  },
  logistic(x, y) {
    const top = Math.max(...y);
    const withCeiling = (ceiling: number): Curve => {
      const logits = y.map((jobs) => Math.log(jobs / (ceiling - jobs)));
      const [alpha, beta] = straightLine(x, logits);
      const curve = (at: number) => ceiling / (1 + Math.exp(-(alpha + beta * at)));
      return { curve, parameters: [ceiling, alpha, beta] };
    };
    // The ceiling is searched as ln(K/top − 1), where the error changes evenly from "just above" to "far above".
    const error = (u: number) => squaredError(x.map(withCeiling(top * (1 + Math.exp(u))).curve), y);
    return withCeiling(top * (1 + Math.exp(smallest(error, Math.log(1e-4), Math.log(49)))));
  },
};

/** Ordinary least squares; slope 0 where all x are equal. */
function straightLine(x: readonly number[], y: readonly number[]): [intercept: number, slope: number] {
  const meanX = mean(x);
  const meanY = mean(y);
  let covariance = 0;
  let variance = 0;
  x.forEach((value, i) => {
    covariance += (value - meanX) * (y[i]! - meanY);
    variance += (value - meanX) ** 2;
  });
  const slope = variance === 0 ? 0 : covariance / variance;
  return [meanY - slope * meanX, slope];
}

/** Place of the smallest value of `f` in low..high: a grid against false valleys, then golden section. */
function smallest(f: (u: number) => number, low: number, high: number): number {
  const steps = 80;
  const step = (high - low) / steps;
  let best = 0;
  for (let i = 1; i <= steps; i++) if (f(low + i * step) < f(low + best * step)) best = i;
  const golden = (Math.sqrt(5) - 1) / 2;
  let left = low + Math.max(0, best - 1) * step;
  let right = low + Math.min(steps, best + 1) * step;
  for (let i = 0; i < 60; i++) {
    const third = right - golden * (right - left);
    const twoThirds = left + golden * (right - left);
    if (f(third) < f(twoThirds)) right = twoThirds;
    else left = third;
  }
  return (left + right) / 2;
}

function rSquared(fitted: readonly number[], y: readonly number[]): number {
  const meanY = mean(y);
  const total = squaredError(
    y.map(() => meanY),
    y,
  );
  const residual = squaredError(fitted, y);
  // Rounding of the mean leaves a constant series a total just above 0, against which any residual looks large.
  const isConstant = total <= 1e-20 * y.length * meanY * meanY;
  if (isConstant) return residual <= 1e-12 * y.length * meanY * meanY ? 1 : 0;
  return 1 - residual / total;
}

const squaredError = (fitted: readonly number[], y: readonly number[]) =>
  fitted.reduce((total, value, i) => total + (value - y[i]!) ** 2, 0);
const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length;
