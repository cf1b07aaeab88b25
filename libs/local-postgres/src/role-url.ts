import { createHmac } from 'node:crypto';

/**
 * The same server as another role. Its password is derived from the owner's exactly as the engine derives it when
 * it is given the owner's address only: roles belong to the whole server, and every program on it must agree.
 */
export const roleUrl = (ownerUrl: string, role: string): string => {
  const url = new URL(ownerUrl);
  const secret = `${decodeURIComponent(url.password)}@${url.username}`;
  url.username = role;
  url.password = createHmac('sha256', secret).update(role).digest('hex').slice(0, 32);
  return url.toString();
};
