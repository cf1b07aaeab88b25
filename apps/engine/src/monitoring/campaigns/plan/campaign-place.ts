import type { UnitKind } from '@tandem/domain';
import { placeOfUnit } from '../../../pipeline/own-place.js';
import type { UnitDirectory, UnitFacts } from '../../../pipeline/unit-directory.js';
import { refuseCampaign } from '../refusals.js';

/** Over what a campaign runs, and who answers for it. */
export interface CampaignPlace {
  readonly level: 'region' | 'municipality';
  readonly path: string;
  readonly title: string;
  readonly zone: string;
  readonly region: string;
  /** The body at whose unit the case stands. */
  readonly body: UnitFacts;
}

const RUN_BY: Partial<Record<UnitKind, { level: CampaignPlace['level']; body: UnitKind }>> = {
  region: { level: 'region', body: 'regionalOperator' },
  regionalOperator: { level: 'region', body: 'regionalOperator' },
  municipality: { level: 'municipality', body: 'municipalAuthority' },
  municipalAuthority: { level: 'municipality', body: 'municipalAuthority' },
};

/** The place that somebody names by its body or by itself. */
export const campaignPlace = (units: UnitDirectory, named: UnitFacts): CampaignPlace => {
  const run = RUN_BY[named.kind];
  if (!run) throw refuseCampaign.notRunHere();
  const path = placeOfUnit(named);
  const body = units.bodyOf(path, run.body);
  if (!body || placeOfUnit(body) !== path) throw refuseCampaign.noBody();
  const { title, zone, region } = units.at(path) ?? named;
  return { level: run.level, path, title, zone, region, body };
};
