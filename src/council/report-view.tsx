// SPDX-License-Identifier: EUPL-1.2
// Draws the report's document on the page: sections, tables, notes, map excerpts.

import { Fragment, type ReactNode } from 'react';
import { CurvePictures } from '../frame/chart/curve-pictures';
import { unbroken } from '../frame/elements/unbroken';
import { FigureView } from '../frame/proof/figure-view';
import type { Block, Part, Parts, ReportDocument, Row, Table } from '../report/document/document';
import type { Excerpt } from '../report/document/excerpt';
import { isNumeric, text } from '../report/output/markdown';
import { tableProof, tableProofParts } from '../report/output/proof-text';
import type { Language } from '../words/number/format';
import { reportWordsOf } from '../words/report';
import { Fold } from './fold';
import '../frame/elements/table.css';
import './excerpt.css';

/** Everything below the head: one section after the other, in the order of the document. */
export function ReportView({ report }: { readonly report: ReportDocument }) {
  return report.sections.map(({ id, heading, blocks, isAnnex = false }) => {
    const title = (
      <h2 id={`h-${id}`} className="kern-heading-medium" tabIndex={-1}>
        {unbroken(heading)}
      </h2>
    );
    const shown = <Blocks blocks={blocks} report={report} />;
    const isFolding = isAnnex && id !== 'annex';
    return (
      <section
        key={id}
        id={`teil-${id}`}
        className="nuf-report__section"
        data-annex={isAnnex ? '' : undefined}
        aria-labelledby={`h-${id}`}
      >
        {isFolding ? (
          <Fold title={title}>{shown}</Fold>
        ) : (
          <>
            {title}
            {shown}
          </>
        )}
      </section>
    );
  });
}

/** What a block needs of the report that it stands in. */
type Within = Pick<ReportDocument, 'language' | 'methods' | 'dataFolder'>;

export function Blocks({ blocks, report }: { readonly blocks: readonly Block[]; readonly report: Within }) {
  // The document is made anew as a whole, so the place in it is what tells blocks apart.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above.
  return blocks.map((block, at) => <BlockView key={at} block={block} report={report} />);
}

function BlockView({ block, report }: { readonly block: Block; readonly report: Within }) {
  const { language } = report;
  switch (block.kind) {
    case 'heading':
      return <h3 className="kern-heading-small">{unbroken(block.text)}</h3>;
    case 'paragraph':
      return (
        <p className={block.isDetail ? 'nuf-report__detail' : undefined}>
          <PartsView parts={block.parts} language={language} />
        </p>
      );
    case 'note':
      return (
        <p className="nuf-report__note" data-tone={block.tone}>
          <PartsView parts={block.parts} language={language} />
        </p>
      );
    case 'list':
      return (
        <List isNumbered={block.isNumbered}>
          {block.items.map((parts, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other name.
            <li key={at}>
              <PartsView parts={parts} language={language} />
            </li>
          ))}
        </List>
      );
    case 'map':
      return <MapExcerpt excerpt={block.excerpt} />;
    case 'curves':
      return <CurvePictures pictures={block.pictures} legend={block.legend} />;
    case 'table':
      return <TableView table={block} report={report} />;
  }
}

function List({ isNumbered, children }: { isNumbered: boolean | undefined; children: ReactNode }) {
  return isNumbered ? <ol>{children}</ol> : <ul>{children}</ul>;
}

/** What the numbers of a cell are of: row and column, and for the heading of the proof the table as well. */
interface CellNames {
  readonly name?: string;
  readonly about: string;
}

/** A number keeps the punctuation after it on its line: a button may otherwise be torn from its full stop. */
function PartsView({
  parts,
  language,
  cell,
}: {
  readonly parts: Parts;
  readonly language: Language;
  readonly cell?: CellNames;
}) {
  // Outside a table the sentence says what its numbers are.
  const names = cell ?? { about: text(parts, language) };
  return parts.map((part, at) => {
    const before = parts[at - 1];
    const after = parts[at + 1];
    const glued = part.kind === 'figure' && after?.kind === 'text' ? punctuationOf(after.text) : '';
    const shown =
      part.kind === 'text' && before?.kind === 'figure'
        ? { ...part, text: part.text.slice(punctuationOf(part.text).length) }
        : part;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a sentence have no other name.
      <Fragment key={at}>
        {glued === '' ? (
          <PartView part={shown} language={language} names={names} />
        ) : (
          <span className="nuf-report__glued">
            <PartView part={shown} language={language} names={names} />
            {glued}
          </span>
        )}
      </Fragment>
    );
  });
}

