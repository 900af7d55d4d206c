// SPDX-License-Identifier: EUPL-1.2
// The files that decide something: a verdict, a share, a right, what is lost. Of each at least 85 % of the mutants must be
// killed by unit tests, sentences apart (docs/mutation.md has the table).

/** Paths from the root of the project. */
export const decidingFiles = [
  'src/analysis/coverage/coverage-weights.ts',
  'src/analysis/coverage/official-shares.ts',
  'src/analysis/figure/share.ts',
  'src/analysis/land-demand/land-demand.ts',
  'src/analysis/place/claim.ts',
  'src/analysis/place/distance.ts',
  'src/analysis/place/distribution.ts',
  'src/analysis/place/place-answer.ts',
  'src/analysis/roles/service-date.ts',
  'src/analysis/site-check/business-fit.ts',
  'src/analysis/site-check/eligibility.ts',
  'src/analysis/site-check/permissibility.ts',
  'src/analysis/site-check/site-lines.ts',
  'src/business/outline/outline-store.ts',
  'src/business/site/feature-facts.ts',
  'src/core/cells/cell-share.ts',
  'src/core/city/feature-index.ts',
  'src/core/edit/draft/draft.ts',
  'src/core/edit/draft/draft-store.ts',
  'src/core/edit/draft/recover.ts',
  'src/core/edit/draft/sealed.ts',
  'src/core/edit/merge/merge-files.ts',
  'src/core/edit/merge/merged-file.ts',
  'src/core/geo/anchor-point.ts',
  'src/core/geo/grid-id.ts',
  'src/core/geo/interior-point.ts',
  'src/core/geo/projection.ts',
  'src/core/large-file/scan-file.ts',
  'src/core/number/number-column.ts',
  'src/core/number/number-text.ts',
  'src/core/time/coarse-date.ts',
  'src/core/validation/apply-order-of-layer.ts',
  'src/core/validation/check-plausibility.ts',
  'src/import/georeference/axis-order.ts',
  'src/import/georeference/resolve-crs.ts',
  'src/import/series/series-row.ts',
  'src/reproduce/command.ts',
  'src/reproduce/link.ts',
  'src/session/desk/open-desk.ts',
  'src/session/session.ts',
];

/**
 * Which tests are asked, where it is not the one of the file's own name: as a pattern without its ending. Those named here are
 * quick, or the only ones that know the file.
 * @type {Readonly<Record<string, string>>}
 */
export const askedTests = {
  'src/core/edit/draft/draft.ts': 'test/core/edit/draft/{draft-store,recover}',
  'src/core/geo/interior-point.ts': 'test/core/geo/anchor-point',
  'src/core/large-file/scan-file.ts': 'test/core/large-file/one-pass*',
};
