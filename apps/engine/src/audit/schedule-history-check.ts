import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { localDate, momentOf } from '@tandem/domain';
import { EnginePool } from '../database/pools.js';
import { RepeatWork } from '../pipeline/repeat-work.js';

const EVERY_MS = 10 * 60_000;
/** The region's night, when nobody works: the check reads much. */
const ZONE = 'Asia/Tomsk';
const FROM = '02:30:00';
const TO = '06:00:00';

/**
 * Asks for the check of histories once a night. The row of the outbox has an id made of the date, so that of many
 * processes and many askings one check comes; from there on it is a job as any other, tried again and seen when it fails.
 */
@Injectable()
export class ScheduleHistoryCheck {
  constructor(
    private readonly pool: EnginePool,
    private readonly repeating: RepeatWork,
  ) {}

  start(): void {
    this.repeating.later(EVERY_MS, 'the nightly check could not be asked for', () =>
      this.askAtNight(new Date()),
    );
  }

  /** Asks for tonight's check where it is night and nobody has asked yet; answers whether it did. */
  async askAtNight(now: Date): Promise<boolean> {
    const night = localDate(now.getTime(), ZONE);
    const [from, to] = [FROM, TO].map((time) => momentOf(night, time, ZONE)) as [number, number];
    if (now.getTime() < from || now.getTime() >= to) return false;
    const { rowCount } = await this.pool.query(ASK, [checkId(night, null), { night, after: null }]);
    return rowCount === 1;
  }
}

/** Puts one round of a night's check into the outbox, unless it is there. */
export const ASK = `insert into outbox (id, case_id, kind, payload, due_at) values ($1, null, 'checkHistories', $2, now()) on conflict do nothing`;

/** The id of a round: the same whoever asks for it. */
export const checkId = (night: string, after: string | null): string => {
  const hex = createHash('sha256')
    .update(`histories ${night} ${after ?? ''}`)
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
