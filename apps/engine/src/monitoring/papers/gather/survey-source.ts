import { Injectable } from '@nestjs/common';
import type { SurveyResultsView } from '@tandem/contracts';
import { localDate } from '@tandem/domain';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import type { Viewer } from '../../../identity/viewer.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { ReadResults } from '../../surveys/read/read-results.js';
import { surveyResultsPaper } from '../kinds/survey-results-paper.js';
import { refusePaper } from '../paper-refusals.js';
import type { PaperOrder, PaperSource } from './paper-source.js';

/** Published figures of a survey and nothing else. */
@Injectable()
export class SurveySource implements PaperSource {
  constructor(
    private readonly results: ReadResults,
    private readonly units: UnitDirectory,
  ) {}

  async check(viewer: Viewer, order: PaperOrder): Promise<string> {
    return `Результаты опроса «${(await this.read(viewer, order)).title}»`;
  }

  async gather(viewer: Viewer, order: PaperOrder): Promise<FilledPaper> {
    const results = await this.read(viewer, order);
    const first = results.units[0];
    const zone = (first && (await this.units.of(first.unit.id))?.zone) ?? 'UTC';
    return surveyResultsPaper({
      ...results,
      publishedAt: results.publishedAt && localDate(Date.parse(results.publishedAt), zone),
    });
  }

  private async read(viewer: Viewer, { of }: PaperOrder): Promise<SurveyResultsView> {
    const results = await this.results.read(viewer, of, 'ru');
    if (results.publishedAt === null) throw refusePaper.notPublished();
    return results;
  }
}
