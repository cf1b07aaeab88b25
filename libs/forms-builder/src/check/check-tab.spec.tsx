import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { meetingForm, textOf } from '../testing/meeting-form.js';
import { gravesIn, openPart } from '../testing/render-part.js';
import { countIssues, useSelfCheck } from './index.js';
import CheckTab from './index.js';

function Checked() {
  useSelfCheck();
  return <CheckTab />;
}

const broken = (): string => {
  const form = JSON.parse(textOf(meetingForm)) as {
    schema: { properties: Record<string, { title?: string }> };
  };
  delete form.schema.properties['address']!.title;
  return JSON.stringify(form);
};
const fresh = () => waitFor(() => screen.getByText('Проверено по последнему изменению'), { timeout: 5_000 });

describe('the check tab', () => {
  it('lists what is wrong with its place; the place opens', async () => {
    const { user, store } = await openPart(<Checked />, { text: broken() });
    await fresh();
    const error = screen
      .getAllByRole('listitem')
      .find(
        (item) => item.dataset['severity'] === 'error' && /address|назван/i.test(item.textContent ?? ''),
      )!;
    expect(error).toBeDefined();
    await user.click(within(error).getByRole('button', { name: /Показать место/ }));
    expect(store.getState()).toMatchObject({ tab: 'layout', selection: ['/address'], page: 'where' });
  });

  it('runs the samples and looks again after every change', async () => {
    const { store } = await openPart(<Checked />);
    await fresh();
    expect(screen.getByText('прошли 2 из 2')).toBeTruthy();
    expect(countIssues(store.getState().check).errors).toBe(0);
    act(() => void store.actions.do({ do: 'removeCheck', id: 'order' }));
    expect(screen.getByText('Проверяем…')).toBeTruthy();
    await fresh();
    expect(screen.getByText('прошли 1 из 2')).toBeTruthy();
    expect(screen.getByText('Не прошёл')).toBeTruthy();
    expect(countIssues(store.getState().check).errors).toBe(1);
  });

  it('keeps nobody out', async () => {
    const { container } = await openPart(<Checked />, { text: broken() });
    await fresh();
    expect(await gravesIn(container)).toEqual([]);
  }, 30_000);
});
