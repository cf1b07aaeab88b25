import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Viewer } from '../identity/viewer.js';
import { mayHear, type Signal } from './signals.js';

/** An open screen: where to write, and who sits before it now. */
export interface Screen {
  /** The viewer with the rights of this moment; null when the session has ended. */
  viewer(): Promise<Viewer | null>;
  write(text: string): boolean;
  close(): void;
}

interface Seat {
  readonly screen: Screen;
  viewer: Viewer;
  checkedAt: number;
}

const HEARTBEAT_MS = 25_000;
/** A screen whose session was not asked for longer than this is asked before it is told anything. */
const TRUST_MS = 5_000;
/** Windows of one session; the oldest gives way. */
const PER_SESSION = 8;

/** Gives each change to the screens that may know of it, and closes those whose session has ended. */
@Injectable()
export class LiveHub implements OnModuleDestroy {
  private readonly seats = new Set<Seat>();
  private readonly heart = setInterval(() => void this.beat(), HEARTBEAT_MS).unref();

  /** Takes a screen in; answers how to let it go. */
  open(screen: Screen, viewer: Viewer): () => void {
    const seat: Seat = { screen, viewer, checkedAt: Date.now() };
    const others = [...this.seats].filter((one) => one.viewer.sessionId === viewer.sessionId);
    if (others.length >= PER_SESSION) this.close(others[0]!);
    this.seats.add(seat);
    screen.write(message({ kind: 'hello' }));
    return () => this.seats.delete(seat);
  }

  tell(signals: readonly Signal[]): void {
    if (signals.length === 0) return;
    for (const seat of this.seats) void this.tellOne(seat, signals);
  }

  /** Lets every screen connect anew: it then reads again what it may have missed. */
  reconnectAll(): void {
    for (const seat of this.seats) this.close(seat);
  }

  get size(): number {
    return this.seats.size;
  }

  onModuleDestroy(): void {
    clearInterval(this.heart);
    this.reconnectAll();
  }

  private async tellOne(seat: Seat, signals: readonly Signal[]): Promise<void> {
    if (Date.now() - seat.checkedAt > TRUST_MS && !(await this.check(seat))) return;
    const heard = signals.filter((signal) => mayHear(signal, seat.viewer));
    if (heard.length > 0) this.send(seat, heard.map((signal) => message(signal.change)).join(''));
  }

  private async beat(): Promise<void> {
    for (const seat of this.seats) if (await this.check(seat)) this.send(seat, ': \n\n');
  }

  private async check(seat: Seat): Promise<boolean> {
    try {
      const viewer = await seat.screen.viewer();
      if (!viewer) {
        this.close(seat);
        return false;
      }
      seat.viewer = viewer;
      seat.checkedAt = Date.now();
      return this.seats.has(seat);
    } catch {
      // The store does not answer: the screen stays, and is asked again with the next change.
      return false;
    }
  }

  private send(seat: Seat, text: string): void {
    // A screen that does not read would be kept in memory: it connects anew and reads everything.
    if (this.seats.has(seat) && !seat.screen.write(text)) this.close(seat);
  }

  private close(seat: Seat): void {
    this.seats.delete(seat);
    seat.screen.close();
  }
}

const message = (change: Signal['change']): string => `data: ${JSON.stringify(change)}\n\n`;
