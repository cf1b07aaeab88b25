import { describe, expect, it } from '@jest/globals';
import { deviceDraft, forgetDraft, hasDraft } from './kept-answers.js';

describe('answers on the way', () => {
  it('stay on the device, each person’s by itself, until they are sent', async () => {
    const [mine, others] = [deviceDraft('anna', 's1'), deviceDraft('boris', 's1')];
    expect(await mine.load()).toBeNull();
    await mine.save({ comfort: 7 }, null, { leaving: false });
    expect((await mine.load())?.data).toEqual({ comfort: 7 });
    expect([await others.load(), hasDraft('anna', 's1'), hasDraft('anna', 's2')]).toEqual([
      null,
      true,
      false,
    ]);
    forgetDraft('anna', 's1');
    expect([await mine.load(), localStorage.length]).toEqual([null, 0]);
  });

  it.each(['nonsense', '[1]', '"x"', 'null'])('%s on the device is no draft', async (kept) => {
    localStorage.setItem('tandem.survey.anna.s1', kept);
    expect(await deviceDraft('anna', 's1').load()).toBeNull();
    localStorage.clear();
  });
});
