import type { PoolClient } from 'pg';
import { CHANGES, type ChangeSignal } from '../../pipeline/announce-changes.js';
import type { SeenRoadmap } from '../remarks/find-roadmap.js';

/** Other open pages of this draft read it again; told at the plan's own place only, when the transaction is stored. */
export const announceDraft = async (
  client: PoolClient,
  { live, levelPath }: Pick<SeenRoadmap, 'live' | 'levelPath'>,
  draft: number,
): Promise<void> => {
  const signal: ChangeSignal = {
    case: live.id,
    unit: live.unitId,
    path: live.unitPath,
    near: levelPath,
    subject: live.subject,
    revision: live.revision,
    draft,
    persons: [],
    asked: [],
  };
  await client.query('select pg_notify($1, $2)', [CHANGES, JSON.stringify([signal])]);
};
