import { describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { meetingForm, textOf } from '../testing/meeting-form.js';
import { gravesIn, openPart } from '../testing/render-part.js';
import TranslateTab from './index.js';

const english = (original: string) => screen.getByRole('textbox', { name: new RegExp(`«${original}»`) });
const translations = (text: string) =>
  (JSON.parse(text) as { translations: { en: { schema: Record<string, string> } } }).translations.en;

describe('the translation tab', () => {
  it('writes a translation when the cell is left, and Enter goes on', async () => {
    const { user, store } = await openPart(<TranslateTab />);
    await user.click(english('Адрес'));
    await user.keyboard('Address{Enter}');
    expect(translations(store.getState().document.text).schema['/properties/address/title']).toBe('Address');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Где встречаетесь');
    expect(store.getState().steps).toHaveLength(1);
    act(() => store.actions.undo());
    expect(translations(store.getState().document.text).schema['/properties/address/title']).toBeUndefined();
    await waitFor(() => expect(english('Адрес')).toHaveProperty('value', ''));
  });

  it('takes a pasted column as one step and says how much came', async () => {
    const { store } = await openPart(<TranslateTab />);
    fireEvent.paste(english('очно'), { clipboardData: { getData: () => 'live\nat a distance' } });
    const { schema } = translations(store.getState().document.text);
    expect(schema['/properties/kind/oneOf/0/title']).toBe('live');
    expect(schema['/properties/kind/oneOf/1/title']).toBe('at a distance');
    expect(store.getState().steps).toHaveLength(1);
    expect(screen.getByText(/2 перевода/)).toBeTruthy();
  });

  it('tells how far it has come and lets what lost its place be taken out', async () => {
    const text = textOf(meetingForm).replace(
      '"/properties/kind/title"',
      '"/properties/gone/title": "Gone", $&',
    );
    const { user, store } = await openPart(<TranslateTab />, { text });
    expect(screen.getAllByText(/^Переведено 2 из \d+$/).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Убрать перевод' }));
    expect(translations(store.getState().document.text).schema['/properties/gone/title']).toBeUndefined();
    expect(translations(store.getState().document.text).schema['/properties/kind/title']).toBe(
      'Kind of meeting',
    );
  });

  it('can only be read where somebody else holds the form', async () => {
    await openPart(<TranslateTab />, { readOnly: true });
    expect(english('Адрес').hasAttribute('readonly')).toBe(true);
  });

  it('keeps nobody out', async () => {
    const { container } = await openPart(<TranslateTab />);
    expect(await gravesIn(container)).toEqual([]);
  }, 30_000);
});
