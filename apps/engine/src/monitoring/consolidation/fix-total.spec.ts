import { describe, expect, it } from '@jest/globals';
import type { AuditLog } from '../../audit/audit-log.js';
import type { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import type { AcceptCommand } from '../../pipeline/accept-command.js';
import { refuse } from '../../problems/problem-error.js';
import { FixTotal } from './fix-total.js';
import type { MakeTotal } from './make-total.js';

const operator = {
  person: { id: 'operator' },
  held: [{ role: 'regionalOperator', unitKind: 'regionalOperator', unitPath: 'r.operator' }],
} as unknown as Viewer;

/** A total that is made, and a campaign whose move ends with this error. */
const fixing = async (error: Error): Promise<readonly string[]> => {
  const takenBack: string[] = [];
  const pool = {
    query: () => Promise.resolve({ rows: [{ campaign_path: 'r', path: 'r', kind: 'region' }], rowCount: 1 }),
  };
  const fix = new FixTotal(
    pool as unknown as EnginePool,
    {
      first: () => Promise.resolve('made'),
      takeBack: (total: string) => Promise.resolve(void takenBack.push(total)),
    } as unknown as MakeTotal,
    { send: () => Promise.reject(error) } as unknown as AcceptCommand,
    {} as AuditLog,
  );
  await expect(fix.fix(operator, 'campaign', null, 'ru')).rejects.toBe(error);
  return takenBack;
};

describe('a total whose campaign did not move', () => {
  it('goes with a refusal', async () => {
    expect(await fixing(refuse.notYours())).toEqual(['made']);
  });
  it('stays where nobody knows whether the campaign has moved: without it a campaign would be consolidated by nothing', async () => {
    expect(await fixing(new Error('the connection was lost'))).toEqual([]);
  });
});
