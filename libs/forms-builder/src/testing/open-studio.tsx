import { act, render, screen, type RenderResult } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { Language } from '@tandem/domain';
import { TandemProvider } from '@tandem/ui';
import type { StudioPort } from '../state/index.js';
import { FormStudio } from '../studio/index.js';
import { meetingForm, textOf } from './meeting-form.js';
import { memoryPort } from './memory-port.js';
import { MemoryServer } from './memory-server.js';
import './patience.js';

export interface OpenedStudio extends RenderResult {
  readonly user: UserEvent;
  readonly server: MemoryServer;
  readonly port: StudioPort;
}

const SCROLLS = '<style id="desk">[data-desk] { overflow-y: auto }</style>';

interface OpenStudio {
  readonly text?: string;
  readonly language?: Language;
  readonly prepare?: (server: MemoryServer, port: StudioPort) => void;
  /** The text is no form: the studio will not open. */
  readonly opens?: boolean;
}

/** A wide screen: palette, sheet and properties stand side by side. */
export const beWide = (wide = true): void => {
  globalThis.matchMedia = ((query: string) => ({
    matches: wide && query.includes('1100px'),
    media: query,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
    dispatchEvent: () => false,
  })) as unknown as typeof globalThis.matchMedia;
};

/** What runs beside has come to rest: the self-check, the hold, the focus after a press. */
export const settle = (wait = 80): Promise<void> =>
  act(() => new Promise<void>((done) => setTimeout(done, wait)));

/** The whole studio over a server in memory, open at its layout. */
export const openStudio = async (options: OpenStudio = {}): Promise<OpenedStudio> => {
  const { text = textOf(meetingForm), language = 'ru', prepare, opens = true } = options;
  beWide();
  // Style sheets are empty here; what scrolls must still be known to scroll.
  if (!document.getElementById('desk')) document.head.insertAdjacentHTML('beforeend', SCROLLS);
  const server = new MemoryServer(text);
  const port = memoryPort(server);
  prepare?.(server, port);
  const user = userEvent.setup();
  const shown = render(
    <TandemProvider language={language}>
      <FormStudio port={port} formKey="meeting" language={language} />
    </TandemProvider>,
  );
  if (opens) await screen.findByRole('tab', { name: language === 'ru' ? 'Макет' : 'Layout' });
  await settle();
  return { ...shown, user, server, port };
};

/** The frame of a field on the sheet. */
export const frameOf = (at: string): HTMLElement => {
  const frame = document.querySelector<HTMLElement>(`[data-frame="${CSS.escape(at)}"]`);
  if (!frame) throw new Error(`no field ${at} on the sheet`);
  return frame;
};

/** What was said last to readers of the screen. */
export const spoken = (): string => document.querySelector('[data-spoken]')?.textContent ?? '';

/** Places on the sheet from top to bottom. */
export const placesOnSheet = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-frame]')].map((one) => one.dataset['frame'] ?? '');
