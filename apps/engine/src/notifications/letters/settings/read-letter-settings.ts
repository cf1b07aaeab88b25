import { Inject, Injectable } from '@nestjs/common';
import type { LetterSettingsView } from '@tandem/contracts';
import { slotOf } from '@tandem/domain';
import type { Environment } from '../../../config/environment.js';
import { ENVIRONMENT } from '../../../config/environment.token.js';
import { EnginePool } from '../../../database/pools.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { readPending } from '../confirm/read-pending.js';
import { readReaders, type LetterReader } from '../plan/letter-reader.js';
import { postsOf } from '../posts.js';

const TRIAL = `select created_at, status, reply from letter
  where person_id = $1 and kind = 'trial' and created_at > now() - interval '1 hour' order by created_at desc limit 1`;

/** How somebody gets his letters, and what that means for the next one. */
@Injectable()
export class ReadLetterSettings {
  constructor(
    private readonly pool: EnginePool,
    private readonly units: UnitDirectory,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  async of(personId: string): Promise<LetterSettingsView> {
    const [readers, trials, pending] = await Promise.all([
      readReaders(this.pool, [personId]),
      this.pool.query<Trial>(TRIAL, [personId]),
      readPending(this.pool, personId),
    ]);
    const reader = readers.get(personId)!;
    const trial = trials.rows[0];
    return {
      email: reader.email,
      pending,
      refusedAt: reader.refusedAt?.toISOString() ?? null,
      language: reader.language,
      ...reader.settings,
      groups: { ...reader.settings.groups },
      zone: reader.place?.zone ?? 'UTC',
      posts: postsOf(this.env),
      nextAt: this.nextAt(reader),
      trial: trial ? { at: trial.created_at.toISOString(), status: trial.status, reply: trial.reply } : null,
    };
  }

  private nextAt({ email, refusedAt, place, settings }: LetterReader): string | null {
    if (postsOf(this.env) === 'nowhere' || !email || refusedAt || !place) return null;
    if (!Object.values(settings.groups).some(Boolean)) return null;
    const where = { zone: place.zone, calendar: this.units.calendar(place.region) };
    const slot = slotOf(Date.now(), settings, where);
    return slot && new Date(slot.at).toISOString();
  }
}

interface Trial {
  created_at: Date;
  status: NonNullable<LetterSettingsView['trial']>['status'];
  reply: string | null;
}