const punctuationOf = (text: string) => /^[.,;:)]*/.exec(text)?.[0] ?? '';

function PartView({
  part,
  language,
  names,
}: {
  readonly part: Part;
  readonly language: Language;
  readonly names: CellNames;
}) {
  switch (part.kind) {
    case 'text':
      return part.lang && language !== part.lang ? (
        <span lang={part.lang}>{unbroken(part.text)}</span>
      ) : (
        unbroken(part.text)
      );
    case 'link':
      return (
        <a className="nuf-textlink" href={part.href} rel="noopener noreferrer">
          {unbroken(part.text)}
        </a>
      );
    case 'figure':
      return <FigureView id={part.id} figure={part.figure} language={language} {...names} />;
  }
}

function TableView({ table, report }: { readonly table: Table; readonly report: Within }) {
  const { language } = report;
  const words = reportWordsOf(language);
  const proof = tableProof(table, report);
  const kind = (at: number) => (isNumeric(table, at) ? 'number' : undefined);
  return (
    <div className="nuf-report__block">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <section className="nuf-table-scroll" tabIndex={0} aria-label={table.caption}>
        <table className="nuf-report__table" data-table={table.id}>
          <caption>
            {unbroken(table.caption)}{' '}
            {table.official ? (
              <span className="nuf-report__mark" data-mark="official">
                {words.official}
              </span>
            ) : (
              proof?.confidence === 'demo' && (
                <span className="nuf-report__mark" data-mark="demo">
                  {words.marks.demo}
                </span>
              )
            )}
          </caption>
          <thead>
            <tr>
              {table.head.map((parts, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name.
                <th key={at} scope="col" data-kind={at > 0 ? kind(at - 1) : undefined}>
                  <PartsView parts={parts} language={language} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name.
              <RowView key={at} row={row} table={table} kind={kind} language={language} />
            ))}
          </tbody>
        </table>
      </section>
      {proof && (
        <p className="nuf-report__proof">
          <PartsView parts={tableProofParts(proof, report)} language={language} />
        </p>
      )}
    </div>
  );
}

function RowView({
  row,
  table,
  kind,
  language,
}: {
  readonly row: Row;
  readonly table: Table;
  readonly kind: (at: number) => string | undefined;
  readonly language: Language;
}) {
  const words = reportWordsOf(language);
  const namesOf = (at: number): CellNames => {
    const name = [row.head, table.head[at + 1] ?? []].map((parts) => text(parts, language)).join(', ');
    return { name, about: `${name} (${table.caption})` };
  };
  return (
    <tr>
      <th scope="row">
        <PartsView parts={row.head} language={language} />
        {row.marks.map((mark) => (
          <Fragment key={mark}>
            {' '}
            <span className="nuf-report__mark" data-mark={mark}>
              {words.marks[mark]}
            </span>
          </Fragment>
        ))}
      </th>
      {row.cells.map((parts, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name.
        <td key={at} data-kind={kind(at)}>
          <PartsView parts={parts} language={language} cell={namesOf(at)} />
        </td>
      ))}
    </tr>
  );
}

function MapExcerpt({ excerpt }: { readonly excerpt: Excerpt }) {
  const { caption, legend, width, height, shapes } = excerpt;
  return (
    <figure className="nuf-excerpt">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={caption}>
        {shapes.map(({ kind, path, name, step }) => (
          <path key={`${kind}${path}`} d={path} data-kind={kind} data-step={step ?? undefined}>
            <title>{name}</title>
          </path>
        ))}
      </svg>
      <figcaption>
        {unbroken(caption)}
        <ul>
          {legend.map(({ step, label }) => (
            <li key={label}>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M0 0H16V16H0Z" data-kind="zone" data-step={step} />
              </svg>
              {unbroken(label)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
