import { describe, expect, it } from '@jest/globals';
import { roleUrl } from './role-url.js';

describe('the address of another role', () => {
  it('keeps server and database, and has a password that only the owner can derive', () => {
    const url = new URL(roleUrl('postgresql://postgres:se%20cret@127.0.0.1:5432/tandem', 'tandem_api'));
    expect(url.username).toBe('tandem_api');
    expect(url.host + url.pathname).toBe('127.0.0.1:5432/tandem');
    expect(url.password).toMatch(/^[0-9a-f]{32}$/);
    expect(url.password).not.toBe(new URL(roleUrl(url.href, 'tandem_api')).password);
  });
});
