import { Injectable } from '@nestjs/common';
import type { CriteriaView, ReportLevel } from '@tandem/contracts';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import { ReadContext } from '../../../database/read-context.js';
import type { Viewer } from '../../../identity/viewer.js';
import { placeOfUnit } from '../../../pipeline/own-place.js';
import { ShortNames } from '../../../pipeline/short-names.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { refuse } from '../../../problems/problem-error.js';
import { ReadCriteria } from '../../criteria/read-criteria.js';
import { criteriaNotePaper } from '../kinds/criteria-note-paper.js';
import { signerAt } from '../words/signers.js';
import type { PaperOrder, PaperSource } from './paper-source.js';

const SENT_BY = `
select v.frozen_by as by from report r join report_version v on v.id = coalesce(r.accepted_version_id, r.version_id)
where r.campaign_id = $1 and r.unit_id = $2 and r.state <> 'cancelled' limit 1`;

/** The note by the seven criteria, of what the page of criteria shows to the same person. */
@Injectable()
export class CriteriaSource implements PaperSource {
  constructor(
    private readonly criteria: ReadCriteria,
    private readonly units: UnitDirectory,
    private readonly context: ReadContext,
    private readonly names: ShortNames,
  ) {}

  async check(viewer: Viewer, order: PaperOrder): Promise<string> {
    const { place, period } = await this.read(viewer, order);
    return `Справка по семи критериям, ${place.title}, ${period.title}`;
  }

  async gather(viewer: Viewer, order: PaperOrder): Promise<FilledPaper> {
    const view = await this.read(viewer, order);
    const sent = await this.context.as(viewer, (reader) =>
      reader.one<{ by: string }>(SENT_BY, [order.of, view.place.id]),
    );
    const names = await this.names.of([sent?.by ?? null]);
    return criteriaNotePaper({
      view,
      signers: [signerAt(levelOf(view.place.kind), (sent && names.get(sent.by)) ?? null)],
    });
  }

  private async read(viewer: Viewer, { of, unit }: PaperOrder): Promise<CriteriaView> {
    const known = unit === undefined ? undefined : await this.units.of(unit);
    if (unit !== undefined && !known) throw refuse.notFound();
    return this.criteria.read(viewer, of, known ? placeOfUnit(known) : null, 'ru');
  }
}

const levelOf = (kind: string): ReportLevel =>
  kind === 'region' || kind === 'municipality' ? kind : 'school';
