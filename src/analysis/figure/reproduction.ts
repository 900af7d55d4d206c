// SPDX-License-Identifier: EUPL-1.2
// How a number comes again, as data: what was asked, in the words of the question. The room `reproduce` makes a link of the
// page and a command of it, so that nothing here knows the keys of a link or the options of a command.

import type { FeatureName } from '../../core/city/feature-index';
import type { CoverageTechnology, ShareUnit } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import type { ThresholdMbit } from '../../layers/speed-thresholds';

/** What is asked of a share beside the place. */
export interface ShareQuestion {
  readonly unit: ShareUnit;
  readonly technology: CoverageTechnology;
  readonly mbit: ThresholdMbit;
}

/** What a reader asked of the report beyond its usual form; the number differs with it. */
export interface ReportQuestionParts {
  readonly quarter?: string | null;
  readonly rule?: string | null;
  readonly unit?: ShareUnit | null;
}

/** What a place is asked about it, each part only where it was asked. */
export interface SiteQuestion {
  readonly subject:
    | { readonly kind: 'feature'; readonly feature: FeatureName }
    /** Degrees. */
    | { readonly kind: 'point'; readonly lon: number; readonly lat: number }
    /** An outline by the file that holds it for a command, and as the page keeps its corners. */
    | { readonly kind: 'outline'; readonly file: string; readonly corners?: string | null | undefined }
    /** The filters of the site finder or the needs of a founder, as link and command both take them. */
    | { readonly kind: 'find' | 'found'; readonly wish: string }
    /** Nothing that a link or a command could name. */
    | { readonly kind: 'nothing' };
  /** The feature whose area is tried out. */
  readonly model?: FeatureName | null;
  readonly date?: string | undefined;
  readonly firm?: string | undefined;
  /** Id of the project whose line is supposed there, or a line of one's own such as `ftthb/1000`. */
  readonly plan?: string | undefined;
  readonly line?: string | undefined;
}

/** One area of a file of areas, as `nuf coverage` counts it. */
export interface AreaQuestion {
  /** File that holds the area for a command. */
  readonly file: string;
  /** Of the area in that file; null where it is the only one. */
  readonly id: string | null;
  /** Whose column counts for businesses. */
  readonly group: GroupChoice;
  readonly weight: ShareUnit;
  readonly value: 'areaM2' | 'perimeterM' | 'amount' | { readonly share: ThresholdMbit };
  /** What the page opens: a feature, or an outline by its corners. */
  readonly page: { readonly feature: FeatureName } | { readonly corners: string | null };
}

/** The assumptions of the land-demand page, under the names by which that page keeps them. */
export type DemandQuestion = Readonly<Record<string, string>>;

export type Reproduction =
  /** A share of a group or of the whole municipality; `quarter` null is the date of the data. */
  | (ShareQuestion & { readonly by: 'share'; readonly group: GroupChoice; readonly quarter: string | null })
  | (ShareQuestion & { readonly by: 'zone-share'; readonly zone: string; readonly quarter: string | null })
  /** The newest share that was published for the same question. */
  | (ShareQuestion & { readonly by: 'official-share'; readonly group: GroupChoice })
  | { readonly by: 'official-row'; readonly unit: string; readonly asOf: string; readonly column: string }
  /** A row of the shares of other places. */
  | {
      readonly by: 'comparison-row';
      readonly unit: string;
      readonly ags: string;
      readonly asOf: string;
      readonly column: string;
    }
  /** A figure of the report by its id, in the section that shows it. */
  | {
      readonly by: 'report';
      readonly figure: string;
      readonly section: string;
      readonly asked: ReportQuestionParts;
    }
  /** A number of the comparison of two states of the data: a filter in the language of jq over `nuf diff --json`. */
  | {
      readonly by: 'change';
      readonly before: string;
      /** Null is the folder as it is. */
      readonly after: string | null;
      readonly filter: string;
    }
  | { readonly by: 'site'; readonly figure: string; readonly site: SiteQuestion }
  | { readonly by: 'area'; readonly area: AreaQuestion }
  | { readonly by: 'demand'; readonly figure: string; readonly asked: DemandQuestion }
  /** Arithmetic over numbers that somebody typed, which are in no file; in the language of jq. */
  | { readonly by: 'arithmetic'; readonly expression: string; readonly asked: DemandQuestion };

/** The name of a technology in the report; the official grammar says `alle` where a reader of English expects `any`. */
export function reportTechnology(technology: CoverageTechnology): 'any' | 'ftthb' | 'hfc' | 'fttc' {
  return technology === 'alle' ? 'any' : technology;
}
