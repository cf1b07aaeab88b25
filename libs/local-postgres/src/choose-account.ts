import { readFile } from 'node:fs/promises';

/** Whom the server runs as when we are root: PostgreSQL refuses root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

export const parsePasswd = (text: string): Account[] =>
  text
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));

/** `undefined` for an ordinary user, who simply stays himself. `nobody` exists on every Linux. */
export const chooseAccount = async (): Promise<Account | undefined> => {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = parsePasswd(await readFile('/etc/passwd', 'utf8'));
  const account = ['postgres', 'nobody']
    .map((name) => accounts.find((each) => each.name === name))
    .find(Boolean);
  if (!account)
    throw new Error('PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody"');
  return account;
};
