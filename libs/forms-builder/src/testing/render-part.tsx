import type { ReactNode } from 'react';
import { render, type RenderResult } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import type { Language } from '@tandem/domain';
import { TandemProvider } from '@tandem/ui';
import { StepSaver } from '../state/step-saver.js';
import { createStudioStore, StudioProvider, type StudioPort, type StudioStore } from '../state/index.js';
import { meetingForm, textOf } from './meeting-form.js';
import { memoryPort } from './memory-port.js';
import { MemoryServer } from './memory-server.js';
import './patience.js';

export interface OpenedPart extends RenderResult {
  readonly user: UserEvent;
  readonly store: StudioStore;
  readonly port: StudioPort;
  readonly server: MemoryServer;
  /** Sends what was not saved. */
  readonly save: () => Promise<void>;
}

export interface OpenPart {
  readonly text?: string;
  readonly language?: Language;
  readonly readOnly?: boolean;
  /** Puts things on the server before the form is opened. */
  readonly prepare?: (server: MemoryServer, port: StudioPort) => Promise<void> | void;
}

/** One part of the studio over a real store and a server in memory. */
export const openPart = async (part: ReactNode, options: OpenPart = {}): Promise<OpenedPart> => {
  const { text = textOf(meetingForm), language = 'ru', readOnly = false, prepare } = options;
  const server = new MemoryServer(text);
  const port = memoryPort(server);
  await prepare?.(server, port);
  const store = createStudioStore(await port.load(), { language, readOnly });
  const saver = new StepSaver(store, port, 0);
  const user = userEvent.setup();
  const shown = render(
    <TandemProvider language={language}>
      <StudioProvider store={store} port={port}>
        {part}
      </StudioProvider>
    </TandemProvider>,
  );
  return { ...shown, user, store, port, server, save: () => saver.flush() };
};

/** What axe finds grave; colours are tested over the theme. */
export const gravesIn = async (container: Element): Promise<string[]> => {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .map((one) => `${one.id}: ${one.nodes[0]?.html}`);
};
