import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

type Named = string | RegExp;

/** Opens a list and takes an option. jsdom lays nothing out, so that an open list counts as hidden there. */
export const chooseOption = async (
  user: UserEvent,
  list: Named | HTMLElement,
  option: Named,
): Promise<void> => {
  const input =
    list instanceof HTMLElement ? list : screen.getAllByRole('combobox', { name: list, hidden: true })[0]!;
  await user.click(input);
  const id = input.getAttribute('aria-controls');
  const box = (id && document.getElementById(id)) || document.body;
  await user.click(await within(box).findByRole('option', { name: option, hidden: true }));
};
