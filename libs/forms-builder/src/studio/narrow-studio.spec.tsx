import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { beWide, frameOf, openStudio, settle } from '../testing/open-studio.js';

jest.setTimeout(30_000);

const openNarrow = () => openStudio({ prepare: () => beWide(false) });

describe('the studio on a tablet', () => {
  it('takes what was typed into the properties, though Escape puts them away', async () => {
    const { user } = await openNarrow();
    await user.click(frameOf('/kind'));
    await user.click(screen.getByRole('button', { name: 'Свойства' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByRole('textbox', { name: 'Пояснение' }), 'Где встречались');
    await user.keyboard('{Escape}');
    await settle(400);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(frameOf('/kind').textContent).toContain('Где встречались');
  });

  it('says once what uses a field that is to go', async () => {
    const { user } = await openNarrow();
    await user.click(frameOf('/kind'));
    await user.keyboard('{Delete}');
    const asked = await screen.findByRole('dialog', { name: 'Поле используется' });
    const users = within(asked).getAllByRole('listitem');
    expect(users.length).toBeGreaterThan(0);
    for (const { textContent } of users) expect(asked.textContent.split(textContent)).toHaveLength(2);
  });
});
