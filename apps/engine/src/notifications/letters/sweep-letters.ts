import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { EnginePool } from '../../database/pools.js';
import { PlanConfirmations } from './confirm/plan-confirmations.js';
import { PlanLetters } from './plan/plan-letters.js';
import { SendLetters } from './send/send-letters.js';
import { SettleLetter } from './send/settle-letter.js';

const EVERY_MS = 2_000;
/** A mail server that takes nothing is asked again after this, twice as late each time. */
const PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 10 * 60_000;
/** Some eight minutes of trouble: longer than a restart. */
const TELL_AFTER = 6;

/** What was sent or not wanted is not kept for ever: notices are, and say more. */
const FORGET = `delete from letter where id in (select id from letter where status <> 'waiting' and settled_at < now() - interval '90 days' limit 1000)`;
const FORGET_EVERY = 1_800;

/** Plans and sends letters while the process runs. */
@Injectable()
export class SweepLetters implements OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;
  private rounds = 0;
  private troubles = 0;
  private sendAgainAt = 0;

  constructor(
    private readonly planning: PlanLetters,
    private readonly confirmations: PlanConfirmations,
    private readonly sending: SendLetters,
    private readonly settling: SettleLetter,
    private readonly pool: EnginePool,
    private readonly logger: PinoLogger,
  ) {}

  start(): void {
    const again = async (): Promise<void> => {
      this.running = this.sweep().catch((error: unknown) =>
        this.logger.warn({ err: error }, 'letters could not be swept'),
      );
      await this.running;
      if (!this.stopped) this.timer = setTimeout(() => void again(), EVERY_MS);
    };
    void again();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    // Connections to the mail server are closed by those who opened them; letters in hand are few.
    await this.running;
  }

  /** Plans all that is owed, sends all that is due. */
  async sweep(): Promise<void> {
    await this.confirmations.plan();
    while (!this.stopped && (await this.planning.plan()) > 0);
    if (Date.now() >= this.sendAgainAt) {
      const { trouble } = await this.sending.send(() => !this.stopped);
      await this.rest(trouble);
    }
    if (this.rounds++ % FORGET_EVERY !== 0) return;
    await this.pool.query(FORGET);
    await this.confirmations.forget();
  }

  /** A mail server in trouble is left alone for a while; when that lasts, the administrator hears of it once a day. */
  private async rest(trouble: string | null): Promise<void> {
    this.troubles = trouble === null ? 0 : this.troubles + 1;
    if (trouble === null) return;
    this.sendAgainAt = Date.now() + Math.min(PAUSE_MS * 2 ** (this.troubles - 1), LONGEST_PAUSE_MS);
    if (this.troubles === TELL_AFTER) await this.settling.troubled(trouble);
  }
}
