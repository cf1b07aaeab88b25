import { Injectable } from '@nestjs/common';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import { dateInWords } from '../../../documents/tags/write-value.js';
import type { Viewer } from '../../../identity/viewer.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { refuse } from '../../../problems/problem-error.js';
import { awardOrderPaper } from '../kinds/award-order-paper.js';
import { readAwardFields, type AwardFields } from '../kinds/read-award-fields.js';
import { GatherCoverage } from './gather-coverage.js';
import type { PaperOrder, PaperSource } from './paper-source.js';

/** An order of awarding: entered by hand, on the grounds of a campaign that the person sees, by his own unit. */
@Injectable()
export class AwardSource implements PaperSource {
  constructor(
    private readonly coverage: GatherCoverage,
    private readonly units: UnitDirectory,
  ) {}

  async check(viewer: Viewer, order: PaperOrder): Promise<string> {
    const fields = read(order);
    await this.coverage.campaign(viewer, order.of);
    return `Приказ о\u00a0награждении №\u00a0${fields.number}, ${await this.issuer(viewer, order)}`;
  }

  async gather(viewer: Viewer, order: PaperOrder): Promise<FilledPaper> {
    const { date, signer, ...fields } = read(order);
    return awardOrderPaper({
      ...fields,
      unit: await this.issuer(viewer, order),
      date: dateInWords(date),
      signers: [signer],
    });
  }

  /** An order is issued by a unit where one works; without a name by the first of them. */
  private async issuer({ held }: Viewer, { unit }: PaperOrder): Promise<string> {
    const own = unit === undefined ? held[0] : held.find(({ unitId }) => unitId === unit);
    if (!own)
      throw refuse.badInput([
        { path: '/unit', message: 'Приказ издаёт организация, в\u00a0которой вы работаете.', code: 'unit' },
      ]);
    return (await this.units.of(own.unitId))?.title ?? own.unitTitle;
  }
}

const read = ({ fields }: PaperOrder): AwardFields => {
  const found = readAwardFields(fields ?? {});
  if (found.ok) return found.fields;
  throw refuse.badInput(
    found.problems.map(({ field, text }) => ({ path: `/fields/${field}`, message: text, code: 'field' })),
  );
};
