import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { useFocusBack } from './use-focus-back.js';

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
  act(async () => {
    const button = screen.getByText(name);
    if (focus) button.focus();
    button.click();
    await new Promise((done) => setTimeout(done, 5));
  });
const focused = () => document.activeElement?.textContent;

describe('the focus after a dialog', () => {
  afterEach(cleanup);

  it('goes back to what opened it', async () => {
    render(<Page />);
    await press('a');
    await press('close', false);
    expect(focused()).toBe('a');
  });
  it('goes back to what opened it last', async () => {
    render(<Page />);
    await press('a');
    await press('b');
    await press('close', false);
    expect(focused()).toBe('b');
  });
  it('stays with who has taken it', async () => {
    render(<Page />);
    await press('a');
    await press('close');
    expect(focused()).toBe('close');
  });
});
