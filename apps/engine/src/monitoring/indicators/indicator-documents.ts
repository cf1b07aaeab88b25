import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { readSeries, type IndicatorSeries, type SeriesOfDocument } from '@tandem/monitoring-core';
import type { Environment } from '../../config/environment.js';
import { ENVIRONMENT } from '../../config/environment.token.js';
import { BrokenContent, readJson } from '../../content/read-json.js';
import { EnginePool } from '../../database/pools.js';
import type { UnitFacts } from '../../pipeline/unit-directory.js';
import { figureOf } from '../figures/catalogue/figures.js';

const FOLDER = ['forms', 'monitoring', 'indicator-passport', 'series'];

/** A document with the place whose it is, as seen from a place at or below it. */
export interface BindingDocument {
  readonly document: SeriesOfDocument;
  readonly owner: { readonly id: string; readonly path: string };
}

/** Series of the content pack, read once when the engine starts: a file with a mistake refuses the start. */
@Injectable()
export class IndicatorDocuments implements OnModuleInit {
  private documents: readonly SeriesOfDocument[] = [];

  constructor(
    @Inject(ENVIRONMENT) private readonly env: Environment,
    private readonly pool: EnginePool,
  ) {}

  onModuleInit(): void {
    this.documents = readDocuments(join(this.env.contentRoot, ...FOLDER));
  }

  /** The documents that bind a place: its own and those of places above it that are called as the document says. */
  async of(place: UnitFacts): Promise<BindingDocument[]> {
    const { rows } = await this.pool.query<{ id: string; path: string; kind: string; title: string }>(
      'select id, path::text as path, kind, title from unit where path @> $1::ltree order by path',
      [place.path],
    );
    return this.documents.flatMap((document) => {
      const owner = rows.find(
        ({ kind, title }) => kind === document.of.kind && title.includes(document.of.titled),
      );
      return owner ? [{ document, owner }] : [];
    });
  }

  async find(
    place: UnitFacts,
    key: string,
  ): Promise<(BindingDocument & { readonly series: IndicatorSeries }) | undefined> {
    for (const bound of await this.of(place)) {
      const series = bound.document.series.find(({ passport }) => passport.key === key);
      if (series) return { ...bound, series };
    }
    return undefined;
  }
}

/** A pack without series has no indicators; what stands there must be right. */
export const readDocuments = (folder: string): SeriesOfDocument[] => {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort(newestFirst).map((name) => {
    const file = join(folder, name);
    const read = readSeries(readJson(file));
    const issues = 'issues' in read ? read.issues : unknownFigures(read.document);
    if (issues.length > 0)
      throw new BrokenContent(
        `The series have ${issues.length} error(s):\n${issues.map(({ path, message }) => `${file} ${path}: ${message}`).join('\n')}`,
      );
    return (read as { document: SeriesOfDocument }).document;
  });
};

const yearIn = (name: string): number => Number(/\d{4}/.exec(name)?.[0] ?? 0);
const newestFirst = (a: string, b: string): number => yearIn(b) - yearIn(a) || (a < b ? -1 : 1);

const unknownFigures = ({ series }: SeriesOfDocument) =>
  series.flatMap(({ passport: { from } }, at) => {
    const figure = from.kind === 'fact' ? from.fact : from.kind === 'survey' ? from.index : undefined;
    return figure === undefined || figureOf(figure)
      ? []
      : [{ path: `/series/${at}/passport/from`, message: `nobody counts the figure "${figure}"` }];
  });
