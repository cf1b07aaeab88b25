import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { useFocusBack } from './use-focus-back.js';
import '../testing/patience.js';

function Dialog({ of }: { readonly of: string }) {
  useFocusBack(of);
  return <input aria-label="inside" ref={(input) => input?.focus()} />;
}

function Page() {
  const [of, setOf] = useState<string | null>(null);
  return (
    <>
      <button onClick={() => setOf('a')}>a</button>
      <button onClick={() => setOf('b')}>b</button>
      <button onClick={() => setOf(null)}>close</button>
      {of && <Dialog of={of} />}
    </>
  );
}

const press = (name: string, focus = true) =>
  act(() => {
    const button = screen.getByText(name);
    if (focus) button.focus();
    button.click();
  });
const focused = () => document.activeElement?.textContent;
/** Whatever was put off by a moment has happened by then. */
const moment = () => new Promise((done) => setTimeout(done, 20));

describe('the focus after a dialog', () => {
  afterEach(cleanup);

  it('goes back to what opened it', async () => {
    render(<Page />);
    press('a');
    press('close', false);
    await waitFor(() => expect(focused()).toBe('a'));
  });
  it('goes back to what opened it last', async () => {
    render(<Page />);
    press('a');
    press('b');
    press('close', false);
    await waitFor(() => expect(focused()).toBe('b'));
  });
  it('stays with who has taken it', async () => {
    render(<Page />);
    press('a');
    press('close');
    await moment();
    expect(focused()).toBe('close');
  });
});
