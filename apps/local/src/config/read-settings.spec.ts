import { describe, expect, it } from '@jest/globals';
import { readSettings } from './read-settings.js';

describe('settings of the local start', () => {
  it('have defaults that need nothing', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 3000, ci: false });
    expect(settings.dataFolder).toBe(`${settings.root}/.data`);
  });

  it('refuse a port that is none', () => {
    expect(() => readSettings({ PORT: 'три тысячи' })).toThrow('PORT должен быть числом');
    expect(() => readSettings({ PORT: '70000' })).toThrow('PORT должен быть числом');
  });

  it('never open the demonstration to the network', () => {
    expect(() => readSettings({ HOST: '0.0.0.0' })).toThrow('только 127.0.0.1');
  });
});
