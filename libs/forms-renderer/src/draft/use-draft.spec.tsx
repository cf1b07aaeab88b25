import { describe, expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TandemProvider } from '@tandem/ui';
import type { DraftPort } from './draft-port.js';
import { DraftConflict, SaveState } from './save-state.js';
import { useDraft } from './use-draft.js';
import '../testing/patience.js';

function Page({ port }: { readonly port: DraftPort }) {
  const draft = useDraft({ key: 'task', quiet: 5, ...port });
  return (
    <>
      <SaveState draft={draft} language="ru" />
      <DraftConflict draft={draft} language="ru" />
      <button onClick={() => draft.setAnswers({ a: 'моё' })}>писать</button>
      <p data-testid="answers">{JSON.stringify(draft.answers)}</p>
    </>
  );
}

describe('useDraft', () => {
  it('says that it has saved, and when', async () => {
    const save = jest.fn<DraftPort['save']>(async () => ({
      kind: 'saved',
      revision: 1,
      at: '2026-11-19T14:02:00',
    }));
    render(<Page port={{ load: async () => null, save }} />, { wrapper: TandemProvider });
    await act(async () => undefined);
    await userEvent.click(screen.getByText('писать'));
    expect(await screen.findByText('Сохранено в 14:02')).toBeTruthy();
  });

  it('gives a choice in a conflict', async () => {
    const save = jest.fn<DraftPort['save']>(async () => ({
      kind: 'conflict',
      theirs: { data: { a: 'чужое' }, revision: 4, at: '2026-11-19T14:05:00' },
    }));
    render(<Page port={{ load: async () => null, save }} />, { wrapper: TandemProvider });
    await act(async () => undefined);
    await userEvent.click(screen.getByText('писать'));
    await userEvent.click(await screen.findByText('Взять то, что там'));
    expect(screen.getByTestId('answers').textContent).toBe('{"a":"чужое"}');
  });

  it('saves when the page is hidden', async () => {
    const save = jest.fn<DraftPort['save']>(async () => ({ kind: 'saved', revision: 1 }));
    render(<Page port={{ load: async () => null, save }} />, { wrapper: TandemProvider });
    await act(async () => undefined);
    await userEvent.click(screen.getByText('писать'));
    await act(async () => void window.dispatchEvent(new Event('pagehide')));
    expect(save).toHaveBeenCalledTimes(1);
  });
});
